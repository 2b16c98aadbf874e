package dev.weir.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TableTest {
    @TempDir
    Path top;

    private Path work;

    @BeforeEach
    void makeFolders() throws IOException {
        work = Files.createDirectory(top.toRealPath().resolve("work"));
    }

    private Path file(String name, String content) throws IOException {
        Path file = top.resolve(name);
        Files.writeString(file, content);
        return file;
    }

    private Table open(Path file) {
        String name = file.getFileName().toString();
        var input = TableInput.inspect(name, file, TableFormat.of(name).orElseThrow(), CsvOptions.found(), work);
        return Table.open(name, input, new TableSettings(work, 2, 256), List.of(top));
    }

    private static final ClassSizes.Columns UNMEASURED = new ClassSizes.Columns(List.of(), List.of());

    private static LeafTreatment each(UnaryOperator<String> treatment) {
        return new LeafTreatment(
                Optional.of(() -> (value, subject) -> value == null ? null : treatment.apply(value)),
                true,
                Optional.empty(),
                Optional.empty());
    }

    private String rewrite(Path file, TableFormat format, Map<String, LeafTreatment> changed) throws IOException {
        Path out = top.resolve("out" + format.ending());
        Files.deleteIfExists(out);
        try (var table = open(file)) {
            var treated = new LinkedHashMap<String, LeafTreatment>();
            table.types().keySet().forEach(path -> treated.put(path, LeafTreatment.keep(Optional.empty())));
            treated.putAll(changed);
            table.write(treated, FoundSpans.empty(), UNMEASURED, format, out, rows -> {});
        }
        return format == TableFormat.PARQUET ? "" : Files.readString(out);
    }

    @Test
    void csvComesOutAsItWentIn() throws IOException {
        String csv =
                "id,zip,note,\"a b\"\"c.d\",😀\n1,02139,,\"\",x\n2,0.50,\"line\nbreak\",\"q\"\"q\",\"#\"\n3, lead,\"a,b\",2020-01-01,1e5\n";
        assertThat(rewrite(file("t.csv", csv), TableFormat.CSV, Map.of())).isEqualTo(csv);
    }

    @Test
    void everyLineEndAndManyRecordsOverManyBuffersAreRead() throws IOException {
        for (String end : List.of("\n", "\r\n", "\r")) {
            try (var table = open(file("t.csv", CsvPassTest.brokenLines(end, 60_000)))) {
                assertThat(table.input().records()).isEqualTo(60_000);
                assertThat(table.classSizes(List.of("text"))).hasSizeBetween(1, 7);
            }
        }
    }

    @Test
    void aFileNameIsNotAPattern() throws IOException {
        file("a1.csv", "x\nwrong\nwrong\n");
        assertThat(rewrite(file("a[1].csv", "x\nright\n"), TableFormat.CSV, Map.of()))
                .isEqualTo("x\nright\n");
        Path star = file("a*.csv", "x\nright\n");
        assertThatThrownBy(() -> open(star)).isInstanceOf(WeirException.class).hasMessageContaining("* or ?");
    }

    @Test
    void aFolderNamedLikeAPartitionAddsNoColumn() throws IOException {
        Path folder = Files.createDirectory(top.resolve("year=2020"));
        Path file = folder.resolve("t.csv");
        Files.writeString(file, "x\n1x\n");
        try (var table = open(file)) {
            assertThat(table.types()).containsOnlyKeys("x");
        }
    }

    @Test
    void recordsThatBeginWithAHashAreRecords() throws IOException {
        assertThat(rewrite(file("t.csv", "a,b\n#x,y\n# z,w\n"), TableFormat.CSV, Map.of()))
                .isEqualTo("a,b\n\"#x\",y\n\"# z\",w\n");
    }

    @Test
    void aTreatmentSeesEveryValueAndNullsStayNull() throws IOException {
        assertThat(rewrite(
                        file("t.csv", "a,b\nx,1\n,2\n\"\",3\n"),
                        TableFormat.CSV,
                        Map.of("a", each(value -> "<" + value + ">"))))
                .isEqualTo("a,b\n<x>,1\n,2\n<>,3\n");
    }

    @Test
    void aValueThatHoldsASeparatorOfWeirsOwnStaysWhole() throws IOException {
        String csv = "a,b\n1\u001fx,y\n\u001e,z\n,w\n";
        assertThat(rewrite(file("t.csv", csv), TableFormat.CSV, Map.of("a", each(value -> "<" + value + ">"))))
                .isEqualTo("a,b\n<1\u001fx>,y\n<\u001e>,z\n,w\n");
    }

    @Test
    void whatATreatmentAnswersStaysOneField() throws IOException {
        Path file = file("t.csv", "a,b\nx,y\n");
        for (String answer : List.of("1,2", "1\n2", "\r", "\"", "\"x\"", "#", "", "1\u001f2", "é,😀")) {
            String csv = rewrite(file, TableFormat.CSV, Map.of("a", each(value -> answer)));
            assertThat(CsvSample.parse(csv, ',', 9, true)).isEqualTo(List.of(List.of("a", "b"), List.of(answer, "y")));
            assertThat(rewrite(file, TableFormat.NDJSON, Map.of("a", each(value -> answer))))
                    .isEqualTo("{\"a\":" + new com.fasterxml.jackson.databind.ObjectMapper().writeValueAsString(answer)
                            + ",\"b\":\"y\"}\n");
        }
    }

    @Test
    void tabsBecomeCommasAndBack() throws IOException {
        Path tsv = file("t.tsv", "a\tb\n1,5\t\"x\ty\"\n\tz\n");
        assertThat(rewrite(tsv, TableFormat.CSV, Map.of())).isEqualTo("a,b\n\"1,5\",x\ty\n,z\n");
        assertThat(rewrite(tsv, TableFormat.TSV, Map.of())).isEqualTo(Files.readString(tsv));
        Path semicolons = file("s.csv", "a;b\n1,5;x\n");
        assertThat(rewrite(semicolons, TableFormat.CSV, Map.of())).isEqualTo("a;b\n1,5;x\n");
        assertThat(rewrite(semicolons, TableFormat.TSV, Map.of())).isEqualTo("a\tb\n1,5\tx\n");
    }

    @Test
    void aSubjectIsGivenFromTheSameRecord() throws IOException {
        Path out = top.resolve("o.csv");
        try (var table = open(file("t.csv", "id,d\np1,x\np2,y\n"))) {
            table.write(
                    Map.of(
                            "d",
                            new LeafTreatment(
                                    Optional.of(() -> (value, subject) -> value + "@" + subject),
                                    true,
                                    Optional.of("id"),
                                    Optional.empty())),
                    FoundSpans.empty(),
                    UNMEASURED,
                    TableFormat.CSV,
                    out,
                    rows -> {});
        }
        assertThat(Files.readString(out)).isEqualTo("d\nx@p1\ny@p2\n");
    }

    @Test
    void nestedJsonIsRebuiltAroundTheTreatedLeavesAndTextStaysText() throws IOException {
        String json =
                "{\"id\":1,\"born\":\"1980-02-03\",\"p\":{\"city\":\"Ulm\",\"tel\":[{\"n\":\"12\"},{\"n\":null}]},\"ok\":true,\"x\":1.5}\n"
                        + "{\"id\":2,\"born\":\"n/a\",\"p\":null,\"ok\":null,\"x\":null}\n";
        assertThat(rewrite(file("t.ndjson", json), TableFormat.NDJSON, Map.of("p.tel[].n", each(v -> "T" + v))))
                .isEqualTo(json.replace("\"12\"", "\"T12\""));
    }

    @Test
    void aLeafThatIsLeftOutLeavesTheRestOfItsColumn() throws IOException {
        Path file = file("t.json", "[{\"p\":{\"city\":\"Ulm\",\"ssn\":\"x\"},\"q\":{\"only\":1}}]");
        Path out = top.resolve("o.json");
        try (var table = open(file)) {
            table.write(
                    Map.of("p.city", LeafTreatment.keep(Optional.empty())),
                    FoundSpans.empty(),
                    UNMEASURED,
                    TableFormat.JSON,
                    out,
                    rows -> {});
        }
        assertThat(Files.readString(out).replaceAll("\\s", "")).isEqualTo("[{\"p\":{\"city\":\"Ulm\"}}]");
    }

    @Test
    void parquetKeepsTypesAndNullsAndMapsAndItsRowsAreCountedFromTheFooter() throws Exception {
        Path file = top.resolve("t.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT i::INTEGER AS i, CASE WHEN i % 3 = 0 THEN NULL ELSE DATE '2020-01-01' + i::INTEGER END"
                            + " AS d, MAP {'k' || i: 'v' || i} AS m, (i / 4)::DECIMAL(9,2) AS n, [i, i + 1] AS l, 'blob'::BLOB AS b"
                            + " FROM range(5000) t(i)) TO '" + file + "' (FORMAT parquet, ROW_GROUP_SIZE 2048)");
        }
        try (var table = open(file)) {
            assertThat(table.input().records()).isEqualTo(5000);
            assertThat(table.types().keySet()).containsExactly("i", "d", "m{key}", "m{}", "n", "l[]", "b");
            assertThat(table.opaque()).containsExactly("b");
        }
        rewrite(file, TableFormat.PARQUET, Map.of("m{}", each(v -> "x" + v)));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "SELECT count(*), count(d), max(m['k7']), typeof(min(n)), typeof(min(i)),"
                                + " typeof(min(d)) FROM '" + top.resolve("out.parquet") + "'")) {
            rows.next();
            assertThat(rows.getLong(1)).isEqualTo(5000);
            assertThat(rows.getLong(2)).isEqualTo(3333);
            assertThat(rows.getString(3)).isEqualTo("xv7");
            assertThat(rows.getString(4)).isEqualTo("DECIMAL(9,2)");
            assertThat(rows.getString(5)).isEqualTo("INTEGER");
            assertThat(rows.getString(6)).isEqualTo("DATE");
        }
    }

    @Test
    void aParquetFileThatIsCutOffOrDamagedIsRefused() throws Exception {
        Path file = top.resolve("t.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute("COPY (SELECT * FROM range(5000) t(i)) TO '" + file + "' (FORMAT parquet)");
        }
        byte[] bytes = Files.readAllBytes(file);
        for (int length : new int[] {0, 3, 11, bytes.length / 2, bytes.length - 1}) {
            Files.write(file, java.util.Arrays.copyOf(bytes, length));
            assertThatThrownBy(() -> open(file)).isInstanceOf(WeirException.class);
        }
        for (int i = 0; i < bytes.length; i++) {
            byte[] flipped = bytes.clone();
            flipped[i] ^= (byte) 0x55;
            Files.write(file, flipped);
            try (var table = open(file)) {
                table.classSizes(List.of("i"));
            } catch (WeirException e) {
                assertThat(e.getMessage()).startsWith("t.parquet: ");
            }
            i += 97;
        }
    }

    @Test
    void aFailingTreatmentFailsTheFileAndItsMessageIsNotPassedOn() throws IOException {
        Path file = file("t.csv", "a\ncanary-value\n");
        assertThatThrownBy(() -> rewrite(file, TableFormat.CSV, Map.of("a", each(value -> {
                    throw new IllegalStateException("can't treat " + value);
                }))))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining("a treatment or detector failed")
                .hasMessageNotContaining("canary")
                .hasNoCause();
        assertThat(top.resolve("out.csv")).doesNotExist();
    }

    @Test
    void theEngineReadsNothingButItsFolders() throws IOException {
        Path elsewhere = Files.createTempFile("elsewhere", ".csv");
        Files.writeString(elsewhere, "x\n1\n");
        try (var engine = Engine.open("t", new TableSettings(work, 1, 128), List.of(work))) {
            for (String sql : List.of(
                    "SELECT * FROM read_csv('" + elsewhere + "')",
                    "SELECT * FROM read_text('" + work + "/../../x')",
                    "SELECT * FROM read_csv('https://example.org/x.csv')",
                    "ATTACH '" + elsewhere + ".db'",
                    "INSTALL httpfs",
                    "SET enable_external_access=true")) {
                assertThatThrownBy(() -> engine.run(sql)).as(sql).isInstanceOf(WeirException.class);
            }
        } finally {
            Files.delete(elsewhere);
        }
    }

    @Test
    void aTableThatDoesNotFitIntoMemoryIsSpilledAndStillWhole() throws IOException {
        var text = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 300_000; i++) {
            text.append("text-")
                    .append(i * 7919L)
                    .append(",other text of record ")
                    .append(i)
                    .append(",x")
                    .append(i * 31L)
                    .append('\n');
        }
        Path file = file("big.csv", text.toString());
        var input = TableInput.inspect("big.csv", file, TableFormat.CSV, CsvOptions.found(), work);
        Path out = top.resolve("o.parquet");
        try (var table = Table.open("big.csv", input, new TableSettings(work, 2, 70), List.of(top))) {
            table.write(
                    Map.of(
                            "a", LeafTreatment.keep(Optional.empty()),
                            "b", LeafTreatment.keep(Optional.empty()),
                            "c", LeafTreatment.keep(Optional.empty())),
                    FoundSpans.empty(),
                    UNMEASURED,
                    TableFormat.PARQUET,
                    out,
                    rows -> {});
        }
        assertThat(ParquetFooter.rows("o.parquet", out)).isEqualTo(300_000);
    }

    @Test
    void whatIsNotInTheFileCannotBeMeasured() throws IOException {
        try (var table = open(file("t.csv", "a,b\nx,y\nx,z\n"))) {
            assertThat(table.classSizes(List.of("a"))).isEqualTo(Map.of(2L, 1L));
            assertThat(table.classSizes(List.of("a", "b"))).isEqualTo(Map.of(1L, 2L));
            assertThat(table.classSizes(List.of())).isEqualTo(Map.of(2L, 1L));
            assertThatThrownBy(() -> table.classSizes(List.of("c"))).hasMessageContaining("is not in the file");
        }
    }

    @Test
    void aCountThatDiffersFromWeirsOwnIsRefused() throws IOException {
        Path file = file("t.csv", "a,b\nx,y\nx,z\n");
        var shape = CsvInspector.inspect("t.csv", file, CsvOptions.found(), work);
        var wrong = new CsvShape(
                shape.readable(),
                shape.delimiter(),
                true,
                shape.columns(),
                3,
                Encoding.UTF_8,
                false,
                shape.longest(),
                shape.blocks());
        try (var table =
                Table.open("t.csv", new TableInput.Csv(wrong), new TableSettings(work, 1, 128), List.of(top))) {
            assertThatThrownBy(() -> table.classSizes(List.of("a")))
                    .hasMessageContaining("2 records were measured, but the file has 3 by Weir's own count");
        }
    }
}
