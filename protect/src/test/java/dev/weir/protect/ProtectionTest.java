package dev.weir.protect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import dev.weir.model.Treatments;
import dev.weir.protect.generalize.Hierarchies;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProtectionTest {
    static final List<String> ALL = List.of(
            "drop",
            "redact",
            "mask",
            "mask(last=4)",
            "mask(last=2, shape=true)",
            "mask(shape=true)",
            "tokenize",
            "pseudonymize",
            "encrypt",
            "generalize(to=month)",
            "generalize(to=year)",
            "generalize(to=decade)",
            "generalize(to=zip3)",
            "generalize(to=range:10)",
            "bucket(cuts=18 65)",
            "shift-date(days=30)",
            "perturb(by=5)",
            "perturb(by=10%)",
            "synthesize",
            "synthesize(locale=de-DE)");

    private final KeySource keys = new TestKeys("k1");

    private final Protection training = Protection.of(keys, "training", Hierarchies.none());
    private final Protection billing = Protection.of(keys, "billing", Hierarchies.none());

    static DataClass dataClass(String id) {
        return Taxonomy.standard().get(id);
    }

    private static String treat(Protection protection, String treatment, String id, String value) {
        return String.valueOf(protection
                .treatment(Treatments.parse(treatment), dataClass(id), Optional.empty())
                .open()
                .apply(value, "subject-1"));
    }

    @Test
    void nullStaysNullInEveryTreatment() {
        for (var text : ALL) {
            var worker = training.treatment(Treatments.parse(text), dataClass("person.name"), Optional.empty())
                    .open();
            assertThat(worker.apply(null, null)).isNull();
            assertThat(worker.apply(null, "s")).isNull();
        }
    }

    @Test
    void keepDropAndRedact() {
        assertThat(treat(training, "keep", "person.name", "Ann")).isEqualTo("Ann");
        assertThat(treat(training, "drop", "person.name", "Ann")).isEqualTo("null");
        assertThat(treat(training, "redact", "person.name", "Ann")).isEqualTo("[person.name]");
    }

    @Test
    void noTreatmentButKeepEverGivesItsInputOrThrows() {
        var seeded = Seeded.fresh("ProtectionTest");
        var taxonomy = Taxonomy.standard().classes().stream()
                .sorted(java.util.Comparator.comparing(DataClass::id))
                .toList();
        for (var text : ALL) {
            for (int i = 0; i < 400; i++) {
                var of = taxonomy.get(i % taxonomy.size());
                var worker = training.treatment(Treatments.parse(text), of, Optional.empty())
                        .open();
                for (int k = 0; k < 12; k++) {
                    var value = k < 8 ? seeded.any() : nearly(seeded);
                    var out = worker.apply(value, k % 2 == 0 ? "s" + i : null);
                    if (!value.isEmpty()) {
                        assertThat(value.equals(out)).as("%s of %s", text, of).isFalse();
                    }
                }
            }
        }
    }

    private static String nearly(Seeded seeded) {
        return switch (seeded.random().nextInt(6)) {
            case 0 -> seeded.from("0123456789", 7 + seeded.random().nextInt(20));
            case 1 ->
                "19" + seeded.from("0123456789", 2) + "-0" + seeded.from("123", 1) + "-1"
                        + seeded.from("0123456789", 1);
            case 2 -> seeded.from("123456789", 5) + "." + seeded.from("0123456789", 2);
            case 3 -> seeded.from("abcdefgh", 6) + "@" + seeded.from("ij", 5) + ".org";
            case 4 -> "-" + seeded.from("123456789", 3);
            default -> seeded.from("ABCDEFGHabcdefgh", 8) + " " + seeded.from("XYxy", 7);
        };
    }

    @Test
    void hugeAndOddValuesAreTreated() {
        for (var text : ALL) {
            var worker = training.treatment(Treatments.parse(text), dataClass("person.name"), Optional.empty())
                    .open();
            for (var value : List.of(
                    "x".repeat(100_000),
                    "9".repeat(100_000),
                    "\uD83D\uDE00".repeat(50_000),
                    "1e999999999",
                    "\uD800",
                    "\uDC00\uD800",
                    "e\u0301",
                    "0",
                    "-",
                    ".",
                    "NaN",
                    "Infinity",
                    "9999-12-31",
                    "0001-01-01",
                    "",
                    " ")) {
                worker.apply(value, "s");
                worker.apply(value, "");
            }
        }
    }

    @Test
    void deterministicTreatmentsAgreeWithinAPurposeAndDifferBetweenPurposes() {
        for (var text : List.of("tokenize", "pseudonymize", "synthesize")) {
            for (var value : List.of("Anna Schmidt", "123-45-6789")) {
                var other = Protection.of(keys, "training", Hierarchies.none());
                assertThat(treat(training, text, "id.us.ssn", value))
                        .isEqualTo(treat(other, text, "id.us.ssn", value))
                        .isNotEqualTo(treat(billing, text, "id.us.ssn", value))
                        .isNotEqualTo(treat(training, text, "id.us.itin", value));
            }
        }
    }

    @Test
    void anExplicitDomainAgreesAcrossPurposes() {
        for (var text : List.of("tokenize", "pseudonymize", "synthesize", "shift-date(days=1000)")) {
            var treatment = Treatments.parse(text);
            var birth = dataClass("person.birth-date");
            var domain = Optional.of("hospital");
            var ours = training.treatment(treatment, birth, domain).open();
            var theirs = billing.treatment(treatment, birth, domain).open();
            var bound = training.treatment(treatment, birth, Optional.empty()).open();
            assertThat(ours.apply("1980-03-12", "s")).isEqualTo(theirs.apply("1980-03-12", "s"));
            assertThat(ours.apply("1980-03-12", "s")).isNotEqualTo(bound.apply("1980-03-12", "s"));
        }
    }

    @Test
    void encryptionIsRandomisedAndRevealedOnlyForItsClassAndUnchanged() {
        var treatment = Treatments.parse("encrypt");
        var worker = training.treatment(treatment, dataClass("id.mrn"), Optional.empty())
                .open();
        for (var value : List.of("MRN-1", "", "\uD83D\uDE00", "\uD800", "x".repeat(100_000))) {
            var one = String.valueOf(worker.apply(value, null));
            assertThat(one).startsWith("weir:e1:k1:id.mrn:").isNotEqualTo(worker.apply(value, null));
            assertThat(training.revealer(dataClass("id.mrn"), Optional.empty()).reveal(one))
                    .contains(value);
            assertThat(training.revealer(dataClass("id.us.ssn"), Optional.empty())
                            .reveal(one))
                    .isEmpty();
            assertThat(Revealer.classOf(one)).contains("id.mrn");
        }
        var token = String.valueOf(worker.apply("MRN-0012345", null));
        var revealer = training.revealer(dataClass("id.mrn"), Optional.empty());
        for (int i = 8; i < token.length(); i++) {
            var changed = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            assertThat(revealer.reveal(changed)).as("changed at %s", i).isEmpty();
        }
        var moved = token.replace("id.mrn", "id.us.ssn");
        assertThat(training.revealer(dataClass("id.us.ssn"), Optional.empty()).reveal(moved))
                .isEmpty();
        assertThat(revealer.reveal("weir:e1:")).isEmpty();
        assertThat(revealer.reveal("weir:e1:k1:id.mrn:")).isEmpty();
        assertThat(revealer.reveal(token.substring(0, token.length() - 4))).isEmpty();
        assertThat(Protection.of(new TestKeys("k2"), "training", Hierarchies.none())
                        .revealer(dataClass("id.mrn"), Optional.empty())
                        .reveal(token))
                .isEmpty();
    }

    @Test
    void tokensAreRevealedOnlyWithinTheirPurpose() {
        var value = "anna@example.org";
        var token = treat(training, "tokenize", "contact.email", value);
        assertThat(training.revealer(dataClass("contact.email"), Optional.empty())
                        .reveal(token))
                .contains(value);
        assertThat(billing.revealer(dataClass("contact.email"), Optional.empty())
                        .reveal(token))
                .isEmpty();
        assertThat(training.revealer(dataClass("person.name"), Optional.empty()).reveal(token))
                .isEmpty();
    }

    @Test
    void aPseudonymIsTwentySixBase32Characters() {
        assertThat(treat(training, "pseudonymize", "person.name", "Anna")).matches("[a-z2-7]{26}");
    }

    @Test
    void purposesAndDomainsOfOneNameDiffer() {
        var email = dataClass("contact.email");
        var treatment = Treatments.parse("tokenize");
        assertThat(training.treatment(treatment, email, Optional.of("training"))
                        .open()
                        .apply("a@b", null))
                .isNotEqualTo(training.treatment(treatment, email, Optional.empty())
                        .open()
                        .apply("a@b", null));
    }

    @Test
    void keysAndTreatmentsTellNothing() {
        assertThat(keys.encryptionKey().toString()).isEqualTo("EncryptionKey[k1]");
        assertThatThrownBy(() -> EncryptionKey.of("a_b", new byte[32])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> EncryptionKey.of("k", new byte[16])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Protection.of(new TestKeys("a_b"), "p", Hierarchies.none()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
