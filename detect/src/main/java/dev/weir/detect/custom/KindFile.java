package dev.weir.detect.custom;

import dev.weir.detect.id.Check;
import dev.weir.detect.id.NamedChecks;
import dev.weir.detect.pattern.LinearPattern;
import dev.weir.detect.pattern.RefusedPattern;
import dev.weir.model.Taxonomy;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Reads a file of custom kinds. Strict: what isn't known is refused, with file and line. */
final class KindFile {
    /** So long may a match be at most: with no bound, one search could take time in the square of the text. */
    static final int LONGEST_MATCH = 1000;

    private static final Set<String> KEYS = Set.of(
            "name",
            "class",
            "pattern",
            "words",
            "match",
            "check",
            "context",
            "needs-context",
            "headers",
            "confidence",
            "examples");
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,62}");

    private final String file;

    private KindFile(String file) {
        this.file = file;
    }

    static List<Definition> parse(String file, String yaml) {
        return new KindFile(file).kinds(yaml);
    }

    private List<Definition> kinds(String yaml) {
        var top = new Entries(file, root(yaml), 1, Set.of("kinds"));
        if (!(top.node("kinds") instanceof SequenceNode list) || list.getValue().isEmpty()) {
            throw top.expected("kinds", "a list of at least one kind");
        }
        var kinds = new ArrayList<Definition>();
        var names = new HashSet<String>();
        for (Node node : list.getValue()) {
            Definition kind = kind(new Entries(file, node, top.line(), KEYS));
            if (!names.add(kind.name())) {
                throw new KindFileException(file, kind.line(), "another kind has the name " + kind.name());
            }
            kinds.add(kind);
        }
        return kinds;
    }

    private @Nullable Node root(String yaml) {
        try {
            var settings = LoadSettings.builder()
                    .setLabel(file)
                    .setAllowDuplicateKeys(true)
                    .setMaxAliasesForCollections(0)
                    .build();
            return new Compose(settings).composeString(yaml).orElse(null);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(0);
            throw new KindFileException(file, line, "not well-formed YAML: " + e.getProblem());
        } catch (YamlEngineException | StackOverflowError e) {
            throw new KindFileException(file, 0, "not well-formed YAML");
        }
    }

    private Definition kind(Entries entries) {
        String name = entries.text("name");
        if (!NAME.matcher(name).matches()) {
            throw entries.expected("name", "small letters, digits and dashes, a letter first");
        }
        var dataClass = Taxonomy.standard()
                .find(entries.text("class"))
                .orElseThrow(() -> entries.expected("class", "a class of the taxonomy (docs/kinds.md)"));
        if (entries.has("pattern") == entries.has("words")) {
            throw new KindFileException(file, entries.line(), "expected either a pattern or words");
        }
        if (entries.has("words")
                && (entries.has("check") || entries.texts("words").isEmpty())) {
            throw entries.expected("words", "at least one word, and no check, which is for patterns");
        }
        if (entries.has("pattern") && entries.has("match")) {
            throw entries.expected("match", "words instead of a pattern");
        }
        var context = entries.texts("context");
        boolean needsContext = entries.flag("needs-context");
        if (needsContext && context.isEmpty()) {
            throw entries.expected("needs-context", "context words");
        }
        if (!entries.has("examples")) {
            throw entries.expected(
                    "examples", "texts in which it is found (match) and is not (no-match), which are tried");
        }
        var examples = new Entries(file, entries.node("examples"), entries.line(), Set.of("match", "no-match"));
        if (examples.texts("match").isEmpty() || examples.texts("no-match").isEmpty()) {
            throw entries.expected("examples", "at least one text under match and one under no-match");
        }
        return new Definition(
                name,
                entries.line(),
                dataClass,
                entries.has("pattern") ? pattern(entries, entries.text("pattern")) : null,
                entries.has("pattern") ? pattern(entries, "^(?:" + entries.text("pattern") + ")$") : null,
                entries.texts("words"),
                matching(entries),
                check(entries),
                context,
                needsContext,
                entries.texts("headers"),
                confidence(entries),
                examples.texts("match"),
                examples.texts("no-match"));
    }

    private static LinearPattern pattern(Entries entries, String expression) {
        LinearPattern pattern;
        try {
            pattern = LinearPattern.compile(expression);
        } catch (RefusedPattern e) {
            throw entries.expected("pattern", "an expression that runs in linear time: " + e.reason());
        }
        if (pattern.shortest() == 0) {
            throw entries.expected("pattern", "an expression that doesn't match nothing");
        }
        if (pattern.longest() > LONGEST_MATCH) {
            throw entries.expected(
                    "pattern", "a longest match of " + LONGEST_MATCH + " characters, {0,40} rather than *");
        }
        return pattern;
    }

    private static Definition.Matching matching(Entries entries) {
        return switch (entries.text("match", "ignore-case")) {
            case "exact" -> Definition.Matching.EXACT;
            case "ignore-case" -> Definition.Matching.IGNORE_CASE;
            case "stem" -> Definition.Matching.STEM;
            default -> throw entries.expected("match", "exact, ignore-case or stem");
        };
    }

    private static @Nullable Check check(Entries entries) {
        if (!entries.has("check")) {
            return null;
        }
        return NamedChecks.find(entries.text("check"))
                .orElseThrow(() -> entries.expected("check", "one of " + String.join(", ", NamedChecks.names())));
    }

    private static double confidence(Entries entries) {
        double confidence;
        try {
            confidence = Double.parseDouble(entries.text("confidence", "0.7"));
        } catch (NumberFormatException e) {
            confidence = 0;
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw entries.expected("confidence", "a number above 0 and at most 1");
        }
        return confidence;
    }
}
