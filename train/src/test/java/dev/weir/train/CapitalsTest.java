package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CapitalsTest {
    private static final Sample SAMPLE =
            new Sample("the report of de la Cruz was late", List.of(new Span(14, 24, "PERSON")));

    @Test
    void aHeadlineHasCapitalsExceptInNames() {
        Sample written = new Capitals(1).written(SAMPLE, true);
        assertThat(written.text()).isEqualTo("The Report Of de la Cruz Was Late");
        assertThat(written.spans()).isEqualTo(SAMPLE.spans());
    }

    @Test
    void aTextWithTermsKeepsMostOfItsSmallLetters() {
        String text = "the order of the day was to walk and to see what the others had found ".repeat(20);
        String written =
                new Capitals(1).written(new Sample(text, List.of()), false).text();
        long capitals = written.chars().filter(Character::isUpperCase).count();
        assertThat(written).isEqualToIgnoringCase(text);
        assertThat(capitals).isBetween(30L, 160L);
    }

    @Test
    void oneInSomeSamplesIsTaken() {
        assertThat(new Capitals(1).samples(List.of(SAMPLE, SAMPLE, SAMPLE, SAMPLE, SAMPLE), 4))
                .hasSize(2);
    }
}
