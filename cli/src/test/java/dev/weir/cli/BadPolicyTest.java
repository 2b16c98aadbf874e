package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A policy that can't be understood lets nothing pass and is told with file, line and what was expected. */
class BadPolicyTest {
    private static final String FLOW =
            "// first line\n@id(\"flow\") permit (principal, action, resource is Dataset);\n";

    @TempDir
    Path top;

    private Cli cli;
    private String source;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(top, Cli.KEEP);
        source = cli.file("t.csv", "color,email\nred,canary@example.org\n").toString();
    }

    private void assertStops(String cedar, String... told) throws IOException {
        cli.policy(cedar);
        cli.assertFaultWithoutTrace(cli.protect(source), told);
        assertThat(Cli.run("ledger", "verify", "--home", cli.home.toString()).out())
                .contains("0 leaves");
    }

    @Test
    void noPolicyFolderOrNoneInIt() throws IOException {
        Files.delete(cli.policy.resolve("p.cedar"));
        cli.assertFaultWithoutTrace(cli.protect(source), "no policy in", "*.cedar");
        Files.delete(cli.policy);
        cli.assertFaultWithoutTrace(cli.protect(source), "no policy folder", "--policy");
    }

    @Test
    void aPolicyThatDoesNotParse() throws IOException {
        assertStops(FLOW + "\n@id(\"x\") permit (principal action, resource);\n", "p.cedar:4:", "not a Cedar policy");
        assertStops(FLOW + "@id(\"x\") permit (principal, action, resource)\n", "p.cedar:3:", "expected a ';'");
        assertStops(FLOW + "@id(\"x) permit (principal, action, resource);\n", "p.cedar:3:", "'\"'");
        assertStops(FLOW + "allow everything;\n", "p.cedar:3:", "not a Cedar policy");
    }

    @Test
    void anUnknownTreatmentClassOrAnnotation() throws IOException {
        String on = " permit (principal, action, resource in DataClass::\"contact\");\n";
        assertStops(
                FLOW + "@id(\"x\") @treatment(\"tokenise\")" + on,
                "p.cedar:3:",
                "unknown treatment 'tokenise'",
                "tokenize");
        assertStops(FLOW + "@id(\"x\") @treatment(\"mask(last=many)\")" + on, "p.cedar:3:", "mask");
        assertStops(FLOW + "@id(\"x\") @treatment(\"generalize\")" + on, "p.cedar:3:", "generalize");
        assertStops(FLOW + "@id(\"x\") @treatment(\"generalize(to=century)\")" + on, "p.cedar:3:", "month, year");
        assertStops(
                FLOW
                        + "@id(\"x\") @treatment(\"keep\")\npermit (principal, action, resource in DataClass::\"contact.emial\");\n",
                "p.cedar:4:",
                "unknown data class 'contact.emial'",
                "contact.email");
        assertStops(FLOW + "@id(\"x\") @treat(\"keep\")" + on, "p.cedar:3:", "unknown annotation @treat", "@treatment");
        assertStops(FLOW + "@treatment(\"keep\")" + on, "p.cedar:3:", "needs @id");
        assertStops(FLOW + "@id(\"flow\") @treatment(\"keep\")" + on, "p.cedar:3:", "second policy", "p.cedar:2");
        assertStops(FLOW + "@id(\"x\") @require(\"k is big\")" + on, "p.cedar:3:");
        assertStops(FLOW + "@id(\"x\") @require(\"j >= 5\")" + on, "p.cedar:3:");
    }

    @Test
    void aPolicyFileThatIsNoText() throws IOException {
        Files.write(cli.policy.resolve("z.cedar"), new byte[] {(byte) 0xC3, 0x28});
        cli.assertFaultWithoutTrace(cli.protect(source), "z.cedar:1:", "UTF-8");
    }

    @Test
    void entitiesThatDoNotParse() throws IOException {
        for (String bad :
                new String[] {"{", "[1]", "{\"uid\":1}", "[{\"uid\":{\"type\":\"Principal\"}}]", "[".repeat(20_000)}) {
            Files.writeString(cli.policy.resolve("entities.json"), bad);
            cli.assertFaultWithoutTrace(cli.protect(source), "entities.json");
        }
    }

    @Test
    void aHierarchyThatIsNotThere() throws IOException {
        String policy = FLOW
                + "@id(\"x\") @treatment(\"generalize(to=file:%s)\") permit (principal, action, resource is Field);\n";
        assertStops(policy.formatted("colors.csv:1"), "colors.csv");
        Files.writeString(cli.policy.resolve("colors.csv"), "red;warm;*\nblue;cold;*\n");
        assertStops(policy.formatted("colors.csv:7"), "colors.csv", "7");
        assertStops(policy.formatted("colors.csv:x"), "colors.csv");
        assertStops(policy.formatted("../colors.csv:1"), "colors.csv");
        Files.writeString(cli.policy.resolve("colors.csv"), "red;warm;*\nblue;cold\n");
        assertStops(policy.formatted("colors.csv:1"), "colors.csv", "line 2");
        Files.write(cli.policy.resolve("colors.csv"), new byte[] {(byte) 0xC3, 0x28});
        assertStops(policy.formatted("colors.csv:1"), "colors.csv");
        Files.writeString(cli.policy.resolve("colors.csv"), "");
        assertStops(policy.formatted("colors.csv:1"), "colors.csv");
    }

    @Test
    void aConditionThatErrsRefuses() throws IOException {
        String overflow = " when { context.riskScore + 9223372036854775807 > 0 };\n";
        for (String resource : new String[] {"Field", "Dataset"}) {
            cli.policy(Cli.KEEP + "@id(\"err\") forbid (principal, action, resource is " + resource + ")" + overflow);
            var run = cli.protect(source, "--risk-score", "1");
            assertThat(run.exit()).as(run.out() + run.err()).isEqualTo(Exit.REFUSED);
            assertThat(run.out()).contains("err");
            cli.assertNothingLeft();
        }
    }

    @Test
    void aConditionOnWhatNoFlowHas() throws IOException {
        assertStops(
                Cli.KEEP
                        + "@id(\"x\") forbid (principal, action, resource is Field)\nwhen { context.nosuch == \"x\" };",
                "p.cedar:5:",
                "nosuch");
    }
}
