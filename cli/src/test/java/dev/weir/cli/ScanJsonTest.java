package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir scan --format json}, on which other programs rely. */
class ScanJsonTest {
    @TempDir
    Path top;

    private Cli cli;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(top, Cli.KEEP);
    }

    private static JsonNode only(JsonNode array) {
        assertThat(array).hasSize(1);
        return array.get(0);
    }

    @Test
    void aTableIsOneLineWithEveryKeyOfTheContract() throws IOException {
        var file = cli.file(
                "t.csv", "name,email,n\nAnn Example,canary1@example.org,1\nBob Example,canary2@example.org,2\n");
        var run = Cli.run("scan", "--format", "json", file.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.lines()).hasSize(1);
        var line = run.json();
        assertThat(Cli.keys(line)).containsExactly("source", "verdict", "findings", "columns");
        assertThat(line.get("source").asText()).isEqualTo("t.csv");
        assertThat(line.get("verdict").asText()).isEqualTo("found");
        assertThat(line.get("findings")).isEmpty();
        assertThat(line.get("columns")).hasSize(3);
        for (JsonNode column : line.get("columns")) {
            assertThat(Cli.keys(column))
                    .startsWith("name", "type", "class", "confidence", "sensitivity", "identifiability", "evidence");
            assertThat(column.get("confidence").asDouble()).isBetween(0.0, 1.0);
            assertThat(column.get("evidence").isArray()).isTrue();
        }
        var email = line.get("columns").get(1);
        assertThat(email.get("name").asText()).isEqualTo("email");
        assertThat(email.get("type").asText()).isEqualTo("text");
        assertThat(email.get("class").asText()).isEqualTo("contact.email");
        assertThat(email.get("sensitivity").asText()).isEqualTo("confidential");
        assertThat(email.get("identifiability").asText()).isEqualTo("direct");
        assertThat(run.out()).doesNotContain("canary");
    }

    @Test
    void offsetsCountCodePointsAndTheEndIsExclusive() throws IOException {
        String before = "😀😀 Grüße, mail ";
        String mail = "canary@example.org";
        String between = " or 👩‍👩‍👧 ";
        var file = cli.file("t.txt", before + mail + between + "second.canary@example.org\n");
        var run = Cli.run("scan", "--format", "json", file.toString());
        assertThat(run.exit()).isZero();
        var line = run.json();
        assertThat(Cli.keys(line)).containsExactly("source", "verdict", "findings", "columns");
        assertThat(line.get("columns")).isEmpty();
        assertThat(line.get("findings")).hasSize(2);
        var first = line.get("findings").get(0);
        assertThat(Cli.keys(first)).containsExactly("class", "start", "end", "confidence", "by");
        assertThat(first.get("class").asText()).isEqualTo("contact.email");
        int start = before.codePointCount(0, before.length());
        assertThat(start).isEqualTo(before.length() - 2);
        assertThat(first.get("start").asInt()).isEqualTo(start);
        assertThat(first.get("end").asInt()).isEqualTo(start + mail.length());
        var second = line.get("findings").get(1);
        int next = start + mail.length() + between.codePointCount(0, between.length());
        assertThat(second.get("start").asInt()).isEqualTo(next);
        assertThat(second.get("end").asInt()).isEqualTo(next + "second.canary@example.org".length());
        assertThat(first.get("by").asText()).isNotBlank();
        assertThat(run.out()).doesNotContain("canary");
    }

    @Test
    void valuesArePrintedOnlyWhenAskedFor() throws IOException {
        var file = cli.file("t.txt", "😀 mail canary@example.org\n");
        var json = Cli.run("scan", "--format", "json", "--show-values", file.toString());
        assertThat(only(json.json().get("findings")).get("value").asText()).isEqualTo("canary@example.org");
        assertThat(Cli.run("scan", file.toString()).out())
                .contains("contact.email")
                .doesNotContain("canary");
        assertThat(Cli.run("scan", "--show-values", file.toString()).out()).contains("canary@example.org");
        var table = cli.file(
                "t.csv", "email,remarks\ncanary1@example.org,please call canary3@example.org about the visit today\n");
        var run = Cli.run("scan", table.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).contains("contact.email").doesNotContain("canary");
    }

    @Test
    void aTextFieldMakesEachRecordADocument() throws IOException {
        String[] records = {
            "{\"id\":1,\"text\":\"😀 write to canary@example.org\"}",
            "{\"id\":2,\"nested\":{\"text\":\"not this: canary9@example.org\"},\"text\":\"nothing at all\"}"
        };
        var ndjson = cli.file("a.ndjson", String.join("\n", records) + "\n");
        var json = cli.file("b.json", "[" + String.join(",\n ", records) + "]");
        for (Path file : new Path[] {ndjson, json}) {
            var run = Cli.run("scan", "--format", "json", "--text-field", "text", file.toString());
            assertThat(run.exit()).as(run.err()).isZero();
            assertThat(run.lines()).hasSize(2);
            var first = run.lines().get(0);
            assertThat(Cli.keys(first)).containsExactly("source", "record", "verdict", "findings", "columns");
            assertThat(first.get("source").asText())
                    .isEqualTo(file.getFileName().toString());
            assertThat(first.get("record").asInt()).isZero();
            assertThat(first.get("verdict").asText()).isEqualTo("found");
            assertThat(only(first.get("findings")).get("start").asInt()).isEqualTo(11);
            assertThat(only(first.get("findings")).get("end").asInt()).isEqualTo(29);
            var second = run.lines().get(1);
            assertThat(second.get("record").asInt()).isEqualTo(1);
            assertThat(second.get("verdict").asText()).isEqualTo("clean");
            assertThat(second.get("findings")).isEmpty();
            assertThat(run.out()).doesNotContain("canary");
        }
    }

    @Test
    void aRecordWithoutTheTextFieldIsIncomplete() throws IOException {
        var file = cli.file("a.ndjson", "{\"text\":\"fine\"}\n{\"other\":\"canary@example.org\"}\n{\"text\":7}\n");
        var run = Cli.run("scan", "--format", "json", "--text-field", "text", file.toString());
        assertThat(run.exit()).isEqualTo(Exit.INCOMPLETE);
        assertThat(run.lines()).hasSize(3);
        for (int record : new int[] {1, 2}) {
            var line = run.lines().get(record);
            assertThat(Cli.keys(line)).containsExactly("source", "record", "verdict", "findings", "columns", "reason");
            assertThat(line.get("verdict").asText()).isEqualTo("incomplete");
            assertThat(line.get("reason").asText()).contains("--text-field");
        }
        assertThat(run.out()).doesNotContain("canary");
    }

    @Test
    void aFolderGivesOneLineForEachFileInOrder() throws IOException {
        cli.file("b/t.tsv", "a\tb\nx\t1\n");
        cli.file("a.json", "[{\"a\":1}]");
        cli.file("c/d/note.md", "nothing\n");
        cli.file(".hidden.pdf", "left out");
        var run = Cli.run("scan", "--format", "json", cli.in.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines())
                .extracting(line -> line.get("source").asText())
                .containsExactly("a.json", "b/t.tsv", "c/d/note.md");
        assertThat(run.lines()).extracting(line -> line.get("verdict").asText()).containsOnly("clean");
    }

    @Test
    void theReportHoldsNoValue() throws IOException {
        var file = cli.file("t.csv", "name,email,n\nAnn Example,canary1@example.org,1\n");
        Path report = top.resolve("found.html");
        var run = Cli.run("scan", "--report", report.toString(), file.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Files.readString(report))
                .contains("contact.email")
                .doesNotContain("canary")
                .doesNotContain("Ann Example");
        assertThat(Cli.run("scan", "--report", report.toString(), file.toString())
                        .exit())
                .isEqualTo(Exit.USAGE);
    }

    @Test
    void standardOutputOfAProcessHoldsJsonAloneInUtf8() throws Exception {
        cli.file("é😀.txt", "mail canary@example.org\n");
        var run = Child.run(top, "", "scan", "--format", "json", cli.in.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.json().get("source").asText()).isEqualTo("é😀.txt");
    }
}
