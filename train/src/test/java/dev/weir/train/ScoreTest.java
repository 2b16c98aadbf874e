package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.TextScanner;
import dev.weir.model.Taxonomy;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ScoreTest {
    /** Marks characters 0 to 6 as a name. */
    private static final class Fixed implements Detector {
        @Override
        public String name() {
            return "fixed";
        }

        @Override
        public void find(Text text, FindingSink sink) {
            sink.add(Taxonomy.standard().get("person.name"), 0, 6, 0.9, "fixed");
        }
    }

    private static Score score(Set<String> apart, Span... spans) {
        var set = new DataSet("set", "", List.of(new Sample("0123456789", List.of(spans))), id -> true, apart);
        return Measurement.of(set, TextScanner.of(List.of(new Fixed()), Duration.ofSeconds(5)))
                .score();
    }

    @Test
    void charactersAreCountedWhateverTheClass() {
        Score score = score(Set.of(), new Span(2, 10, "LOCATION"));
        assertThat(score.precision()).isEqualTo(4 / 6.0, within(1e-9));
        assertThat(score.recall()).isEqualTo(4 / 8.0, within(1e-9));
        assertThat(score.f(2)).isEqualTo(5 * (4 / 6.0) * 0.5 / (4 * (4 / 6.0) + 0.5), within(1e-9));
        assertThat(score.spanRecall()).isZero();
        assertThat(score.spanPrecision()).isEqualTo(1);
    }

    @Test
    void whatIsApartIsNeitherRightNorWrong() {
        Score score = score(Set.of("IBAN"), new Span(0, 3, "IBAN"), new Span(3, 6, "PERSON"));
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(1);
    }

    @Test
    void whatASetNeverMarksIsNotWrongWhereItMarksNothing() {
        var samples = List.of(new Sample("0123456789", List.of(new Span(4, 8, "LOCATION"))));
        var set = new DataSet("set", "", samples, id -> true, Set.of(), Set.of("person.name"));
        Score score = Measurement.of(set, TextScanner.of(List.of(new Fixed()), Duration.ofSeconds(5)))
                .score();
        assertThat(score.precision()).isEqualTo(1);
        assertThat(score.recall()).isEqualTo(0.5);
    }
}
