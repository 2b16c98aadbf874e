package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpAndInitTest {
    @TempDir
    Path top;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--help",
                "scan --help",
                "protect --help",
                "verify --help",
                "reveal --help",
                "init --help",
                "ledger --help",
                "ledger show --help",
                "ledger verify --help"
            })
    void everyHelpShowsAnExample(String arguments) {
        var run = Cli.run(arguments.split(" "));
        assertThat(run.exit()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Usage: weir").containsPattern("Examples?:\n  weir ");
        assertThat(run.out().lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThanOrEqualTo(120));
    }

    @Test
    void withoutACommandTheCommandsAreListed() {
        var run = Cli.run();
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Commands:", "scan", "protect", "verify", "reveal", "ledger", "init");
        run = Cli.run("ledger");
        assertThat(run.exit()).isEqualTo(2);
        assertThat(run.err()).contains("Usage: weir ledger", "show", "verify");
    }

    @Test
    void initMakesAHomeAndSaysWhatToDoWithIt() throws IOException {
        Path home = top.resolve("a/b/home");
        var run = Cli.run("init", "--home", home.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains(
                        "keys",
                        "ledger",
                        "policy",
                        Files.readString(home.resolve("ledger/vkey")).strip());
        assertThat(Files.readString(home.resolve("ledger/vkey")).lines()).hasSize(1);
        assertThat(Files.getPosixFilePermissions(home.resolve("keys")))
                .isEqualTo(PosixFilePermissions.fromString("rwx------"));
        for (Path file : Cli.files(home.resolve("keys"))) {
            assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        }
    }

    @Test
    void aSecondInitChangesNothing() throws IOException {
        Path home = top.resolve("home");
        assertThat(Cli.run("init", "--home", home.toString()).exit()).isZero();
        var before = new HashMap<Path, byte[]>();
        for (Path file : Cli.files(home)) {
            before.put(file, Files.readAllBytes(file));
        }
        var run = Cli.run("init", "--home", home.toString());
        assertThat(run.exit()).isEqualTo(Exit.FAULT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("already", home.toString());
        assertThat(Cli.files(home)).containsExactlyInAnyOrderElementsOf(before.keySet());
        for (Path file : Cli.files(home)) {
            assertThat(Files.readAllBytes(file)).isEqualTo(before.get(file));
        }
    }

    @Test
    void protectMakesAHomeWhenThereIsNoneAndSaysSo() throws IOException {
        var cli = Cli.in(top, Cli.KEEP);
        Path home = top.resolve("new");
        var arguments = new java.util.ArrayList<>(
                java.util.List.of(cli.arguments(cli.file("t.csv", "a,b\nx,1\n").toString(), "--format", "json")));
        arguments.set(arguments.indexOf("--home") + 1, home.toString());
        var run = Cli.run(arguments.toArray(String[]::new));
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.err()).contains("made a home").contains(home.toString());
        assertThat(run.json().get("outcome").asText()).isEqualTo("passed");
        assertThat(Cli.run("verify", cli.target.toString(), "--home", home.toString())
                        .exit())
                .isZero();
    }

    @Test
    void thePoliciesOfTheHomeAreUsedWhenNoneAreGiven() throws IOException {
        var cli = Cli.in(top, Cli.KEEP);
        String source = cli.file("t.csv", "a,b\nx,1\n").toString();
        String[] arguments = {
            "protect",
            source,
            "--as",
            "ann",
            "--action",
            "train",
            "--purpose",
            "model",
            "--to",
            cli.target.toString(),
            "--home",
            cli.home.toString()
        };
        var none = Cli.run(arguments);
        assertThat(none.exit()).isEqualTo(Exit.FAULT);
        assertThat(none.err()).contains("policy", cli.home.toString(), "--policy");
        cli.assertNothingLeft();
        Files.createDirectories(cli.home.resolve("policy"));
        Files.writeString(cli.home.resolve("policy/p.cedar"), Cli.KEEP);
        assertThat(Cli.run(arguments).exit()).isZero();
    }
}
