package dev.weir.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class ObligationTest {
    private final Measure measure = new Measure(List.of("zip"), 10, 3, 2, 0, 0.5, 0.3);

    @Test
    void isHeldAgainstTheMeasure() {
        assertThat(Obligation.parse("k >= 2", "p").metBy(measure)).isTrue();
        assertThat(Obligation.parse("k >= 3", "p").metBy(measure)).isFalse();
        assertThat(Obligation.parse("average-risk <= 0.3", "p").metBy(measure)).isTrue();
        assertThat(Obligation.parse("k>=5", "p").text()).isEqualTo("k >= 5");
    }

    @Test
    void anUnknownMetricIsNotPassedOver() {
        assertThatThrownBy(() -> Obligation.parse("l >= 2", "p")).hasMessageContaining("expected an obligation");
    }
}
