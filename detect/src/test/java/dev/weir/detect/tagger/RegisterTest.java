package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Text;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static int of(String text) {
        var segment = new Segment();
        segment.open(Text.of(text));
        assertThat(segment.next()).isTrue();
        return segment.register();
    }

    @Test
    void proseFormsAndProgramsAreToldApart() {
        assertThat(of("She moved to the coast last year (for good) and likes it there."))
                .isZero();
        assertThat(of("Name: Anna Berg, Age: 34, City: Bergen")).isZero();
        assertThat(of("Returns the value of getName() or null, see NamedNode and MapEntry below."))
                .isEqualTo(1);
        assertThat(of("for (int i = 0; i < list.size(); i++) { sum += list.get(i); }"))
                .isEqualTo(2);
        assertThat(of("{\"name\": \"x\", \"id\": 3}")).isEqualTo(1);
    }

    @Test
    void eachSegmentIsCountedByItself() {
        var segment = new Segment();
        segment.open(Text.of("{a}[b](c);\n\nShe moved to the coast last year and likes it there."));
        assertThat(segment.next()).isTrue();
        assertThat(segment.register()).isEqualTo(2);
        assertThat(segment.next()).isTrue();
        assertThat(segment.register()).isZero();
    }
}
