package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The exit codes are a contract: 0 passed, 1 fault, 2 usage, 3 refused, 4 not verified, 5 not looked at to the end. */
class ExitCodesTest {
    @TempDir
    Path top;

    private Cli cli;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(top, Cli.KEEP);
    }

    @Test
    void zeroWhenItPassedIsCleanOrHolds() throws IOException {
        var file = cli.file("t.csv", "a,b\nx,1\n").toString();
        assertThat(Cli.run("scan", file).exit()).isZero();
        assertThat(cli.protect(file).exit()).isZero();
        assertThat(Cli.run("verify", cli.target.toString(), "--home", cli.home.toString())
                        .exit())
                .isZero();
        assertThat(Cli.run("ledger", "verify", "--home", cli.home.toString()).exit())
                .isZero();
        assertThat(Cli.run("ledger", "show", "--home", cli.home.toString()).exit())
                .isZero();
        assertThat(Cli.run("--version").exit()).isZero();
        assertThat(Cli.run("--version").out()).startsWith("weir ");
    }

    @Test
    void oneWhenTheWorldIsAtFault() {
        assertThat(cli.protect("gone.csv").exit()).isEqualTo(1);
        assertThat(Cli.run("scan", "gone.csv").exit()).isEqualTo(1);
        assertThat(Cli.run("verify", top.resolve("gone").toString()).exit()).isEqualTo(1);
        assertThat(Cli.run("ledger", "show", "--home", top.resolve("gone").toString())
                        .exit())
                .isEqualTo(1);
        assertThat(Cli.run("init", "--home", cli.home.toString()).exit()).isEqualTo(1);
    }

    @Test
    void twoWhenTheCallIsWrong() throws IOException {
        var file = cli.file("t.csv", "a,b\nx,1\n").toString();
        for (String[] wrong : List.of(
                new String[] {},
                new String[] {"no-such-command"},
                new String[] {"scan"},
                new String[] {"scan", "--no-such-option", file},
                new String[] {"scan", "--format", "xml", file},
                new String[] {"scan", "--threads", "0", file},
                new String[] {"scan", "--skip-lines", "-1", file},
                new String[] {"scan", "--delimiter", "ab", file},
                new String[] {"scan", "--encoding", "ebcdic", file},
                new String[] {"protect", file},
                cli.arguments(file, "--format-out", "xlsx"),
                cli.arguments(file, "--now", "yesterday"),
                cli.arguments(file, "--risk-score", "much"),
                cli.arguments(file, "--risk-score", "101"),
                cli.arguments(file, "--memory", "1"),
                cli.arguments(),
                new String[] {"ledger"},
                new String[] {"verify"},
                new String[] {"reveal"})) {
            var run = Cli.run(wrong);
            assertThat(run.exit()).as(String.join(" ", wrong) + run.err()).isEqualTo(2);
            assertThat(run.err()).doesNotContain("\tat ").doesNotContain("Exception");
        }
        for (String action : List.of("reveal", "steal")) {
            var arguments = new java.util.ArrayList<>(List.of(cli.arguments(file)));
            arguments.set(arguments.indexOf("train"), action);
            assertThat(Cli.run(arguments.toArray(String[]::new)).exit()).isEqualTo(2);
        }
        cli.assertNothingLeft();
    }

    @Test
    void threeWhenAPolicyOrAMeasureRefuses() throws IOException {
        var file = cli.file("t.csv", "sex,b\nF,1\nM,2\nF,3\n").toString();
        cli.policy(Cli.KEEP.replace(
                "permit (principal, action, resource is Dataset)",
                "permit (principal == Principal::\"bob\", action, resource is Dataset)"));
        assertThat(cli.protect(file).exit()).isEqualTo(3);
        cli.assertNothingLeft();
        cli.policy(Cli.KEEP.replace("@id(\"flow\")", "@id(\"flow\") @require(\"k >= 4\")"));
        assertThat(cli.protect(file).exit()).isEqualTo(3);
        cli.assertNothingLeft();
    }

    @Test
    void fourWhenSomethingDoesNotHold() throws IOException {
        assertThat(cli.protect(cli.file("t.csv", "a,b\nx,1\n").toString()).exit())
                .isZero();
        Files.writeString(cli.target.resolve("t.csv"), "a,b\nx,2\n");
        assertThat(Cli.run("verify", cli.target.toString(), "--home", cli.home.toString())
                        .exit())
                .isEqualTo(4);
        Cli.flipBit(cli.home.resolve("ledger/checkpoint"), 60);
        assertThat(Cli.run("ledger", "verify", "--home", cli.home.toString()).exit())
                .isEqualTo(4);
    }

    @Test
    void fiveWhenSomethingCouldNotBeLookedAtToItsEnd() throws Exception {
        Path file = cli.in.resolve("t.parquet");
        try (var connection = DriverManager.getConnection("jdbc:duckdb:");
                var statement = connection.createStatement()) {
            statement.execute(
                    "COPY (SELECT i AS n, 'canary'::BLOB AS b FROM range(10) t(i)) TO '" + file + "' (FORMAT parquet)");
        }
        var scan = Cli.run("scan", "--format", "json", file.toString());
        assertThat(scan.exit()).isEqualTo(5);
        assertThat(scan.json().get("verdict").asText()).isEqualTo("incomplete");
        assertThat(scan.json().get("reason").asText()).startsWith("b: ");
        assertThat(Cli.run("scan", file.toString()).out())
                .contains("NOT LOOKED AT TO THE END")
                .doesNotContain("canary");

        var run = cli.protect(file.toString(), "--format", "json");
        assertThat(run.exit()).as(run.err()).isEqualTo(5);
        assertThat(run.json().get("outcome").asText()).isEqualTo("refused");
        assertThat(run.json().get("verdict").asText()).isEqualTo("incomplete");
        assertThat(run.json().get("cause").asText()).isEqualTo("incomplete");
        assertThat(run.json().at("/reasons/0").asText()).startsWith("t.b could not be looked at to its end");
        cli.assertNothingLeft();
        assertThat(Cli.run("ledger", "show", "--home", cli.home.toString()).out())
                .contains("refused");

        cli.policy(Cli.KEEP + "@id(\"not-b\") forbid (principal, action, resource == Field::\"t.b\");");
        var dropped = cli.protect(file.toString(), "--format", "json");
        assertThat(dropped.exit()).as(dropped.out() + dropped.err()).isZero();
        assertThat(dropped.json().at("/sources/0/fields/1/treatment").asText()).isEqualTo("drop");
    }
}
