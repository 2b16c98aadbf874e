package dev.weir.detect.custom;

import dev.weir.detect.Detector;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.TextScanner;
import dev.weir.detect.WholeValue;
import dev.weir.detect.WordMap;
import dev.weir.detect.id.Check;
import dev.weir.detect.id.Code;
import dev.weir.detect.pattern.LinearPattern;
import dev.weir.model.Verdict;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Loads a file of custom kinds (described in the package comment). */
public final class CustomKinds {
    private static final long LARGEST_FILE = 1 << 20;
    private static final Duration PER_EXAMPLE = Duration.ofSeconds(2);

    private CustomKinds() {}

    /**
     * The kinds of a file, for {@link TextScanner#withKinds}.
     *
     * @throws KindFileException if the file can't be read, something in it isn't known, or one of its examples is not
     *     found, or found though it must not be
     */
    public static List<Kind> load(Path file) {
        try {
            if (Files.size(file) > LARGEST_FILE) {
                throw new KindFileException(file.toString(), 0, "expected at most 1 MiB");
            }
            return parse(file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (CharacterCodingException e) {
            throw new KindFileException(file.toString(), 0, "expected UTF-8");
        } catch (IOException e) {
            throw new KindFileException(
                    file.toString(), 0, "can't be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** As {@link #load}, of a text; {@code name} stands for the file in messages. */
    public static List<Kind> parse(String name, String yaml) {
        var kinds = new ArrayList<Kind>();
        for (Definition definition : KindFile.parse(name, yaml)) {
            Detector detector = detector(definition);
            tryExamples(name, definition, detector);
            kinds.add(kind(definition, detector));
        }
        return List.copyOf(kinds);
    }

    private static Detector detector(Definition definition) {
        LinearPattern pattern = definition.pattern();
        return pattern == null ? new WordsDetector(definition) : new PatternDetector(definition, pattern);
    }

    private static void tryExamples(String file, Definition definition, Detector detector) {
        var scanner = TextScanner.of(List.of(detector), PER_EXAMPLE);
        examples(file, definition, scanner, definition.mustMatch(), true);
        examples(file, definition, scanner, definition.mustNotMatch(), false);
        if (definition.check() != null && definition.mustMatch().stream().noneMatch(text -> passes(scanner, text))) {
            throw new KindFileException(
                    file,
                    definition.line(),
                    definition.name()
                            + ": no example under match passes the check, which is over all letters (A is 10) and"
                            + " digits of a match");
        }
    }

    private static boolean passes(TextScanner scanner, String text) {
        return scanner.scan(text) instanceof Verdict.Found found
                && found.findings().stream().anyMatch(f -> !f.by().contains(PatternDetector.FAILED));
    }

    private static void examples(
            String file, Definition definition, TextScanner scanner, List<String> texts, boolean wanted) {
        for (int i = 0; i < texts.size(); i++) {
            if (scanner.scan(texts.get(i)) instanceof Verdict.Found != wanted) {
                throw new KindFileException(
                        file,
                        definition.line(),
                        definition.name() + ": example " + (i + 1) + " under " + (wanted ? "match" : "no-match")
                                + (wanted ? " is not found" : " is found"));
            }
        }
    }

    private static Kind kind(Definition definition, Detector detector) {
        var builder = Kind.of(definition.dataClass().id()).detector(detector);
        definition.headers().forEach(builder::headers);
        builder.whole(0, Shape.ANY, 1, KindFile.LONGEST_MATCH, whole(definition));
        if (!definition.needsContext()) {
            builder.alone(definition.check() != null ? 0.1 : 0.02, 0.8);
        }
        return builder.build();
    }

    private static WholeValue whole(Definition definition) {
        LinearPattern pattern = definition.whole();
        if (pattern == null) {
            var words = new WordMap();
            definition.words().forEach(word -> words.or(word, 1));
            return (value, shape) -> words.get(shape.wordHash(value)) != 0 ? WholeValue.CHECKED : WholeValue.NO;
        }
        Check check = definition.check();
        return (value, shape) -> {
            if (!pattern.find(value)) {
                return WholeValue.NO;
            }
            return check == null || check.holds(Code.of(value)) ? WholeValue.CHECKED : WholeValue.SHAPED;
        };
    }
}
