package dev.weir.protect;

import static dev.weir.protect.ProtectionTest.dataClass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Treatments;
import dev.weir.protect.generalize.Hierarchies;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;

/**
 * What earlier versions wrote and later ones must still join with and reveal. A failure here means that released data
 * no longer fits: don't change the expected texts, add new ones beside them.
 */
class StoredFormsTest {
    private final Protection protection = Protection.of(new TestKeys("k1"), "training", Hierarchies.none());

    private String treat(String treatment, String id, String value) {
        return String.valueOf(protection
                .treatment(Treatments.parse(treatment), dataClass(id), Optional.empty())
                .open()
                .apply(value, "subject-1"));
    }

    @Test
    void deterministicFormsOfVersionOneStay() {
        assertThat(treat("tokenize", "id.us.ssn", "123-45-6789")).isEqualTo("265-88-9608");
        assertThat(treat("tokenize", "id.mrn", "MRN-0012345")).isEqualTo("WDQ-8704371");
        assertThat(treat("tokenize", "finance.iban", "DE89370400440532013000")).isEqualTo("VG02552262952843908088");
        assertThat(treat("tokenize", "id.uuid", "123e4567-e89b-12d3-a456-426614174000"))
                .isEqualTo("35740d88-646d-61bb-ac02-51e69e1e65a2");
        assertThat(treat("tokenize", "contact.email", "ann@example.org"))
                .isEqualTo("tok_k1_GZVek0UVTg-TLVxbxKjmi1D__XN3UWkzaYchMI1J9A");
        assertThat(treat("pseudonymize", "person.name", "Ann Smith")).isEqualTo("jy4cfl7unzfkwcgz7wjecb3vuu");
        assertThat(treat("shift-date", "general.date", "2024-02-29")).isEqualTo("2023-06-02");
    }

    @Test
    void encryptedValuesOfVersionOneAreRevealed() {
        assertThat(protection
                        .revealer(dataClass("contact.email"), Optional.empty())
                        .reveal("weir:e1:k1:contact.email:Ae6pijIeLzSne6mxTJ6chMh7eipt2pY9KGX3jgYrIHU1Lpy1tNp3AF79fA"))
                .contains("ann@example.org");
    }

    @Test
    void workersOfManyThreadsAgree() throws Exception {
        var treatment = protection.treatment(Treatments.parse("tokenize"), dataClass("id.mrn"), Optional.empty());
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<List<String>>>();
            for (int i = 0; i < 8; i++) {
                tasks.add(() -> {
                    var worker = treatment.open();
                    var tokens = new ArrayList<String>();
                    for (int n = 0; n < 2000; n++) {
                        tokens.add(String.valueOf(worker.apply((n % 2 == 0 ? "MRN-" : "") + (1_000_000 + n), null)));
                    }
                    return tokens;
                });
            }
            var all = pool.invokeAll(tasks);
            for (var one : all) {
                assertThat(one.get()).isEqualTo(all.get(0).get());
            }
        }
    }
}
