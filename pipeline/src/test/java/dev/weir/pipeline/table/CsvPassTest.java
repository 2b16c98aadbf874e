package dev.weir.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.model.Finding;
import dev.weir.model.Taxonomy;
import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CsvPassTest {
    private static final String[] PIECES = {
        "a", "12", " ", "é", "😀", "#", "'", ";", "x y", "\"\"", ",", "\n", "\r\n", "\r", "-", "0.50"
    };

    @TempDir
    Path top;

    private Path work;

    @BeforeEach
    void makeFolders() throws IOException {
        work = Files.createDirectory(top.toRealPath().resolve("work"));
    }

    private static List<List<@Nullable String>> read(CsvShape shape, int threads) {
        var parts = new ConcurrentSkipListMap<Integer, List<List<@Nullable String>>>();
        CsvPass.run(
                "t",
                shape,
                threads,
                () -> (index, block, first) -> parts.put(index, records(shape, block, first)),
                () -> {});
        return parts.values().stream().flatMap(List::stream).toList();
    }

    private static List<List<@Nullable String>> records(CsvShape shape, CsvBlock block, int first) {
        var records = new ArrayList<List<@Nullable String>>();
        for (int r = first; r < block.records(); r++) {
            var record = new ArrayList<@Nullable String>();
            for (int c = 0; c < shape.columns().size(); c++) {
                record.add(block.value(r, c));
            }
            records.add(record);
        }
        return records;
    }

    private List<List<@Nullable String>> byDuckDb(CsvShape shape) {
        var input = new TableInput.Csv(shape);
        try (var engine = Engine.open("t", new TableSettings(work, 1, 128), List.of(top.toAbsolutePath()))) {
            var relation = Relation.of("t", input, engine);
            return engine.query("SELECT * FROM " + relation.from(), rows -> {
                var records = new ArrayList<List<@Nullable String>>();
                while (rows.next()) {
                    var record = new ArrayList<@Nullable String>();
                    for (int c = 1; c <= shape.columns().size(); c++) {
                        record.add(rows.getString(c));
                    }
                    records.add(record);
                }
                return records;
            });
        }
    }

    private static String field(SplittableRandom random) {
        int pieces = random.nextInt(4);
        var text = new StringBuilder();
        for (int i = 0; i < pieces; i++) {
            text.append(PIECES[random.nextInt(PIECES.length)]);
        }
        boolean quotes = text.indexOf("\"") >= 0
                || text.indexOf(",") >= 0
                || text.indexOf("\n") >= 0
                || text.indexOf("\r") >= 0
                || random.nextInt(5) == 0;
        return quotes ? "\"" + text + "\"" : text.toString();
    }

    @Test
    void everyFieldIsReadAsDuckDbReadsItWhateverTheQuotesAndLineEnds() throws IOException {
        long seed = System.nanoTime();
        var random = new SplittableRandom(seed);
        for (int round = 0; round < 60; round++) {
            int columns = 1 + random.nextInt(4);
            boolean header = random.nextBoolean();
            String end = List.of("\n", "\r\n", "\r").get(random.nextInt(3));
            var text = new StringBuilder(random.nextInt(4) == 0 ? "\uFEFF" : "");
            int records = 1 + random.nextInt(40);
            for (int r = 0; r < records + (header ? 1 : 0); r++) {
                for (int c = 0; c < columns; c++) {
                    boolean name = r == 0;
                    text.append(c > 0 ? "," : "").append(name ? "n" + c : columns == 1 ? "v" : field(random));
                }
                text.append(r == records + (header ? 1 : 0) - 1 && random.nextBoolean() ? "" : end);
            }
            Path file = Files.writeString(top.resolve("t" + round + ".csv"), text);
            var options = new CsvOptions(
                    java.util.Optional.empty(),
                    java.util.Optional.of(','),
                    java.util.Optional.of(header),
                    0,
                    CsvOptions.LARGEST_RECORD);
            var shape = CsvInspector.inspect("t", file, options, work);
            assertThat(read(shape, 2)).as("seed %s, round %s", seed, round).isEqualTo(byDuckDb(shape));
        }
    }

    /** A header, and records with a number and a text of seven that holds a line break. */
    static String brokenLines(String end, int records) {
        var text = new StringBuilder("id,text" + end);
        for (int i = 0; i < records; i++) {
            text.append(i).append(",\"a").append(end).append(i % 7).append("\"").append(end);
        }
        return text.toString();
    }

    @Test
    void aLongFileIsTakenApartBetweenRecordsAndReadInItsOrderByManyThreads() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            Path file = Files.writeString(top.resolve("long.csv"), brokenLines(end, 200_000));
            var shape = CsvInspector.inspect("long", file, CsvOptions.found(), work);
            assertThat(shape.blocks().size()).isGreaterThan(3);
            var records = read(shape, 3);
            assertThat(records).hasSize(200_000);
            for (int i = 0; i < records.size(); i++) {
                assertThat(records.get(i)).containsExactly("" + i, "a" + end + i % 7);
            }
        }
    }

    @Test
    void aFileThatIsNotWhatWasCountedIsRefused() throws IOException {
        Path file = Files.writeString(top.resolve("t.csv"), "a,b\n1,2\n3,4\n");
        var shape = CsvInspector.inspect("t", file, CsvOptions.found(), work);
        for (String other :
                List.of("a,b\n1,2,3,4\n", "a,b\n1,2\n3\n44", "a,b\n1,2\n\"3,4", "a,b\n1,2\n\"\"x4\n", "a,b\n1")) {
            Files.writeString(file, other);
            assertThatThrownBy(() -> read(shape, 1)).as(other).isInstanceOf(WeirException.class);
        }
    }

    @Test
    void aFailureInOneThreadEndsAll() throws IOException {
        var text = new StringBuilder("a,b\n");
        for (int i = 0; i < 400_000; i++) {
            text.append("canary").append(i).append(",x\n");
        }
        Path file = Files.writeString(top.resolve("t.csv"), text);
        var shape = CsvInspector.inspect("t", file, CsvOptions.found(), work);
        assertThatThrownBy(() -> CsvPass.run(
                        "t",
                        shape,
                        2,
                        () -> (index, block, first) -> {
                            if (index == 2) {
                                throw new IllegalStateException("canary");
                            }
                        },
                        () -> {}))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("IllegalStateException")
                .hasMessageNotContaining("canary");
    }

    @Test
    void whatWasFoundIsRememberedRecordByRecord() {
        var name = Taxonomy.standard().get("person.name");
        var mail = Taxonomy.standard().get("contact.email");
        var found = FoundSpans.empty();
        var recorder = found.new Recorder();
        recorder.scanned(3, List.of());
        recorder.scanned(700, List.of(new Finding(name, 5, 300, 0.9, "x"), new Finding(mail, 300, 301, 0.9, "x")));
        recorder.end(0, 1);
        recorder.scanned(0, List.of(new Finding(mail, 0, 70_000, 0.9, "x")));
        recorder.end(1, 1);
        var cursor = found.cursor(0, 1);
        assertThat(cursor.spans(0)).isNull();
        assertThat(cursor.spans(3)).isEmpty();
        assertThat(cursor.spans(4)).isNull();
        assertThat(cursor.spans(700))
                .containsExactly(new FoundSpans.Span(name, 5, 300), new FoundSpans.Span(mail, 300, 301));
        assertThat(cursor.spans(701)).isNull();
        assertThat(found.cursor(1, 1).spans(0)).containsExactly(new FoundSpans.Span(mail, 0, 70_000));
        assertThat(found.cursor(1, 0).spans(0)).isNull();
    }
}
