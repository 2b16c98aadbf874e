package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.pipeline.ReleaseVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir verify}: what does not hold is said, and said exactly. */
class VerifyTest {
    @TempDir
    static Path top;

    private static Cli cli;
    private static Path other;
    private Path release;

    @BeforeAll
    static void makeTwoReleases() throws IOException {
        cli = Cli.in(top, Cli.KEEP);
        cli.file("t.csv", "a,b\nx,1\ny,2\n");
        cli.file("sub/note.txt", "nothing in here\n");
        assertThat(cli.protect(cli.in.toString()).exit()).isZero();
        other = cli.target.resolveSibling("other");
        Files.move(cli.target, other);
        assertThat(cli.protect(cli.in.toString()).exit()).isZero();
    }

    @BeforeEach
    void copy(TestInfo test) throws IOException {
        release = top.resolve(test.getTestMethod().orElseThrow().getName());
        Cli.copyTree(cli.target, release);
    }

    private Cli.Run verify(String... more) {
        var arguments = new ArrayList<>(java.util.List.of("verify", release.toString(), "--home", cli.home.toString()));
        arguments.addAll(java.util.List.of(more));
        return Cli.run(arguments.toArray(String[]::new));
    }

    private void assertFails(String... exactly) {
        var run = verify();
        assertThat(run.exit()).as(run.out()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(run.err()).isEmpty();
        assertThat(run.out()
                        .lines()
                        .filter(line -> line.startsWith("  FAILS  "))
                        .map(line -> line.substring(9)))
                .containsExactlyInAnyOrder(exactly);
        assertThat(run.out().lines()).last().isEqualTo("Not verified");
        var json = verify("--format", "json");
        assertThat(json.exit()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(json.json().get("verified").asBoolean()).isFalse();
        var told = new ArrayList<String>();
        for (JsonNode check : json.json().get("checks")) {
            assertThat(Cli.keys(check)).containsExactly("holds", "what");
            if (!check.get("holds").asBoolean()) {
                told.add(check.get("what").asText());
            }
        }
        assertThat(told).containsExactlyInAnyOrder(exactly);
    }

    @Test
    void aWholeReleaseHolds() {
        var run = verify("--format", "json");
        assertThat(run.exit()).as(run.out()).isZero();
        assertThat(run.json().get("verified").asBoolean()).isTrue();
        assertThat(run.json().get("checks"))
                .hasSizeGreaterThanOrEqualTo(4)
                .allSatisfy(check -> assertThat(check.get("holds").asBoolean()).isTrue());
        assertThat(verify().out()).contains("the log", "leaf 1").endsWith("Verified\n");
    }

    @Test
    void withoutAHomeTheKeyIsGivenOrTheReceiptsOwnIsUsedAndThatIsSaid() throws IOException {
        String nowhere = top.resolve("nowhere").toString();
        String vkey = Files.readString(cli.home.resolve("ledger/vkey")).strip();
        assertThat(Cli.run("verify", release.toString(), "--home", nowhere, "--vkey", vkey)
                        .exit())
                .isZero();
        assertThat(Cli.run(
                                "verify",
                                release.toString(),
                                "--home",
                                nowhere,
                                "--vkey",
                                cli.home.resolve("ledger/vkey").toString())
                        .exit())
                .isZero();
        var own = Cli.run("verify", release.toString(), "--home", nowhere);
        assertThat(own.exit()).isZero();
        assertThat(own.out()).contains("the key that the receipt itself names", "--vkey");
    }

    @Test
    void anotherLogsKeyDoesNotVerify() throws IOException {
        Path home = top.resolve("elsewhere");
        assertThat(Cli.run("init", "--home", home.toString()).exit()).isZero();
        var run = Cli.run("verify", release.toString(), "--home", home.toString());
        assertThat(run.exit()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(run.out()).contains("FAILS  receipt.json: ").contains("key");
        var given = verify("--vkey", home.resolve("ledger/vkey").toString());
        assertThat(given.exit()).isEqualTo(Exit.NOT_VERIFIED);
        var nonsense = verify("--vkey", "a+b+c");
        assertThat(nonsense.exit()).isIn(Exit.NOT_VERIFIED, Exit.USAGE);
        assertThat(verify("--vkey", "no-such-file").exit()).isEqualTo(Exit.FAULT);
    }

    @Test
    void theFolderMayBeNamedInAnyWay() {
        Path here = Path.of("").toAbsolutePath();
        for (Path name : java.util.List.of(
                here.relativize(release.toAbsolutePath()), release.resolve("."), release.resolve("sub/.."))) {
            var run = Cli.run("verify", name.toString(), "--home", cli.home.toString());
            assertThat(run.exit()).as(name + run.out()).isZero();
        }
    }

    @Test
    void aTamperedFile() throws IOException {
        Files.writeString(release.resolve("t.csv"), "a,b\nx,1\ny,3\n");
        assertFails("t.csv: the file is not the one that was released (its SHA-256 differs)");
    }

    @Test
    void aFlippedBitInTheReport() throws IOException {
        Cli.flipBit(release.resolve("report.html"), 200);
        assertFails("report.html: the file is not the one that was released (its SHA-256 differs)");
    }

    @Test
    void aMissingFile() throws IOException {
        Files.delete(release.resolve("sub/note.txt"));
        assertFails("sub/note.txt: the file is missing");
    }

    @Test
    void anExtraFile() throws IOException {
        Files.writeString(release.resolve("sub/extra.csv"), "a\n1\n");
        assertFails("sub/extra.csv: a file that is not in the manifest");
    }

    @Test
    void aLinkInPlaceOfAFile() throws IOException {
        Path away = top.resolve("away.csv");
        Files.move(release.resolve("t.csv"), away);
        Files.createSymbolicLink(release.resolve("extra.csv"), away);
        var run = verify();
        assertThat(run.exit()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(run.out()).contains("t.csv: the file is missing", "extra.csv: a file that is not in the manifest");
    }

    @Test
    void theManifestOfAnotherRelease() throws IOException {
        Files.copy(
                other.resolve("manifest.json"),
                release.resolve("manifest.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        var run = verify();
        assertThat(run.exit()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(run.out()).contains("FAILS  receipt.json is the receipt of another manifest");
    }

    @Test
    void theReceiptOfAnotherRelease() throws IOException {
        Files.copy(
                other.resolve("receipt.json"),
                release.resolve("receipt.json"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        assertFails("receipt.json is the receipt of another manifest");
    }

    @Test
    void noManifestOrNoReceipt() throws IOException {
        Files.delete(release.resolve("receipt.json"));
        assertFails("receipt.json is missing: this folder is not a release, or not all of it");
        Files.delete(release.resolve("manifest.json"));
        assertFails(
                "receipt.json is missing: this folder is not a release, or not all of it",
                "manifest.json is missing: this folder is not a release, or not all of it");
        assertThat(Cli.run("verify", top.resolve("none").toString()).exit()).isEqualTo(Exit.FAULT);
    }

    @Test
    void anyFlippedBitInReceiptOrManifestIsNoticed() throws IOException {
        var vkey = Optional.of(Files.readString(cli.home.resolve("ledger/vkey")).strip());
        for (String name : new String[] {"receipt.json", "manifest.json"}) {
            byte[] good = Files.readAllBytes(release.resolve(name));
            for (int i = 0; i < good.length; i += name.startsWith("m") ? 5 : 1) {
                byte[] bad = good.clone();
                bad[i] ^= (byte) (1 << i % 8);
                Files.write(release.resolve(name), bad);
                var checks = ReleaseVerifier.verify(release, vkey);
                assertThat(checks).as(name + " byte " + i).anyMatch(check -> !check.holds());
            }
            Cli.flipBit(release.resolve(name), good.length / 2);
            assertThat(verify().exit()).isEqualTo(Exit.NOT_VERIFIED);
            Files.write(release.resolve(name), good);
        }
        assertThat(verify().exit()).isZero();
    }

    @Test
    void aCutOffOrForeignFileInPlaceOfOneIsSaidAndNotAFault() throws IOException {
        for (String name : new String[] {"receipt.json", "manifest.json"}) {
            byte[] good = Files.readAllBytes(release.resolve(name));
            for (byte[] bad : new byte[][] {
                {},
                java.util.Arrays.copyOf(good, good.length / 2),
                "[".repeat(50_000).getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8),
                "null".getBytes(java.nio.charset.StandardCharsets.UTF_8)
            }) {
                Files.write(release.resolve(name), bad);
                var run = verify();
                assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(Exit.NOT_VERIFIED);
                assertThat(run.out()).contains("FAILS  " + name.substring(0, 4));
            }
            Files.write(release.resolve(name), good);
        }
    }
}
