package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder with whatever folders hold: {@code weir scan} tells of each file. */
class FolderScanTest {
    private static final String SECRET = "key = \"AKIA" + "Z7QXNSDKWQHPLM2T\"\n";

    @TempDir
    Path top;

    @BeforeEach
    void make() throws IOException {
        Files.createDirectories(top.resolve("in/.git"));
        Files.writeString(top.resolve("in/.git/config"), SECRET);
        Files.writeString(top.resolve("in/.env"), SECRET);
        Files.writeString(top.resolve("in/app.py"), SECRET);
        Files.writeString(top.resolve("in/empty.py"), "");
        Files.writeString(top.resolve("in/README"), "Write to ann@example.org.\n");
        Files.writeString(top.resolve("in/table.csv"), "a,b\n1,2\n");
    }

    private Cli.Run scan(String... more) {
        var arguments = new java.util.ArrayList<>(
                java.util.List.of("scan", top.resolve("in").toString()));
        arguments.addAll(java.util.List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    @Test
    void textsOfAllKindsAreLookedAtAndWhatIsLeftOutIsTold() {
        var run = scan("--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.lines())
                .extracting(line ->
                        line.get("source").asText() + " " + line.get("verdict").asText())
                .containsExactly("README found", "app.py found", "empty.py clean", "table.csv clean");
        assertThat(run.err())
                .contains("left out, as their names begin with a dot: ", ".env", ".git")
                .doesNotContain("AKIA");
        assertThat(Cli.run("scan", top.resolve("in/.env").toString()).out()).contains("secret.aws.access-key");
    }

    @Test
    void aKindThatCannotBeReadIsIncompleteAndTheOthersAreLookedAt() throws IOException {
        Files.write(top.resolve("in/photo.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        var run =
                scan("--format", "json", "--report", top.resolve("report.html").toString());
        assertThat(run.exit()).isEqualTo(Exit.INCOMPLETE);
        assertThat(run.lines()).hasSize(5).last().satisfies(line -> {
            assertThat(line.get("source").asText()).isEqualTo("photo.png");
            assertThat(line.get("verdict").asText()).isEqualTo("incomplete");
            assertThat(line.get("reason").asText()).contains("can't look into");
        });
        assertThat(Files.readString(top.resolve("report.html"))).contains("photo.png", "not looked at to the end");
    }

    @Test
    void aFileThatIsBrokenIsAFaultAndTheOthersAreLookedAt() throws IOException {
        Files.writeString(top.resolve("in/broken.csv"), "a,b\n1,2,3\n");
        var run = scan("--format", "json");
        assertThat(run.exit()).isEqualTo(Exit.FAULT);
        assertThat(run.err()).contains("broken.csv: line 2: ");
        assertThat(run.lines())
                .extracting(line ->
                        line.get("source").asText() + " " + line.get("verdict").asText())
                .containsExactly(
                        "README found", "app.py found", "broken.csv incomplete", "empty.py clean", "table.csv clean");
        assertThat(Cli.run("scan", top.resolve("in/broken.csv").toString(), "--format", "json")
                        .out())
                .as("alone")
                .isEmpty();
    }
}
