package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.tagger.Tag;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;

class GeneratorTest {
    @Test
    void theSameSeedGivesTheSameTexts() {
        assertThat(new Generator(5).samples(300)).isEqualTo(new Generator(5).samples(300));
        assertThat(new Generator(5).samples(300)).isNotEqualTo(new Generator(6).samples(300));
    }

    @Test
    void spansLieInTheTextApartAndOfEveryTag() {
        var seen = EnumSet.noneOf(Tag.class);
        for (Sample sample : new Generator(7).samples(3000)) {
            int last = 0;
            for (Span span : sample.spans()) {
                assertThat(span.start()).isGreaterThanOrEqualTo(last);
                assertThat(span.end())
                        .isGreaterThan(span.start())
                        .isLessThanOrEqualTo(sample.text().length());
                last = span.end();
                if (!span.type().equals(Span.UNSURE)) {
                    seen.add(Tag.valueOf(span.type()));
                }
            }
            assertThat(sample.text()).doesNotContain("{name}", "{city}", "{num}");
        }
        assertThat(seen).isEqualTo(EnumSet.allOf(Tag.class));
    }

    @Test
    void technicalTextsNamePeopleInSomeAndNothingInMost() {
        var samples = new Generator(5).technical(2000);
        assertThat(samples).isEqualTo(new Generator(5).technical(2000));
        var types = Corpora.types(samples);
        assertThat(types).contains("PERSON", "PLACE", "ADDRESS", "ORGANISATION", Span.UNSURE);
        long nothing = samples.stream()
                .filter(sample ->
                        sample.spans().stream().allMatch(span -> span.type().equals(Span.UNSURE)))
                .count();
        assertThat(nothing).isBetween(500L, 1200L);
        for (Sample sample : samples) {
            assertThat(sample.text()).doesNotContain("{term}", "{Camel}", "{name}", "{iso}");
        }
    }
}
