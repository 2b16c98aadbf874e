package dev.weir.train;

import dev.weir.detect.TextScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What is found in ordinary code and prose, counted by class. Nobody wrote these texts about a person; what is found is
 * false as a rule. Not always: licences name their authors and where to write to, and every licence has its address on
 * the web.
 *
 * @param texts for example the source files of a library
 */
record OrdinaryText(String name, List<String> texts) {
    /** The detectors that find names, places and organisations by a model or by cues. */
    static final Set<String> NAMES = Set.of("tagger", "masked-name", "street");

    private static final int CODE_EVERY = 100;
    private static final int DOCUMENTATION_EVERY = 50;

    OrdinaryText {
        texts = List.copyOf(texts);
    }

    /** Of the JDK: every hundredth source file, the documentation comments of every fiftieth, all licences. */
    static List<OrdinaryText> ofTheJdk(JdkTexts jdk) throws IOException {
        var all = new ArrayList<OrdinaryText>();
        if (jdk.hasSources()) {
            all.add(new OrdinaryText("code", jdk.code(CODE_EVERY)));
            all.add(new OrdinaryText("documentation", jdk.documentation(DOCUMENTATION_EVERY)));
        }
        all.add(new OrdinaryText("licences", jdk.licences()));
        return all;
    }

    /** Specifications in Markdown, where the folder of evaluation data has them. */
    static OrdinaryText specifications(Path data) throws IOException {
        var texts = new ArrayList<String>();
        for (String folder : List.of("ledger/c2sp", "policy/authzen/profiles")) {
            try (Stream<Path> files = Files.list(data.resolve(folder))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".md"))
                        .sorted()
                        .toList()) {
                    texts.add(Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        }
        return new OrdinaryText("specifications", texts);
    }

    /** How many findings of each class there are, and in how many characters. */
    record Count(String name, long characters, Map<String, Integer> findings) {
        /** Findings of all classes in a million characters. */
        double perMegabyte() {
            return findings.values().stream().mapToInt(Integer::intValue).sum() * 1e6 / characters;
        }

        /** Findings of the class and of those below it in a million characters. */
        double perMegabyte(String dataClass) {
            return findings.entrySet().stream()
                            .filter(each -> each.getKey().equals(dataClass)
                                    || each.getKey().startsWith(dataClass + "."))
                            .mapToInt(Map.Entry::getValue)
                            .sum()
                    * 1e6
                    / characters;
        }
    }

    /** Throws if a text could not be looked at to its end. */
    Count count(TextScanner scanner) {
        var reader = scanner.reader();
        var findings = new TreeMap<String, Integer>();
        long characters = 0;
        for (String text : texts) {
            characters += text.length();
            Measurement.spans(reader.scan(text)).forEach(span -> findings.merge(span.type(), 1, Integer::sum));
        }
        return new Count(name, characters, findings);
    }

    /** A table in Markdown: a row for each class, a column for each count, findings in a million characters. */
    static String table(List<Count> counts) {
        var classes = new java.util.TreeSet<String>();
        counts.forEach(count -> classes.addAll(count.findings().keySet()));
        var table = new StringBuilder("| class |");
        counts.forEach(count -> table.append(' ').append(count.name()).append(" |"));
        table.append("\n| --- |").append(" --- |".repeat(counts.size())).append("\n| MB |");
        counts.forEach(count -> table.append(String.format(Locale.ROOT, " %.1f |", count.characters() / 1e6)));
        table.append("\n| **all** |");
        counts.forEach(count -> table.append(String.format(Locale.ROOT, " **%.0f** |", count.perMegabyte())));
        for (String each : classes) {
            table.append("\n| ").append(each).append(" |");
            counts.forEach(count -> {
                int found = count.findings().getOrDefault(each, 0);
                table.append(
                        found == 0 ? " |" : String.format(Locale.ROOT, " %.1f |", found * 1e6 / count.characters()));
            });
        }
        return table.append('\n').toString();
    }
}
