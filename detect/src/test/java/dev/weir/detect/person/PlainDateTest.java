package dev.weir.detect.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.model.Verdict;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainDateTest {
    private static List<String> dates(String text) {
        return TextScanner.standard().scan(text) instanceof Verdict.Found found
                ? found.findings().stream()
                        .filter(finding -> finding.dataClass().id().equals("general.date"))
                        .map(finding -> text.substring(finding.start(), finding.end()))
                        .toList()
                : List.of();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seen on 12/25/2024 15:44|12/25/2024",
                "seen on 2024-12-25, again later|2024-12-25",
                "am 25.12.2024 gesehen|25.12.2024",
                "😀 November 11, 2024|November 11, 2024",
                "on 8 November 2024 because|8 November 2024",
            })
    void aWholeDateIsFound(String text, String date) {
        assertThat(dates(text)).containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "version 1.2.2024.7",
                "BP 129/86",
                "the 3rd of them",
                "part 12-25-2024-77",
                "31/31/2024",
                "1/2 cup"
            })
    void whatIsNoWholeDateIsLeft(String text) {
        assertThat(dates(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"DOB 1979-08-25", "born December 4, 1950 in Ulm"})
    void aBirthDateIsOneByItsWord(String text) {
        assertThat(dates(text)).isEmpty();
    }

    @Test
    void aMonthOfAYearIsAGuess() {
        var verdict = TextScanner.standard().scan("in May 2024");
        assertThat(verdict)
                .isInstanceOfSatisfying(
                        Verdict.Found.class,
                        found -> assertThat(found.findings())
                                .singleElement()
                                .satisfies(finding ->
                                        assertThat(finding.confidence()).isLessThan(0.5)));
    }
}
