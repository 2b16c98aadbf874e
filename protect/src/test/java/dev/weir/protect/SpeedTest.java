package dev.weir.protect;

import static dev.weir.protect.ProtectionTest.dataClass;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Treatments;
import dev.weir.protect.generalize.Hierarchies;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/** Prints thousands of values a second on one thread; the floors only catch what has gone badly wrong. */
class SpeedTest {
    private static final int VALUES = 1 << 13;

    private final Random random = new Random(1);

    private final Protection protection = Protection.of(new TestKeys("k1"), "speed", Hierarchies.none());

    @Test
    void treatmentsAreFastEnough() {
        assertThat(measure("redact", "person.name", r -> name(r))).isGreaterThan(1000);
        assertThat(measure("mask(last=4)", "person.name", r -> name(r))).isGreaterThan(500);
        assertThat(measure("generalize(to=decade)", "person.birth-date", r -> date(r)))
                .isGreaterThan(500);
        assertThat(measure("generalize(to=zip3)", "address.postal-code", r -> "%05d".formatted(r.nextInt(99999))))
                .isGreaterThan(500);
        assertThat(measure("generalize(to=range:10)", "person.age", r -> "" + r.nextInt(100)))
                .isGreaterThan(500);
        assertThat(measure("bucket(cuts=18 65)", "person.age", r -> "" + r.nextInt(100)))
                .isGreaterThan(500);
        assertThat(measure("perturb(by=5)", "person.age", r -> "" + r.nextInt(100)))
                .isGreaterThan(200);
        assertThat(measure("shift-date", "person.birth-date", r -> date(r))).isGreaterThan(50);
        assertThat(measure(
                        "tokenize",
                        "id.us.ssn",
                        r -> "%03d-%02d-%04d".formatted(r.nextInt(900), r.nextInt(99), r.nextInt(9999))))
                .isGreaterThan(100);
        assertThat(measure("tokenize", "finance.card", r -> "4%015d".formatted(r.nextLong(1_000_000_000_000_000L))))
                .isGreaterThan(100);
        assertThat(measure("tokenize", "id.mrn", r -> "MRN-%07d".formatted(r.nextInt(9_999_999))))
                .isGreaterThan(50);
        assertThat(measure("tokenize", "finance.iban", r -> "DE%020d".formatted(r.nextLong(Long.MAX_VALUE))))
                .isGreaterThan(10);
        assertThat(measure("tokenize", "contact.email", r -> email(r))).isGreaterThan(100);
        assertThat(measure("pseudonymize", "contact.email", r -> email(r))).isGreaterThan(100);
        assertThat(measure("encrypt", "contact.email", r -> email(r))).isGreaterThan(50);
        for (var id :
                new String[] {"person.name", "contact.email", "contact.phone", "finance.card", "address.street"}) {
            assertThat(measure(
                            "synthesize",
                            id,
                            r -> id.equals("finance.card") ? "4111111111111111" + r.nextInt(9) : email(r)))
                    .isGreaterThan(50);
        }
    }

    @Test
    void ownAesSivIsFasterThanTinks() throws Exception {
        var tink = new com.google.crypto.tink.subtle.AesSiv(new byte[64]);
        var associated = new byte[20];
        var values = values(r -> email(r));
        long best = Long.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            for (var value : values) {
                tink.encryptDeterministically(value.getBytes(java.nio.charset.StandardCharsets.UTF_8), associated);
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        long rate = VALUES * 1_000_000L / best;
        System.out.printf(Locale.ROOT, "%-24s %-20s %,7d k/s%n", "Tink AesSiv alone", "contact.email", rate);
        assertThat(measure("tokenize", "contact.email", r -> email(r))).isGreaterThan(rate);
    }

    private long measure(String treatment, String dataClass, Function<Random, String> value) {
        var worker = protection
                .treatment(Treatments.parse(treatment), dataClass(dataClass), Optional.empty())
                .open();
        var values = values(value);
        long best = Long.MAX_VALUE;
        long sum = 0;
        long until = System.nanoTime() + 300_000_000;
        for (int round = 0; round < 20 || System.nanoTime() < until; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < VALUES; i++) {
                var out = worker.apply(values[i], values[i >> 2]);
                sum += out == null ? 0 : out.length();
            }
            best = Math.min(best, System.nanoTime() - start);
        }
        assertThat(sum).isPositive();
        long rate = VALUES * 1_000_000L / best;
        System.out.printf(Locale.ROOT, "%-24s %-20s %,7d k/s%n", treatment, dataClass, rate);
        return rate;
    }

    private String[] values(Function<Random, String> value) {
        var values = new String[VALUES];
        for (int i = 0; i < VALUES; i++) {
            values[i] = value.apply(random);
        }
        return values;
    }

    private static String name(Random random) {
        return "Anna%c Schmidt%d".formatted('a' + random.nextInt(26), random.nextInt(1000));
    }

    private static String email(Random random) {
        return "anna.schmidt%d@example.org".formatted(random.nextInt(100_000));
    }

    private static String date(Random random) {
        return "19%02d-0%d-1%d".formatted(random.nextInt(100), 1 + random.nextInt(9), random.nextInt(10));
    }
}
