package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.DataClass;
import dev.weir.model.Finding;
import dev.weir.model.Taxonomy;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OverlapsTest {
    private static final DataClass CARD = Taxonomy.standard().get("finance.card");
    private static final DataClass PHONE = Taxonomy.standard().get("contact.phone");
    private static final DataClass URL = Taxonomy.standard().get("contact.url");
    private static final DataClass KEY = Taxonomy.standard().get("secret.api-key");

    private static List<String> resolved(Finding... findings) {
        return Overlaps.resolved(List.of(findings), "a".repeat(100)).stream()
                .map(f -> f.dataClass().id() + " " + f.start() + "-" + f.end())
                .toList();
    }

    @Test
    void aNumberWhoseCheckHoldsIsNotSwallowedByALongerGuess() {
        assertThat(resolved(new Finding(PHONE, 0, 30, 0.4, "guess"), new Finding(CARD, 5, 21, 0.98, "luhn")))
                .containsExactly("contact.phone 0-5", "finance.card 5-21", "contact.phone 21-30");
    }

    @Test
    void aKeyInAnAddressStaysAKey() {
        assertThat(resolved(new Finding(URL, 0, 60, 0.95, "scheme"), new Finding(KEY, 20, 50, 0.92, "name")))
                .containsExactly("contact.url 0-20", "secret.api-key 20-50", "contact.url 50-60");
    }

    @Test
    void ofEquallySureOnesTheLongerWins() {
        assertThat(resolved(new Finding(PHONE, 0, 12, 0.8, "a"), new Finding(URL, 3, 20, 0.7, "b")))
                .containsExactly("contact.phone 0-3", "contact.url 3-20");
    }

    @Test
    void whateverWasMarkedStaysMarkedByAsSureAFinding() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        DataClass[] classes = {CARD, PHONE, URL, KEY};
        for (int round = 0; round < 2000; round++) {
            var findings = new ArrayList<Finding>();
            for (int n = random.nextInt(12); n >= 0; n--) {
                int start = random.nextInt(60);
                findings.add(new Finding(
                        classes[random.nextInt(4)],
                        start,
                        start + 1 + random.nextInt(40),
                        (1 + random.nextInt(100)) / 100.0,
                        "x"));
            }
            var kept = Overlaps.resolved(findings, "a".repeat(100));
            for (int i = 0; i < 100; i++) {
                int at = i;
                double before = findings.stream()
                        .filter(f -> f.start() <= at && at < f.end())
                        .mapToDouble(OverlapsTest::band)
                        .max()
                        .orElse(-1);
                var after = kept.stream()
                        .filter(f -> f.start() <= at && at < f.end())
                        .toList();
                assertThat(after).as("seed %d", seed).hasSize(before < 0 ? 0 : 1);
                after.forEach(f -> assertThat(band(f)).isEqualTo(before));
            }
        }
    }

    private static double band(Finding finding) {
        return finding.confidence() >= 0.9 ? 2 : finding.confidence() >= 0.5 ? 1 : 0;
    }
}
