package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

class SecretSetTest {
    @Test
    void everySecretStandsOnALineOfItsOwnAndNoTwoAreTheSame() {
        var all = new HashSet<String>();
        for (SecretSet set : SecretSet.all(4)) {
            List<String> lines = set.text().lines().toList();
            assertThat(lines).hasSameSizeAs(set.secrets());
            for (int i = 0; i < lines.size(); i++) {
                assertThat(lines.get(i)).contains(set.secrets().get(i));
            }
            assertThat(set.secrets().size()).isGreaterThan(100);
            all.addAll(set.secrets());
        }
        assertThat(all)
                .hasSize(SecretSet.all(4).stream()
                        .mapToInt(set -> set.secrets().size())
                        .sum());
    }

    @Test
    void theSameSeedMakesTheSame() {
        assertThat(SecretSet.all(9)).isEqualTo(SecretSet.all(9)).isNotEqualTo(SecretSet.all(10));
    }

    @Test
    void aSecretIsRecalledByWhatHoldsItOrByHalfOfIt() {
        var set = new SecretSet("set", "file", "", List.of("0123456789", "abcdef"));
        assertThat(set.recalled(List.of())).isZero();
        assertThat(set.recalled(List.of("key=0123456789"))).isEqualTo(1);
        assertThat(set.recalled(List.of("34567", "abc"))).isEqualTo(2);
        assertThat(set.recalled(List.of("3456", "ab", ""))).isZero();
    }
}
