package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir ledger}, and a ledger that somebody changed. */
class LedgerCommandTest {
    @TempDir
    Path top;

    private Cli cli;
    private String source;

    @BeforeEach
    void makeThreeLeaves() throws IOException {
        cli = Cli.in(top, Cli.KEEP);
        source = cli.file("t.csv", "a,b\ncanary,1\n").toString();
        for (int i = 0; i < 2; i++) {
            assertThat(cli.protect(source, "--force").exit()).isZero();
        }
        cli.policy("@id(\"other\") permit (principal == Principal::\"bob\", action, resource is Dataset);");
        assertThat(cli.protect(source, "--force").exit()).isEqualTo(Exit.REFUSED);
        cli.policy(Cli.KEEP);
    }

    private Cli.Run ledger(String... arguments) {
        var all = new java.util.ArrayList<>(java.util.List.of("ledger"));
        all.addAll(java.util.List.of(arguments));
        all.addAll(java.util.List.of("--home", cli.home.toString()));
        return Cli.run(all.toArray(String[]::new));
    }

    @Test
    void showListsTheLeavesWithoutPersonalData() {
        var text = ledger("show");
        assertThat(text.exit()).isZero();
        assertThat(text.out().lines())
                .hasSize(3)
                .element(2)
                .asString()
                .startsWith("2  ")
                .contains("train  refused");
        var json = ledger("show", "--format", "json");
        assertThat(json.lines()).hasSize(3);
        for (int i = 0; i < 3; i++) {
            var line = json.lines().get(i);
            assertThat(Cli.keys(line)).containsExactly("index", "leaf");
            assertThat(line.get("index").asInt()).isEqualTo(i);
            assertThat(Cli.keys(line.get("leaf")))
                    .containsExactlyInAnyOrder(
                            "format",
                            "time",
                            "action",
                            "outcome",
                            "policy",
                            "principal",
                            "purpose",
                            "statement",
                            "signer");
            assertThat(line.at("/leaf/outcome").asText()).isEqualTo(i == 2 ? "refused" : "passed");
        }
        assertThat(json.out())
                .doesNotContain("ann@hospital")
                .doesNotContain("canary")
                .doesNotContain("model");
    }

    @Test
    void verifyTellsSizeAndRootThatTheLastReceiptHas() {
        var run = ledger("verify");
        assertThat(run.exit()).isZero();
        var protect = cli.protect(source, "--force", "--format", "json").json();
        assertThat(protect.at("/receipt/index").asInt()).isEqualTo(3);
        assertThat(protect.at("/receipt/size").asInt()).isEqualTo(4);
        assertThat(ledger("verify").out())
                .contains("4 leaves")
                .contains("root " + protect.at("/receipt/root").asText());
    }

    @Test
    void anotherLogsKeyDoesNotVerify() {
        Path other = top.resolve("other");
        assertThat(Cli.run("init", "--home", other.toString()).exit()).isZero();
        var run = ledger("verify", "--vkey", other.resolve("ledger/vkey").toString());
        assertThat(run.exit()).isEqualTo(Exit.NOT_VERIFIED);
        assertThat(run.out()).contains("FAILS", "Not verified");
    }

    @Test
    void aFlippedBitAnywhereIsFoundAndNothingIsAppended() throws IOException {
        Path ledger = cli.home.resolve("ledger");
        int looked = 0;
        for (Path file : Cli.files(ledger)) {
            byte[] good = Files.readAllBytes(file);
            if (good.length == 0 || outdated(file)) {
                continue;
            }
            for (int at : new int[] {0, good.length / 3, good.length / 2, good.length - 2}) {
                Cli.flipBit(file, at);
                String what = ledger.relativize(file) + " at " + at;
                var run = ledger("verify");
                assertThat(run.exit()).as(what + ": " + run.out() + run.err()).isEqualTo(Exit.NOT_VERIFIED);
                assertThat(run.out()).contains("FAILS", "Not verified");
                assertThat(run.err()).as(what).isEmpty();
                Files.write(file, good);
                looked++;
            }
        }
        assertThat(looked).isGreaterThanOrEqualTo(12);
        assertThat(ledger("verify").exit()).isZero();
    }

    @Test
    void toADamagedLedgerNothingIsAppendedAndNothingIsReleased() throws IOException {
        Path ledger = cli.home.resolve("ledger");
        Path target = cli.target;
        Cli.copyTree(target, top.resolve("before"));
        for (Path file : Cli.files(ledger)) {
            byte[] good = Files.readAllBytes(file);
            String name = ledger.relativize(file).toString();
            if (good.length == 0 || name.equals("vkey") || outdated(file)) {
                continue;
            }
            Cli.flipBit(file, good.length / 2);
            var run = cli.protect(source, "--force");
            assertThat(run.exit()).as(name + ": " + run.out() + run.err()).isEqualTo(Exit.FAULT);
            assertThat(run.err())
                    .contains("ledger")
                    .doesNotContain("a fault inside Weir")
                    .doesNotContain("canary");
            assertThat(run.err().lines()).hasSize(1);
            cli.assertNothingBeside();
            assertThat(target.resolve("receipt.json")).hasSameBinaryContentAs(top.resolve("before/receipt.json"));
            Files.write(file, good);
            assertThat(ledger("verify").out()).as(name).contains("3 leaves");
        }
    }

    /** A partial tile of a smaller tree: the log keeps it for who has an older checkpoint, but nothing rests on it. */
    private static boolean outdated(Path file) {
        Path folder = file.getParent();
        return folder != null
                && folder.getFileName().toString().endsWith(".p")
                && !file.getFileName().toString().equals("3");
    }
}
