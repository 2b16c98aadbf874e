package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.ledger.LedgerVerifier;
import dev.weir.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir protect --format json}, on which other programs rely. */
class ProtectJsonTest {
    private static final String POLICY = Cli.KEEP_AND_TOKENS + """
            @id("zip") @treatment("generalize(to=zip3)")
            permit (principal, action, resource is Field in DataClass::"address.postal-code");
            @id("sex") @treatment("keep") permit (principal, action, resource is Field in DataClass::"person.sex");
            """;

    @TempDir
    Path top;

    private Cli cli;
    private Path table;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(top, POLICY);
        var csv = new StringBuilder("email,zip,sex,ssn,visits,remarks\n");
        for (int i = 0; i < 60; i++) {
            csv.append("canary")
                    .append(i)
                    .append("@example.org,0213")
                    .append(i % 10)
                    .append(i % 2 == 0 ? ",F" : ",M")
                    .append(String.format(",%03d-45-%04d,", 100 + i, 1000 + i))
                    .append(i % 4)
                    .append(",\"call canary")
                    .append(i)
                    .append("@example.org about the results of the visit\"\n");
        }
        table = cli.file("people.csv", csv.toString());
        cli.file("notes/one.txt", "Write to canary1@example.org about the visit.\n");
    }

    @Test
    void aReleaseTellsFieldsTreatmentsMeasuresPathsAndTheReceipt() throws IOException {
        var run = cli.protect(cli.in.toString(), "--format", "json");
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(run.out().lines()).hasSize(1);
        assertThat(run.out()).doesNotContain("canary");
        var json = run.json();
        assertThat(Cli.keys(json)).contains("outcome", "verdict", "policies", "sources", "paths", "receipt");
        assertThat(json.get("outcome").asText()).isEqualTo("passed");
        assertThat(json.get("verdict").asText()).isEqualTo("found");
        assertThat(json.get("policies")).extracting(JsonNode::asText).containsExactly("flow");
        for (String path : new String[] {"release", "manifest", "receipt", "report"}) {
            assertThat(Path.of(json.at("/paths/" + path).asText())).exists();
        }
        var people = source(json, "people.csv");
        assertThat(people.get("records").asInt()).isEqualTo(60);
        assertThat(people.get("dataset").asText()).isEqualTo("people");
        assertField(people, "email", "contact.email", "tokenize", "mail");
        assertField(people, "zip", "address.postal-code", "generalize(to=zip3)", "zip");
        assertField(people, "sex", "person.sex", "keep", "sex");
        assertField(people, "ssn", "id.us.ssn", "drop", null);
        var inside = field(people, "remarks").get("inside").get(0);
        assertThat(inside.get("class").asText()).isEqualTo("contact.email");
        assertThat(inside.get("treatment").asText()).isEqualTo("tokenize");
        assertThat(inside.get("records").asInt()).isEqualTo(60);
        var note = source(json, "notes/one.txt");
        assertThat(note.at("/fields/0/inside/0/spans").asInt()).isEqualTo(1);
    }

    @Test
    void measuresBeforeAndAfterAreOfTheTableAndOfTheRelease() {
        var json = cli.protect(table.toString(), "--format", "json").json();
        var measures = source(json, "people.csv").get("measures");
        for (String when : new String[] {"before", "after"}) {
            assertThat(Cli.keys(measures.get(when)))
                    .contains(
                            "quasiIdentifiers",
                            "records",
                            "classes",
                            "k",
                            "uniqueRecords",
                            "uniqueShare",
                            "highestRisk",
                            "averageRisk");
            assertThat(measures.get(when).get("records").asInt()).isEqualTo(60);
        }
        // zip ends in i mod 10 and sex is i mod 2: ten classes of six; after, two of thirty
        assertThat(measures.at("/before/quasiIdentifiers"))
                .extracting(JsonNode::asText)
                .containsExactlyInAnyOrder("zip", "sex");
        assertThat(measures.at("/before/k").asInt()).isEqualTo(6);
        assertThat(measures.at("/before/classes").asInt()).isEqualTo(10);
        assertThat(measures.at("/after/k").asInt()).isEqualTo(30);
        assertThat(measures.at("/after/classes").asInt()).isEqualTo(2);
        assertThat(measures.at("/after/uniqueRecords").asInt()).isZero();
    }

    @Test
    void receiptIndexAndRootAreTheLedgers() throws IOException {
        for (int i = 0; i < 3; i++) {
            var json =
                    cli.protect(table.toString(), "--force", "--format", "json").json();
            assertThat(json.at("/receipt/index").asInt()).isEqualTo(i);
            assertThat(json.at("/receipt/size").asInt()).isEqualTo(i + 1);
            var ledger = (Verification.Verified) LedgerVerifier.verify(cli.home.resolve("ledger"));
            assertThat(json.at("/receipt/root").asText())
                    .isEqualTo(ledger.root().value().hex());
            assertThat(ledger.size()).isEqualTo(i + 1);
            var receipt = Cli.json(cli.released("receipt.json"));
            assertThat(receipt.get("index").asInt()).isEqualTo(i);
            assertThat(receipt.get("checkpoint").asText())
                    .contains(Base64.getEncoder()
                            .encodeToString(ledger.root().value().toArray()));
        }
    }

    @Test
    void theManifestIsAnInTotoStatementInAnEnvelope() throws IOException {
        assertThat(cli.protect(table.toString()).exit()).isZero();
        var envelope = Cli.json(cli.released("manifest.json"));
        assertThat(envelope.get("payloadType").asText()).isEqualTo("application/vnd.in-toto+json");
        assertThat(envelope.get("signatures")).hasSize(1);
        var statement = Cli.json(new String(
                Base64.getDecoder().decode(envelope.get("payload").asText()), java.nio.charset.StandardCharsets.UTF_8));
        assertThat(statement.get("_type").asText()).isEqualTo("https://in-toto.io/Statement/v1");
        assertThat(statement.get("subject"))
                .extracting(subject -> subject.get("name").asText())
                .containsExactlyInAnyOrder("people.csv", "report.html");
        assertThat(statement.at("/predicate/sources/0/sha256").asText()).hasSize(64);
        assertThat(statement.at("/predicate/policy/sha256").asText()).hasSize(64);
        assertThat(statement.at("/predicate/taxonomy").asText()).isNotBlank();
        assertThat(field(statement.at("/predicate/sources/0"), "email")
                        .get("key")
                        .asText())
                .isNotBlank();
        assertThat(statement.toString()).doesNotContain("canary");
    }

    @Test
    void aRefusalTellsCauseReasonsAndItsLeaf() throws IOException {
        cli.policy(POLICY.replace("@id(\"flow\")", "@id(\"flow\") @require(\"k >= 31\")"));
        var run = cli.protect(table.toString(), "--format", "json");
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        var json = run.json();
        assertThat(Cli.keys(json))
                .contains("outcome", "verdict", "cause", "reasons", "policies", "sources", "receipt")
                .doesNotContain("paths");
        assertThat(json.get("outcome").asText()).isEqualTo("refused");
        assertThat(json.get("cause").asText()).isEqualTo("measure");
        assertThat(json.at("/reasons/0").asText()).contains("k >= 31", "k is 30", "flow");
        assertThat(json.at("/receipt/index").asInt()).isZero();
        assertThat(run.out()).doesNotContain("canary");
        cli.assertNothingLeft();
        for (Path file : Cli.files(cli.home)) {
            assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
                    .doesNotContain("canary");
        }
    }

    @Test
    void explainNamesThePolicyAndItsPlace() {
        var run = cli.protect(table.toString(), "--explain");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .contains("mail (p.cedar:")
                .contains("no permit: dropped")
                .doesNotContain("canary")
                .doesNotContain("\u001b");
    }

    private static void assertField(
            JsonNode source,
            String path,
            String dataClass,
            String treatment,
            @org.jspecify.annotations.Nullable String policy) {
        var field = field(source, path);
        assertThat(Cli.keys(field))
                .contains(
                        "path", "type", "class", "confidence", "evidence", "nulls", "treatment", "policies", "inside");
        assertThat(field.get("class").asText()).as(path).isEqualTo(dataClass);
        assertThat(field.get("treatment").asText()).as(path).isEqualTo(treatment);
        assertThat(field.get("policies")).as(path).hasSize(policy == null ? 0 : 1);
        if (policy != null) {
            assertThat(field.at("/policies/0").asText()).isEqualTo(policy);
        }
    }

    private static JsonNode field(JsonNode source, String path) {
        for (JsonNode field : source.get("fields")) {
            if (field.get("path").asText().equals(path)) {
                return field;
            }
        }
        throw new AssertionError("no field " + path + " in " + source);
    }

    private static JsonNode source(JsonNode json, String name) {
        for (JsonNode source : json.get("sources")) {
            if (source.get("name").asText().equals(name)) {
                return source;
            }
        }
        throw new AssertionError("no source " + name + " in " + json);
    }
}
