package dev.weir.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that can't be read to its end without loss stops the flow: said where and what to do, nothing left. */
class BadFilesTest {
    @TempDir
    Path top;

    private Cli cli;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(top, Cli.KEEP);
    }

    /** Both {@code protect} and {@code scan} stop at the file. */
    private void assertStops(Path file, String... told) throws IOException {
        cli.assertFaultWithoutTrace(cli.protect(file.toString()), told);
        cli.assertFaultWithoutTrace(Cli.run("scan", file.toString()), told);
        var json = cli.protect(file.toString(), "--format", "json");
        cli.assertFaultWithoutTrace(json, told);
        assertThat(Cli.run("ledger", "verify", "--home", cli.home.toString()).out())
                .contains("0 leaves");
    }

    @Test
    void aMissingFile() throws IOException {
        assertStops(cli.in.resolve("gone.csv"), "gone.csv", "no such file");
        assertStops(cli.in.resolve("*.csv"), "*.csv", "no file matches");
        assertStops(Files.createDirectory(cli.in.resolve("empty")), "empty", "holds no file");
    }

    @Test
    void anUnreadableFile() throws Exception {
        assumeThat(Child.canBeHeldToPermissions())
                .as("a process that permission bits apply to")
                .isTrue();
        var file = cli.file("t.csv", "a,b\ncanary,1\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        var run = Child.heldToPermissions(top, cli.arguments(file.toString()));
        cli.assertFaultWithoutTrace(run, "t.csv", "no permission to read it");
    }

    @Test
    void anUnreadableFolderInAFolder() throws Exception {
        assumeThat(Child.canBeHeldToPermissions())
                .as("a process that permission bits apply to")
                .isTrue();
        cli.file("t.csv", "a,b\ncanary,1\n");
        Path closed = Files.createDirectory(cli.in.resolve("closed"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        var run = Child.heldToPermissions(top, cli.arguments(cli.in.toString()));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        cli.assertFaultWithoutTrace(run, "closed", "no permission to read it");
    }

    @Test
    void anEmptyFile() throws IOException {
        for (String name : new String[] {"t.csv", "t.tsv", "t.json", "t.ndjson", "t.txt"}) {
            assertStops(cli.file(name, ""), name, "empty");
        }
        assertStops(cli.file("t.parquet", ""), "t.parquet", "not Parquet");
        assertStops(cli.file("blank.csv", "\n\n\n"), "blank.csv", "blank lines only");
    }

    @Test
    void aHeaderAndNoRecord() throws IOException {
        assertStops(cli.file("t.csv", "a,b,c\n"), "t.csv", "no record");
        assertStops(cli.file("t.csv", "a,b,c"), "t.csv", "no record");
    }

    @Test
    void raggedRows() throws IOException {
        assertStops(cli.file("t.csv", "a,b,c\n1,2,3\ncanary,2\n4,5,6\n"), "t.csv", "line 3", "2", "3");
        assertStops(cli.file("t.csv", "a,b,c\n1,2,3\n1,2,canary,4\n4,5,6\n"), "t.csv", "line 3", "4", "3");
        assertStops(cli.file("t.csv", "a,b\n1,\"canary\nstays open\n"), "t.csv", "line 2", "quote");
        assertStops(cli.file("t.csv", "a,b\n1,\"canary\" more\n"), "t.csv", "line 2", "quote");
    }

    @Test
    void invalidUtf8() throws IOException {
        byte[] bytes = "a,b\ngrün,1\ncanary,x\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xC3;
        assertStops(cli.file("t.csv", bytes), "t.csv", "invalid UTF-8", "line 3", "--encoding");
        assertStops(cli.file("t.txt", bytes), "t.txt", "invalid UTF-8", "line 3", "--encoding");
    }

    @Test
    void aSingleLineOfAHundredMegabytes() throws IOException {
        byte[] chunk = new byte[1 << 20];
        Arrays.fill(chunk, (byte) 'x');
        for (String name : new String[] {"t.csv", "t.ndjson"}) {
            Path file = cli.in.resolve(name);
            try (var out = Files.newOutputStream(file)) {
                out.write((name.endsWith("csv") ? "a,b\n1," : "{\"a\":\"").getBytes(ISO_8859_1));
                for (int i = 0; i < 100; i++) {
                    out.write(chunk);
                }
                out.write((name.endsWith("csv") ? "\n" : "\"}\n").getBytes(ISO_8859_1));
            }
            cli.assertFaultWithoutTrace(cli.protect(file.toString()), name, "MiB");
            Files.delete(file);
        }
    }

    @Test
    void aBinaryFileWithAnotherName() throws IOException {
        byte[] zip = ("PK\u0003\u0004\u0014\u0000\u0000\u0000canary").getBytes(ISO_8859_1);
        assertStops(cli.file("t.csv", zip), "t.csv", "not text");
        assertStops(cli.file("t.txt", zip), "t.txt", "not text");
        byte[] noise = new byte[4096];
        new java.util.Random(7).nextBytes(noise);
        assertStops(cli.file("n.csv", noise), "n.csv");
        assertStops(cli.file("n.json", noise), "n.json");
        assertStops(cli.file("n.parquet", noise), "n.parquet");
        assertStops(cli.file("t.parquet", "a,b\ncanary,1\n"), "t.parquet");
        assertStops(cli.file("t.doc", "%PDF-1.7 canary"), "t.doc", "expected .csv");
        assertStops(cli.file("noending", noise), "noending");
    }

    @Test
    void aTruncatedParquetFile() throws Exception {
        Path whole = cli.in.resolve("t.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT 'canary' || i AS a FROM range(3000) t(i)) TO '" + whole + "' (FORMAT parquet)");
        }
        byte[] bytes = Files.readAllBytes(whole);
        for (int length : new int[] {4, bytes.length / 2, bytes.length - 1}) {
            assertStops(cli.file("t.parquet", Arrays.copyOf(bytes, length)), "t.parquet");
        }
    }

    @Test
    void aPipeIsNotWaitedFor() throws Exception {
        Path pipe = cli.in.resolve("p.csv");
        assumeThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .as("this system has pipes with names")
                .isZero();
        assertStops(pipe, "p.csv", "not a plain file");
    }

    @Test
    void brokenJson() throws IOException {
        assertStops(cli.file("t.ndjson", "{\"a\":\"canary\"}\n{\"a\":\"canary\n"), "t.ndjson", "line 2");
        assertStops(cli.file("t.json", "[{\"a\":\"canary\"},{\"a\":1}"), "t.json");
        assertStops(cli.file("t.json", "{\"a\":{\"b\":\"canary\"}} trailing canary"), "t.json");
        assertStops(cli.file("t.json", "[1,2,\"canary\"]"), "t.json");
        assertStops(cli.file("t.json", "[{\"a\":1,\"a\":\"canary\"}]"), "t.json");
        assertStops(cli.file("t.json", "[".repeat(100_000)), "t.json");
        assertStops(cli.file("t.json", "[]"), "t.json");
    }

    @Test
    void duplicateColumnNames() throws IOException {
        assertStops(cli.file("t.csv", "a,b,A\n1,canary,3\n"), "t.csv", "columns 1 and 3", "rename one");
    }

    @Test
    void aNulByte() throws IOException {
        assertStops(cli.file("t.csv", "a,b\ncanary,\u00001\n"), "t.csv", "NUL byte", "at byte 11");
        assertStops(cli.file("t.txt", "canary \u0000 canary"), "t.txt", "NUL byte");
    }

    @Test
    void aTitleLineAboveTheHeader() throws IOException {
        var file = cli.file("t.csv", "Patients of the canary ward\na,b,c\n1,2,3\n4,5,6\n7,8,9\n");
        assertStops(file, "t.csv", "line 1", "title above the header", "--skip-lines 1");
        var run = cli.protect(file.toString(), "--skip-lines", "1");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(cli.released("t.csv")).isEqualTo("a,b,c\n1,2,3\n4,5,6\n7,8,9\n");
    }

    @Test
    void noHeader() throws IOException {
        var file = cli.file("t.csv", "x1,20\nx2,30\nx3,40\n");
        assertStops(file, "t.csv", "line 1", "--no-header", "--header");
        var run = cli.protect(file.toString(), "--no-header", "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(cli.released("t.csv")).isEqualTo("x1,20\nx2,30\nx3,40\n");
        assertThat(run.json().at("/sources/0/fields/1/path").asText()).isEqualTo("column2");
    }

    @Test
    void oneBadFileAmongGoodOnesStopsAll() throws IOException {
        cli.file("a.csv", "a,b\n1,2\n");
        cli.file("z.csv", "a,b\n1,2\ncanary\n");
        var run = cli.protect(cli.in.toString());
        cli.assertFaultWithoutTrace(run, "z.csv", "line 3");
    }

    @Test
    void theSameSourceTwiceAndTwoOfOneName() throws IOException {
        var a = cli.file("x/t.csv", "a,b\n1,2\n");
        var b = cli.file("y/t.csv", "a,b\n1,2\n");
        cli.assertFaultWithoutTrace(cli.protect(a.toString(), a.toString()), "t.csv", "twice");
        cli.assertFaultWithoutTrace(cli.protect(a.toString(), b.toString()), "t.csv", "same name");
        cli.assertFaultWithoutTrace(
                cli.protect(cli.file("manifest.json", "[{\"a\":1}]").toString()), "manifest.json", "rename");
    }
}
