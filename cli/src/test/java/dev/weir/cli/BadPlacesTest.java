package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The place to write to is taken, closed or full. */
class BadPlacesTest {
    @TempDir
    Path top;

    private Cli cli;
    private String source;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(top, Cli.KEEP);
        source = cli.file("t.csv", "a,b\ncanary,1\n").toString();
    }

    @Test
    void aTargetThatIsNotEmptyIsKeptUnlessForced() throws IOException {
        Files.createDirectories(cli.target.resolve("deep"));
        Path old = Files.writeString(cli.target.resolve("deep/old.txt"), "old");
        var run = cli.protect(source);
        assertThat(run.exit()).isEqualTo(Exit.FAULT);
        assertThat(run.err()).contains("release", "not empty", "--force").doesNotContain("canary");
        assertThat(run.err().lines()).hasSize(1);
        assertThat(old).hasContent("old");
        cli.assertNothingBeside();

        var forced = cli.protect(source, "--force");
        assertThat(forced.exit()).as(forced.err()).isZero();
        assertThat(old).doesNotExist();
        assertThat(Cli.names(cli.target))
                .containsExactlyInAnyOrder("t.csv", "manifest.json", "receipt.json", "report.html");
        cli.assertNothingBeside();
        assertThat(Cli.run("verify", cli.target.toString(), "--home", cli.home.toString())
                        .exit())
                .isZero();
    }

    @Test
    void forceKeepsTheOldReleaseWhenTheNewOneFails() throws IOException {
        assertThat(cli.protect(source).exit()).isZero();
        var bad = cli.file("bad.csv", "a,b\ncanary\n").toString();
        assertThat(cli.protect(bad, "--force").exit()).isEqualTo(Exit.FAULT);
        assertThat(cli.released("t.csv")).isEqualTo("a,b\ncanary,1\n");
        cli.policy("@id(\"other\") permit (principal == Principal::\"bob\", action, resource is Dataset);");
        assertThat(cli.protect(source, "--force").exit()).isEqualTo(Exit.REFUSED);
        assertThat(Cli.run("verify", cli.target.toString(), "--home", cli.home.toString())
                        .exit())
                .isZero();
        cli.assertNothingBeside();
    }

    @Test
    void anEmptyTargetIsFilled() throws IOException {
        Files.createDirectory(cli.target);
        assertThat(cli.protect(source).exit()).isZero();
        assertThat(cli.released("t.csv")).isEqualTo("a,b\ncanary,1\n");
        cli.assertNothingBeside();
    }

    @Test
    void aTargetThatIsAFile() throws IOException {
        Files.writeString(cli.target, "a file");
        for (String[] more : List.of(new String[] {source}, new String[] {source, "--force"})) {
            var run = cli.protect(more);
            assertThat(run.exit()).isEqualTo(Exit.FAULT);
            assertThat(run.err()).contains("release", "is a file");
            assertThat(run.err().lines()).hasSize(1);
            assertThat(cli.target).hasContent("a file");
            cli.assertNothingBeside();
        }
    }

    @Test
    void forceNeverReplacesWhatTheReleaseIsMadeFromOrWith() throws IOException {
        for (Path target : List.of(cli.in, cli.home, cli.policy, cli.top)) {
            var before = Cli.files(cli.top);
            var arguments = new java.util.ArrayList<>(List.of(cli.arguments(source, "--force")));
            arguments.set(arguments.indexOf("--to") + 1, target.toString());
            cli.assertFaultWithoutTrace(
                    Cli.run(arguments.toArray(String[]::new)), target.toString(), "lies in the target", "--to");
            assertThat(Cli.files(cli.top)).isEqualTo(before);
        }
    }

    @Test
    void aTargetBelowAFile() throws IOException {
        Path file = Files.writeString(top.resolve("plain"), "a file");
        var run = cli.protect(source, "--to", file.resolve("x").toString());
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        var arguments = new java.util.ArrayList<>(List.of(cli.arguments(source)));
        arguments.set(arguments.indexOf("--to") + 1, file.resolve("x").toString());
        var below = Cli.run(arguments.toArray(String[]::new));
        cli.assertFaultWithoutTrace(below, "plain", "can't write");
    }

    @Test
    void noPermissionAtTheTarget() throws Exception {
        assumeThat(Child.canBeHeldToPermissions())
                .as("a process that permission bits apply to")
                .isTrue();
        Path parent = cli.target.getParent();
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("r-xr-xr-x"));
        var run = Child.heldToPermissions(top, cli.arguments(source));
        Files.setPosixFilePermissions(parent, PosixFilePermissions.fromString("rwxr-xr-x"));
        cli.assertFaultWithoutTrace(run, "out", "can't write", "permission");
    }

    @Test
    void noPermissionInTheHome() throws Exception {
        assumeThat(Child.canBeHeldToPermissions())
                .as("a process that permission bits apply to")
                .isTrue();
        Path tile = cli.home.resolve("ledger");
        Files.setPosixFilePermissions(tile, PosixFilePermissions.fromString("r-xr-xr-x"));
        var run = Child.heldToPermissions(top, cli.arguments(source));
        Files.setPosixFilePermissions(tile, PosixFilePermissions.fromString("rwxr-xr-x"));
        cli.assertFaultWithoutTrace(run, "ledger");
        assertThat(Cli.run("ledger", "verify", "--home", cli.home.toString()).exit())
                .isZero();
    }

    @Test
    void aFullDisk() throws Exception {
        Path disk = Files.createDirectory(top.resolve("disk"));
        assumeThat(mount(disk)).as("this process may mount a small disk").isTrue();
        cli.policy(Cli.KEEP + "@id(\"all\") @treatment(\"keep\") permit (principal, action, resource is Field);");
        try {
            // letters at random, so that no format makes them fit
            var random = new Random(5);
            var text = new StringBuilder("a,b\n");
            for (int i = 0; i < 60_000; i++) {
                text.append("canary ");
                for (int j = 0; j < 24; j++) {
                    text.append((char) ('a' + random.nextInt(26)));
                }
                text.append(',').append(i % 3).append('\n');
            }
            var big = cli.file("big.csv", text.toString()).toString();
            // a release of text files is written by Weir itself, a table by its engine
            var note = cli.file("n/note.txt", text.toString()).toString();
            var quoted = cli.file(
                            "quoted.csv", text.toString().replace("\n", "\r\n").replaceFirst("\r\n", "\n"))
                    .toString();
            for (String file : List.of(big, note, quoted)) {
                for (String format : file.endsWith("csv") ? List.of("csv", "parquet", "ndjson") : List.of("csv")) {
                    var arguments = new java.util.ArrayList<>(List.of(cli.arguments(file, "--format-out", format)));
                    arguments.set(
                            arguments.indexOf("--to") + 1,
                            disk.resolve("release").toString());
                    var run = Cli.run(arguments.toArray(String[]::new));
                    assertThat(run.exit())
                            .as(file + format + run.out() + run.err())
                            .isEqualTo(Exit.FAULT);
                    cli.assertFaultWithoutTrace(run, "space");
                    assertThat(Cli.names(disk)).as(file + " to " + format).isEmpty();
                }
            }
            assertThat(Cli.run("ledger", "verify", "--home", cli.home.toString())
                            .out())
                    .contains("0 leaves");
        } finally {
            new ProcessBuilder("umount", disk.toString()).start().waitFor();
        }
    }

    private static boolean mount(Path folder) throws InterruptedException {
        try {
            return new ProcessBuilder("mount", "-t", "tmpfs", "-o", "size=1m", "tmpfs", folder.toString())
                            .redirectErrorStream(true)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        }
    }
}
