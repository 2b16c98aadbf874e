package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the policies say is what happens, from the command to the file. */
class PolicyFlowTest {
    @TempDir
    Path top;

    private Cli cli;
    private String source;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(top, Cli.KEEP_AND_TOKENS);
        source = cli.file("t.csv", "word,email\nx,canary1@example.org\ny,canary2@example.org\n")
                .toString();
    }

    private Cli.Run ledger() {
        return Cli.run("ledger", "show", "--home", cli.home.toString());
    }

    @Test
    void withoutAPermitForTheFlowItIsRefusedAndRecorded() throws IOException {
        cli.policy("@id(\"bob\") permit (principal == Principal::\"bob\", action, resource is Dataset);");
        var run = cli.protect(source);
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.out())
                .startsWith("Refused")
                .contains("no policy permits ann@hospital to train", "'t'", "'model'");
        assertThat(run.out()).contains("leaf 0 of the ledger").doesNotContain("canary");
        cli.assertNothingLeft();
        assertThat(ledger().out()).contains("train  refused");
        assertThat(Cli.run("ledger", "verify", "--home", cli.home.toString()).out())
                .contains("1 leaves");
        assertThat(Cli.files(cli.home.resolve("refusals"))).hasSize(1);
    }

    @Test
    void onePermittedDataSetDoesNotCarryAnother() throws IOException {
        cli.file("u.csv", "word\nz\n");
        cli.policy(Cli.KEEP_AND_TOKENS.replace("resource is Dataset", "resource == Dataset::\"t\""));
        var run = cli.protect(cli.in.toString());
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.out()).contains("'u'");
        cli.assertNothingLeft();
    }

    @Test
    void actionPurposeRegionTimeAndRiskAreLookedAt() throws IOException {
        String when = " when { context.purpose == \"model\" && context.now < datetime(\"2027-06-30\")"
                + " && context.destination.region == \"eu\" && context.riskScore < 50 };";
        cli.policy(Cli.KEEP_AND_TOKENS.replace(
                "permit (principal, action, resource is Dataset);",
                "permit (principal, action == Action::\"train\", resource is Dataset)" + when));
        String[][] wrong = {
            {"--region", "us"},
            {"--region", "eu", "--now", "2027-07-01T00:00:00Z"},
            {"--region", "eu", "--risk-score", "50"},
        };
        for (String[] more : wrong) {
            var arguments = new java.util.ArrayList<>(java.util.List.of(more));
            arguments.add(source);
            assertThat(cli.protect(arguments.toArray(String[]::new)).exit()).isEqualTo(Exit.REFUSED);
            cli.assertNothingLeft();
        }
        var shared = new java.util.ArrayList<>(java.util.List.of(cli.arguments(source, "--region", "eu")));
        shared.set(shared.indexOf("train"), "share");
        assertThat(Cli.run(shared.toArray(String[]::new)).exit()).isEqualTo(Exit.REFUSED);
        var right = cli.protect(source, "--region", "eu", "--now", "2027-06-29T00:00:00Z", "--risk-score", "49");
        assertThat(right.exit()).as(right.out()).isZero();
    }

    @Test
    void aRoleFromTheEntitiesPermits() throws IOException {
        cli.policy(Cli.KEEP_AND_TOKENS.replace(
                "(principal, action, resource is Dataset)",
                "(principal in Role::\"scientist\", action, resource is Dataset)"));
        assertThat(cli.protect(source).out()).contains("has no role in entities.json");
        java.nio.file.Files.writeString(
                cli.policy.resolve("entities.json"),
                "[{\"uid\":{\"type\":\"Principal\",\"id\":\"ann@hospital\"},\"attrs\":{},\"parents\":[{\"type\":\"Role\",\"id\":\"scientist\"}]}]");
        assertThat(cli.protect(source).exit()).isZero();
    }

    @Test
    void anUnmetObligationRefusesAndIsRecorded() throws IOException {
        var people = cli.file("p.csv", "sex,word\nF,a\nF,b\nM,c\n").toString();
        String keepSex =
                "@id(\"sex\") @treatment(\"keep\") permit (principal, action, resource in DataClass::\"person.sex\");";
        cli.policy(Cli.KEEP.replace("@id(\"flow\")", "@id(\"flow\") @require(\"k >= 2\")") + keepSex);
        var run = cli.protect(people);
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.REFUSED);
        assertThat(run.out()).contains("requires k >= 2", "k is 1", "flow");
        cli.assertNothingLeft();
        assertThat(ledger().out()).contains("train  refused");
        cli.policy(Cli.KEEP.replace("@id(\"flow\")", "@id(\"flow\") @require(\"k >= 2\")"));
        assertThat(cli.protect(people).exit())
                .as("without the column every record is like the others")
                .isZero();
        assertThat(ledger().out().lines()).hasSize(2);
    }

    @Test
    void aForbidDropsTheFieldWhateverPermitsIt() throws IOException {
        cli.policy(Cli.KEEP_AND_TOKENS
                + "@id(\"all\") @treatment(\"keep\") permit (principal, action, resource is Field);"
                + "@id(\"never\") forbid (principal, action, resource in DataClass::\"contact\");");
        var run = cli.protect(source, "--format", "json");
        assertThat(run.exit()).isZero();
        JsonNode email = run.json().at("/sources/0/fields/1");
        assertThat(email.get("treatment").asText()).isEqualTo("drop");
        assertThat(email.at("/policies/0").asText()).isEqualTo("never");
        assertThat(cli.released("t.csv")).isEqualTo("word\nx\ny\n");
    }

    @Test
    void aForbidOnTheDataSetRefuses() throws IOException {
        cli.policy(Cli.KEEP_AND_TOKENS + "@id(\"closed\") forbid (principal, action, resource == Dataset::\"t\");");
        var run = cli.protect(source);
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.out()).contains("closed");
        cli.assertNothingLeft();
    }

    @Test
    void aFieldWithoutAPermitIsDroppedAndTheStrictestOfSeveralWins() throws IOException {
        cli.policy(Cli.KEEP);
        assertThat(cli.protect(source).exit()).isZero();
        assertThat(cli.released("t.csv")).isEqualTo("word\nx\ny\n");
        cli.policy(Cli.KEEP
                + "@id(\"a\") @treatment(\"keep\") permit (principal, action, resource in DataClass::\"contact\");"
                + "@id(\"b\") @treatment(\"redact\") permit (principal, action, resource in DataClass::\"contact.email\");"
                + "@id(\"c\") @treatment(\"tokenize\") permit (principal, action, resource == Field::\"t.email\");");
        assertThat(cli.protect(source, "--force").exit()).isZero();
        assertThat(cli.released("t.csv")).isEqualTo("word,email\nx,[contact.email]\ny,[contact.email]\n");
    }

    @Test
    void whenEveryFieldIsDroppedNothingPasses() throws IOException {
        cli.policy("@id(\"flow\") permit (principal, action, resource is Dataset);");
        var run = cli.protect(source);
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.out()).contains("drops every field");
        cli.assertNothingLeft();
    }
}
