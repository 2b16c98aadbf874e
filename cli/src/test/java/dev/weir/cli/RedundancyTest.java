package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code weir scan} says of samples, of data that says nothing new, and of why it found what it found. */
class RedundancyTest {
    private static final String TABLE = """
            id,name,copy,fixed,nothing,city
            101,Ann Meyer,Ann Meyer,x,,Boston
            102,Bob Cole,Bob Cole,x,,Salem
            103,ann  meyer,ann  meyer,x,,boston
            104,Cy Dunn,Cy Dunn,x,,Lowell
            104,Cy Dunn,Cy Dunn,x,,Lowell
            """;

    @TempDir
    Path top;

    private Cli cli;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(top, Cli.KEEP);
    }

    @Test
    void emptyConstantAndEqualColumnsAndDuplicateRecordsAreNamed() throws IOException {
        var file = cli.file("t.csv", TABLE);
        var redundant =
                Cli.run("scan", "--format", "json", file.toString()).json().get("redundant");
        assertThat(redundant.get("empty").toString()).isEqualTo("[\"nothing\"]");
        assertThat(redundant.get("constant").toString()).isEqualTo("[\"fixed\"]");
        assertThat(redundant.get("same").toString()).isEqualTo("[[\"copy\",\"name\"]]");
        assertThat(redundant.get("duplicateRecords").asLong()).isEqualTo(1);
        assertThat(redundant.get("sameAs").isNull()).isTrue();
        var text = Cli.run("scan", file.toString());
        assertThat(text.out()).contains("redundant: copy, name (the same in every record)", "1 records equal another");
    }

    @Test
    void recordsThatDifferInCaseOrTheirNumberOnlyAreNearDuplicates() throws IOException {
        var rows = new StringBuilder("record_id,remark\n");
        var lines = new StringBuilder();
        for (int i = 0; i < 40; i++) {
            String remark = (i < 20 ? "Remark; on THING-" : "remark on thing ") + i % 20 + (i < 20 ? "" : " é!");
            // in the other ten the letters differ
            remark = remark.replace(i < 30 ? "é" : "e", i < 20 || i >= 30 ? "x" : "");
            rows.append(1000 + i).append(",").append(remark).append('\n');
            lines.append("{\"record_id\":\"")
                    .append(1000 + i)
                    .append("\",\"remark\":\"")
                    .append(remark)
                    .append("\"}\n");
        }
        for (var file : List.of(cli.file("n.csv", rows.toString()), cli.file("n.ndjson", lines.toString()))) {
            var redundant =
                    Cli.run("scan", "--format", "json", file.toString()).json().get("redundant");
            assertThat(redundant.get("duplicateRecords").asLong()).isZero();
            assertThat(redundant.get("nearDuplicateRecords").asLong()).isEqualTo(10);
        }
    }

    @Test
    void theSameTableInTwoPlacesIsNamedWhateverTheOrderAndFormat() throws IOException {
        var one = cli.file("a.csv", "x,y\n1,2\n3,4\n5,6\n");
        var two = cli.file(
                "b.ndjson", "{\"y\":\"6\",\"x\":\"5\"}\n{\"y\":\"2\",\"x\":\"1\"}\n{\"y\":\"4\",\"x\":\"3\"}\n");
        var three = cli.file("c.csv", "x,y\n1,2\n3,4\n5,7\n");
        var run = Cli.run("scan", "--format", "json", one.toString(), two.toString(), three.toString());
        assertThat(run.lines().get(0).toString()).doesNotContain("sameAs");
        assertThat(run.lines().get(1).toString()).contains("\"sameAs\":\"a.csv\"");
        assertThat(run.lines().get(2).toString()).doesNotContain("sameAs");
    }

    @Test
    void aSampleSaysSoAndIsNeverClean() throws IOException {
        var rows = new StringBuilder("n,word\n");
        for (int i = 0; i < 5000; i++) {
            rows.append(i).append(",stone\n");
        }
        var file = cli.file("s.csv", rows.toString());
        assertThat(Cli.run("scan", "--format", "json", "--full", file.toString())
                        .json()
                        .get("verdict")
                        .asText())
                .isEqualTo("clean");
        var run = Cli.run("scan", "--format", "json", "--sample", "100", file.toString());
        assertThat(run.exit()).isEqualTo(5);
        assertThat(run.json().get("verdict").asText()).isEqualTo("incomplete");
        assertThat(run.json().get("reason").asText()).isEqualTo("a sample: 100 of 5000 records were looked at");
        assertThat(run.json().get("columns").get(0).get("records").asLong()).isEqualTo(100);
        assertThat(Cli.run("scan", "--sample", "0", file.toString()).exit()).isEqualTo(2);
        assertThat(Cli.run("scan", "--sample", "9", "--full", file.toString()).exit())
                .isEqualTo(2);
    }

    @Test
    void theIntervalGetsNarrowerWithMoreRecords() throws IOException {
        var few = new StringBuilder("contact\n");
        var many = new StringBuilder("contact\n");
        for (int i = 0; i < 2000; i++) {
            String line = (i % 5 == 0 ? "word" + i : "u" + i + "@example.org") + "\n";
            many.append(line);
            few.append(i < 20 ? line : "");
        }
        double wide = width(cli.file("few.csv", few.toString()));
        double narrow = width(cli.file("many.csv", many.toString()));
        assertThat(narrow).isPositive().isLessThan(wide / 4);
    }

    private static double width(Path file) {
        var column = Cli.run("scan", "--format", "json", file.toString())
                .json()
                .get("columns")
                .get(0);
        assertThat(column.get("class").asText()).isEqualTo("contact.email");
        double low = column.get("interval").get(0).asDouble();
        double high = column.get("interval").get(1).asDouble();
        assertThat(column.get("confidence").asDouble()).isBetween(low, high);
        return high - low;
    }

    @Test
    void explainTellsWhatShowedAFindingAndNoValue() throws IOException {
        var file = cli.file("note.txt", "The card 4111 1111 1111 1111 was used.\n");
        var run = Cli.run("scan", "--explain", file.toString());
        assertThat(run.out()).contains("finance.card  9–28", "luhn").doesNotContain("4111");
    }
}
