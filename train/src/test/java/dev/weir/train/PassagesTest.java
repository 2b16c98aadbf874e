package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detect.TextScanner;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PassagesTest {
    private static final List<String> LINES = List.of(
            "# a comment",
            "== 1 note",
            "Seen: [person:Ann Bo], [age:7].",
            "",
            "== 2 chat",
            "hi",
            "[place:ulm]",
            "== 3 none",
            "x");

    @Test
    void marksBecomeSpansOfThePlainText() {
        assertThat(Passages.read(LINES, Passages.Half.HELD_OUT))
                .containsExactly(
                        new Sample("Seen: Ann Bo, 7.", List.of(new Span(6, 12, "PERSON"), new Span(14, 15, "AGE"))),
                        new Sample("x", List.of()));
        assertThat(Passages.read(LINES, Passages.Half.DEVELOPMENT))
                .containsExactly(new Sample("hi\nulm", List.of(new Span(3, 6, "PLACE"))));
    }

    @Test
    void aMarkWithoutAnEndIsRefused() {
        assertThatThrownBy(() -> Passages.read(List.of("== 1 note", "[person:Ann"), Passages.Half.HELD_OUT))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyLanguageHasPassagesOfBothHalvesAndSomeThatNameNobody() {
        for (String language : Passages.LANGUAGES) {
            for (Passages.Half half : Passages.Half.values()) {
                List<Sample> samples = Passages.of(language, half);
                assertThat(samples).as(language).hasSize(13);
                assertThat(samples)
                        .as(language)
                        .anyMatch(sample -> sample.spans().isEmpty());
                Set<String> types = new TreeSet<>(Corpora.types(samples));
                types.remove("UNSURE");
                assertThat(types)
                        .as(language)
                        .isSubsetOf(
                                "PERSON",
                                "PLACE",
                                "ADDRESS",
                                "ORGANISATION",
                                "CONTACT",
                                "ID",
                                "DATE",
                                "AGE",
                                "KIN",
                                "JOB",
                                "GROUP",
                                "SEX");
            }
        }
    }

    /** A little below what was measured. */
    @Test
    void passagesOfAllLanguages() {
        hold(Passages.Half.HELD_OUT, 0.89, 0.91);
        hold(Passages.Half.DEVELOPMENT, 0.89, 0.925);
    }

    private static void hold(Passages.Half half, double f2, double precision) {
        Score score = Measurement.of(Passages.sets(half).getFirst(), TextScanner.standard())
                .score();
        assertThat(score.f(2)).as(half.name()).isGreaterThan(f2);
        assertThat(score.precision()).as(half.name()).isGreaterThan(precision);
    }
}
