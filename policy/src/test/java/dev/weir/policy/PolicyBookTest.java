package dev.weir.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.model.Action;
import dev.weir.model.Context;
import dev.weir.model.DataClass;
import dev.weir.model.Decision;
import dev.weir.model.Destination;
import dev.weir.model.FieldRef;
import dev.weir.model.Principal;
import dev.weir.model.Purpose;
import dev.weir.model.Request;
import dev.weir.model.Taxonomy;
import dev.weir.model.Treatment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyBookTest {
    private static final Taxonomy TAXONOMY = Taxonomy.standard();
    private static final String FLOW = """
            // whole data set
            @id("flow") @require("k >= 5")
            permit (principal in Role::"scientist", action == Action::"train", resource in Dataset::"patients")
            when { context.purpose == "model" };
            """;

    @TempDir
    Path folder;

    private PolicyBook book(String cedar) throws IOException {
        Files.writeString(folder.resolve("p.cedar"), cedar);
        Files.writeString(folder.resolve("entities.json"), """
                [{"uid": {"type": "Principal", "id": "ann"}, "attrs": {}, "parents": [{"type": "Role", "id": "scientist"}]}]
                """);
        return PolicyBook.load(folder, TAXONOMY);
    }

    private static Request request(String who, String purpose) {
        return new Request(
                new Principal(who),
                Action.TRAIN,
                new Purpose(purpose),
                new Destination("release", "eu"),
                new Context(Instant.parse("2026-11-24T10:00:00Z"), "local", 0));
    }

    private static FieldRef field(String path, String id) {
        return new FieldRef("patients", path, TAXONOMY.get(id), false);
    }

    private Decision decide(PolicyBook book, FieldRef... fields) {
        return book.decide(request("ann", "model"), List.of("patients"), List.of(fields));
    }

    @Test
    void aFieldWithAPermitOfItsClassGetsItsTreatmentAndOneWithoutIsDropped() throws IOException {
        var book = book(FLOW + """
                @id("contact") @treatment("tokenize")
                permit (principal in Role::"scientist", action == Action::"train", resource in DataClass::"contact");
                """);
        var permit = (Decision.Permit) decide(book, field("mail", "contact.email"), field("ssn", "id.us.ssn"));
        assertThat(permit.fields().get("patients.mail").treatment()).isEqualTo(new Treatment.Tokenize());
        assertThat(permit.fields().get("patients.mail").policies()).containsExactly("contact");
        assertThat(permit.fields().get("patients.ssn").treatment()).isEqualTo(new Treatment.Drop());
        assertThat(permit.obligations().getOrDefault("patients", List.of()))
                .singleElement()
                .satisfies(o -> assertThat(o.text()).isEqualTo("k >= 5"));
        assertThat(book.place("contact")).isEqualTo("p.cedar:5");
    }

    @Test
    void theStrictestOfSeveralTreatmentsWins() throws IOException {
        var book = book(FLOW + """
                @id("a") @treatment("keep") permit (principal, action, resource in DataClass::"contact");
                @id("b") @treatment("mask(last=4)") permit (principal, action, resource in DataClass::"contact.phone");
                @id("c") @treatment("generalize(to=year)") permit (principal, action, resource in Dataset::"patients");
                """);
        var permit = (Decision.Permit) decide(book, field("phone", "contact.phone"), field("n", "general.number"));
        assertThat(permit.fields().get("patients.phone").policies()).containsExactly("b");
        assertThat(permit.fields().get("patients.n").policies()).containsExactly("c");
    }

    @Test
    void aForbidDropsTheFieldOrRefusesTheDataSet() throws IOException {
        String keep = "@id(\"keep\") @treatment(\"keep\") permit (principal, action, resource);\n";
        var drops = book(FLOW + keep + "@id(\"no\") forbid (principal, action, resource in DataClass::\"id\");");
        var permit = (Decision.Permit) decide(drops, field("ssn", "id.us.ssn"), field("n", "general.number"));
        assertThat(permit.fields().get("patients.ssn").treatment()).isEqualTo(new Treatment.Drop());
        assertThat(permit.fields().get("patients.ssn").policies()).containsExactly("no");
        assertThat(permit.fields().get("patients.n").treatment()).isEqualTo(new Treatment.Keep());

        var refuses = book(FLOW + keep + "@id(\"no\") forbid (principal, action, resource == Dataset::\"patients\");");
        assertThat(decide(refuses, field("n", "general.number")))
                .isInstanceOfSatisfying(
                        Decision.Refuse.class, r -> assertThat(r.policies()).containsExactly("no"));
    }

    @Test
    void aTreatmentForAllFieldsIsNoPermitForTheFlow() throws IOException {
        var book =
                book("@id(\"t\") @treatment(\"keep\") permit (principal, action, resource in Dataset::\"patients\");");
        assertThat(decide(book, field("n", "general.number"))).isInstanceOf(Decision.Refuse.class);
    }

    @Test
    void anotherPurposeAnotherPersonAndAnotherDataSetAreRefusedWithAReason() throws IOException {
        var book = book(FLOW);
        assertThat(book.decide(request("ann", "marketing"), List.of("patients"), List.of()))
                .isInstanceOfSatisfying(
                        Decision.Refuse.class,
                        r -> assertThat(r.reasons()).first().asString().contains("'marketing'"));
        assertThat(book.decide(request("bob", "model"), List.of("patients"), List.of()))
                .isInstanceOfSatisfying(
                        Decision.Refuse.class,
                        r -> assertThat(r.reasons()).first().asString().contains("no role"));
        assertThat(book.decide(request("ann", "model"), List.of("patients", "staff"), List.of()))
                .isInstanceOf(Decision.Refuse.class);
    }

    @Test
    void aForbidThatCannotBeEvaluatedRefusesInsteadOfBeingSkipped() throws IOException {
        var book = book(FLOW + """
                @id("keep") @treatment("keep") permit (principal, action, resource);
                @id("err") forbid (principal, action, resource) when { context.riskScore + 9223372036854775807 > 0 && context.riskScore * 2 > 9 };
                """);
        var risky = new Request(
                new Principal("ann"),
                Action.TRAIN,
                new Purpose("model"),
                new Destination("release", "eu"),
                new Context(Instant.EPOCH, "local", 7));
        assertThat(book.decide(risky, List.of("patients"), List.of(field("n", "general.number"))))
                .isInstanceOfSatisfying(
                        Decision.Refuse.class,
                        r -> assertThat(r.reasons()).first().asString().contains("could not be evaluated: err"));
    }

    @Test
    void theDecisionDependsOnTheGivenTimeAlone() throws IOException {
        var book = book("""
                @id("until") permit (principal, action, resource == Dataset::"patients")
                when { context.now < datetime("2026-11-25") && context.destination.region == "eu" };
                """);
        assertThat(decide(book)).isInstanceOf(Decision.Permit.class).isEqualTo(decide(book));
        var late = new Request(
                new Principal("ann"),
                Action.TRAIN,
                new Purpose("model"),
                new Destination("release", "eu"),
                new Context(Instant.parse("2026-11-25T00:00:00Z"), "local", 0));
        assertThat(book.decide(late, List.of("patients"), List.of())).isInstanceOf(Decision.Refuse.class);
    }

    @Test
    void revealNeedsAPermitForTheAction() throws IOException {
        DataClass ssn = TAXONOMY.get("id.us.ssn");
        var request = new Request(
                new Principal("ann"),
                Action.REVEAL,
                new Purpose("recall"),
                new Destination("screen", "local"),
                new Context(Instant.EPOCH, "local", 0));
        assertThat(book(FLOW).decideReveal(request, ssn)).isInstanceOf(Decision.Refuse.class);
        var book = book("@id(\"r\") permit (principal in Role::\"scientist\", action == Action::\"reveal\","
                + " resource in DataClass::\"id.us\") when { context.purpose == \"recall\" };");
        assertThat(book.decideReveal(request, ssn)).isInstanceOf(Decision.Permit.class);
        assertThat(book.decideReveal(request, TAXONOMY.get("finance.card"))).isInstanceOf(Decision.Refuse.class);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "@id(\"a\") permit (principal, action, resource|p.cedar:2: this policy does not end; expected a ';'",
                "@id(\"a\") permit (principal, action resource);|p.cedar:2: not a Cedar policy",
                "permit (principal, action, resource);|p.cedar:2: a policy needs @id",
                "@id(\"a\") @treatment(\"hide\") permit (principal, action, resource);|p.cedar:2: unknown treatment 'hide'; expected one of [keep",
                "@id(\"a\") @treatmnt(\"keep\") permit (principal, action, resource);|p.cedar:2: unknown annotation @treatmnt",
                "@id(\"a\") permit (principal, action, resource in DataClass::\"contact.emial\");|p.cedar:2: unknown data class 'contact.emial'; did you mean 'contact.email'?",
                "@id(\"a\") permit (principal, action == Action::\"sell\", resource);|p.cedar:2: unrecognized action",
                "@id(\"a\") permit (principal == Person::\"ann\", action, resource);|p.cedar:2: unrecognized entity type `Person`; who asks is a Principal",
                "@id(\"a\") permit (principal, action, resource) when { context.purpos == \"x\" };|p.cedar:2: attribute `purpos`",
                "@id(\"a\") @require(\"k > 5\") permit (principal, action, resource);|p.cedar:2: expected an obligation",
                "@id(\"a\") @treatment(\"keep\") forbid (principal, action, resource);|p.cedar:2: a forbid has no @treatment",
                "@id(\"a\") permit (principal, action, resource); @id(\"a\") forbid (principal, action, resource);|p.cedar:2: a second policy @id(\"a\")",
                "@id(\"a\") permit (principal, action, resource) when { context.purpose == \"x };|p.cedar:2: this string is not closed",
                "@id(\"a\") permit (principal == ?principal, action, resource);|p.cedar:2: expected one policy without slots",
            })
    void aPolicyThatIsWrongSaysFileAndLineAndWhatWasExpected(String cedar, String message) {
        assertThatThrownBy(() -> book("// first line; with a semicolon and a \" quote\n" + cedar))
                .isInstanceOf(PolicyException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void anEmptyFolderAndWrongEntitiesAreRefused() throws IOException {
        assertThatThrownBy(() -> PolicyBook.load(folder, TAXONOMY)).hasMessageContaining("no policy in");
        assertThatThrownBy(() -> PolicyBook.load(folder.resolve("absent"), TAXONOMY))
                .hasMessageContaining("no policy folder");
        book(FLOW);
        for (String json : List.of("{", "{}", "[{\"uid\": 3}]", "[1]", "[{\"uid\":{\"type\":\"Role\"}}]")) {
            Files.writeString(folder.resolve("entities.json"), json);
            assertThatThrownBy(() -> PolicyBook.load(folder, TAXONOMY))
                    .isInstanceOf(PolicyException.class)
                    .hasMessageContaining("entities.json");
        }
    }

    @Test
    void theDigestChangesWithAnyFile() throws IOException {
        String before = book(FLOW).digest();
        assertThat(book(FLOW).digest()).isEqualTo(before);
        Files.writeString(folder.resolve("diagnosis.csv"), "a;b\n");
        assertThat(book(FLOW).digest()).isNotEqualTo(before);
    }
}
