package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.tagger.Tag;
import java.util.EnumSet;
import java.util.List;
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

    @Test
    void whatIsWrittenInCapitalsKeepsItsSpansThoughALetterBecomesTwo() {
        var sample =
                new Sample("Lange Straße 4, Gießen", List.of(new Span(6, 14, "ADDRESS"), new Span(16, 22, "PLACE")));
        assertThat(Writer.cased(sample, true))
                .isEqualTo(new Sample(
                        "LANGE STRASSE 4, GIESSEN", List.of(new Span(6, 15, "ADDRESS"), new Span(17, 24, "PLACE"))));
        assertThat(Writer.cased(sample, false).spans()).isEqualTo(sample.spans());
    }

    @Test
    void everyListThatTemplatesAskForIsThere() {
        var papers = new Papers(new Values(3));
        for (String language : List.of("en", "de", "fr", "es", "pt", "it", "nl", "sv", "da")) {
            for (String slot : List.of(
                    "numlabel",
                    "greeting",
                    "closing",
                    "shorthand",
                    "unitname",
                    "purpose",
                    "vehicle",
                    "device",
                    "letters",
                    "element")) {
                for (int i = 0; i < 20; i++) {
                    assertThat(papers.of(slot, language))
                            .as(slot + ", " + language)
                            .isNotEqualTo("x")
                            .isNotBlank();
                }
            }
        }
    }

    @Test
    void addressesOfCountriesWithoutSentencesHoldATownAndAStreet() {
        var values = new Values(9);
        for (String country : List.of("tr", "pl", "cs", "fi", "nb", "hu", "ro")) {
            var out = new Writer();
            Styles.write(values, country, out, ", ");
            assertThat(Corpora.types(List.of(out.sample()))).as(country).contains("ADDRESS", "PLACE");
        }
    }
}
