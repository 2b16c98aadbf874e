package dev.weir.train;

import dev.weir.detect.TextScanner;
import dev.weir.embeddings.Embeddings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Measures detection on labelled sets: {@code Scoreboard DATA FILE NATIVES} writes a page of Markdown and prints its head;
 * the last is a folder for the native code of {@link Embeddings}.
 */
public final class Scoreboard {
    /** Characters of a set that the stronger tagger is measured on. */
    private static final int STRONGER = 300_000;

    private Scoreboard() {}

    public static void main(String[] arguments) throws IOException {
        var corpora = new Corpora(Path.of(arguments[0]));
        var head = new StringBuilder();
        var classes = new StringBuilder();
        for (DataSet set : DataSet.heldOut(corpora)) {
            Measurement measured = Measurement.of(set, TextScanner.standard());
            String row = row(measured);
            System.out.print(row);
            head.append(row);
            classes(measured, classes);
        }
        String passages = passages(classes);
        System.out.print(passages);
        String stronger = stronger(corpora, Path.of(arguments[2]));
        System.out.print(stronger);
        String ordinary = OrdinaryText.table(ordinary(Path.of(arguments[0])));
        System.out.print(ordinary);
        Files.createDirectories(Path.of(arguments[1]).toAbsolutePath().getParent());
        Files.writeString(
                Path.of(arguments[1]), page(head.toString(), passages, stronger, classes.toString(), ordinary));
    }

    private static String passages(StringBuilder classes) {
        var rows = new StringBuilder();
        for (Passages.Half half : List.of(Passages.Half.HELD_OUT, Passages.Half.DEVELOPMENT)) {
            List<DataSet> sets = Passages.sets(half);
            for (DataSet set : sets) {
                Measurement measured = Measurement.of(set, TextScanner.standard());
                rows.append(row(measured));
                if (set.equals(sets.getFirst())) {
                    classes(measured, classes);
                }
            }
        }
        return rows.toString();
    }

    private static String stronger(Corpora corpora, Path natives) throws IOException {
        var rows = new StringBuilder();
        try (var embeddings = Embeddings.open(natives)) {
            var scanner = embeddings.in(TextScanner.standard()).within(Duration.ofMinutes(10));
            for (DataSet set : DataSet.heldOut(corpora)) {
                if (set.unmarked().isEmpty()) {
                    rows.append(row(Measurement.of(set.drawn(1, STRONGER), scanner)));
                }
            }
        }
        return rows.toString();
    }

    private static List<OrdinaryText.Count> ordinary(Path pii) throws IOException {
        var texts = new ArrayList<>(OrdinaryText.ofTheJdk(JdkTexts.running()));
        texts.add(OrdinaryText.specifications(pii.resolve("..")));
        var counts = new ArrayList<OrdinaryText.Count>();
        for (OrdinaryText text : texts) {
            counts.add(text.count(TextScanner.standard()));
        }
        for (OrdinaryText text : texts) {
            var without = text.count(TextScanner.standard().without(OrdinaryText.NAMES));
            counts.add(
                    new OrdinaryText.Count(text.name() + " without names", without.characters(), without.findings()));
        }
        return counts;
    }

    private static String row(Measurement measured) {
        Score s = measured.score();
        return String.format(
                Locale.ROOT,
                "| %s | %.3f | %.3f | %.3f | **%.3f** | %.3f | %.3f | %s | %s |%n",
                measured.set().name(),
                s.precision(),
                s.recall(),
                s.f(1),
                s.f(2),
                s.spanPrecision(),
                s.spanRecall(),
                String.format(
                        Locale.ROOT,
                        measured.megabytesPerSecond() < 0.5 ? "%.3f" : "%.1f",
                        measured.megabytesPerSecond()),
                measured.set().note());
    }

    private static void classes(Measurement measured, StringBuilder into) {
        measured.score()
                .classes()
                .forEach((group, c) -> into.append(String.format(
                        Locale.ROOT,
                        "| %s | %s | %d | %s | %.3f | %.3f |%n",
                        measured.set().name(),
                        group,
                        c[2],
                        c[4] == 0 ? "–" : String.format(Locale.ROOT, "%.3f", Score.share(c[5], c[4])),
                        Score.share(c[1], c[0]),
                        Score.share(c[3], c[2]))));
    }

    private static String page(String head, String passages, String stronger, String classes, String ordinary) {
        return """
                # Scoreboard of detection

                Made by `./dev scoreboard`: `TextScanner.standard()` with everything on, one thread. Precision, recall and F are
                counted in characters, whatever the class: a character is right if the set marks it and Weir found it. A span
                counts as recalled if all of its characters were found, as precise if half of them or more are marked. Where a
                set marks names, places and organisations only, only findings of these classes count.

                | set | P | R | F1 | F2 | span P | span R | MB/s | |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                %s
                ## Passages of our own

                Twenty-six short texts in each of nine languages, written for this repository (`dev/weir/train/passages`): tickets,
                chats, letters, reports, forms, notes, logs, and some that name nobody. Their author is one of ours, who had read what
                is trained on, so they tell more of the change from one state to the next than of texts elsewhere. Each row of one
                language is some 4,000 characters: one span more or less is a point of recall.

                | set | P | R | F1 | F2 | span P | span R | MB/s | |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                %s
                ## With weir-embeddings

                The same with the optional stronger tagger in the place of the fast one, on 300,000 characters of each set; also on
                one thread. Its head was trained on what the fast tagger was trained on.

                | set | P | R | F1 | F2 | span P | span R | MB/s | |
                | --- | --- | --- | --- | --- | --- | --- | --- | --- |
                %s
                ## Beside it

                Measured elsewhere on sentences like `generated_large`, in characters: Presidio 2.2.366 with spaCy's medium model
                P 0.893, R 0.681, F2 0.715 at 9–26 kB/s, as shipped F2 0.608; with a transformer (published) F2 0.845 at 2 kB/s;
                DataProfiler 0.14 P 0.958, R 0.417; argus-redact 0.8 P 0.982, R 0.190; DataFog and scrubadub R 0.16 and 0.12.
                Beside Presidio and gitleaks on the same texts in one run: [scoreboard-peers.md](scoreboard-peers.md).
                MEDDOCAN: Presidio with a Spanish model F2 0.547. UNER English (test part, names, places, organisations):
                Presidio F2 0.83 at P 0.75. pii-anon clinical: Presidio F2 0.774 at P 0.739.

                ## By class

                Recall: share of the class's characters that were found, under whatever class; in the last column, share of its
                spans that were found whole. Precision: share of the characters reported as this class that the set marks.

                | set | class | spans | P | R | spans whole |
                | --- | --- | --- | --- | --- | --- |
                %s
                ## Ordinary code and prose

                Findings in a million characters of texts that nobody wrote about a person: of the JDK every hundredth source
                file, the longer documentation comments of every fiftieth and all licences; specifications in Markdown. What is
                found there is false as a rule, but licences name their authors, where to write to, and addresses on the web.
                *Without names*: without the detectors %s. `OrdinaryTextTest` holds these numbers.

                %s
                ## What was trained on

                Broad Twitter Corpus, WNUT 2017 (train and dev), wikigold, German-LER dev, UNER Danish, Portuguese and Swedish train,
                MEDDOCAN train, and sentences that `dev.weir.train.Generator` makes. No part of presidio-research, of UNER English
                or of pii-anon was. The classes of words (`./dev clusters`) come of word vectors under CC0 without labels.
                As text that names nobody: code, documentation comments and Markdown of the openly licensed packages in
                `packages.txt` (Apache-2.0, MIT, BSD; fetched by `./dev train`, nothing of them is in the repository) without the
                lines that credit somebody, and code, logs, records, specifications and licences that the generator makes, with
                people in some. The texts of the section above are others.
                """.formatted(
                        head,
                        passages,
                        stronger,
                        classes,
                        String.join(", ", new java.util.TreeSet<>(OrdinaryText.NAMES)),
                        ordinary);
    }
}
