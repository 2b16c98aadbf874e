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
                "nata il 3 maggio 1987 a Bari, visita il 4 giugno 2024|4 giugno 2024",
                "consulta a 9 de fevereiro de 2023|9 de fevereiro de 2023",
                "op 17 maart 2022 gebeld|17 maart 2022",
                "den 2 augusti 2021 kl 9|2 augusti 2021",
                "den 12. marts 2020 ringede hun|12. marts 2020",
            })
    void aWholeDateIsFound(String text, String date) {
        assertThat(dates(text)).containsExactly(date);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "seen on 25 December and again later|25 December",
                "on the 3rd of March she left|3rd of March",
                "until May 5, then home|May 5",
                "since October 12th|October 12th",
                "am 7. November gesehen|7. November",
                "le 1er juin à midi|1er juin",
                "el 12 de enero por la tarde|12 de enero",
                "dal 7 febbraio è a casa|7 febbraio",
                "na 9 de julho|9 de julho",
                "vanaf 5 augustus weer thuis|5 augustus",
                "den 3 maj ringde hon|3 maj",
                "den 12. januar sprang røret|12. januar",
                "den 3.-5. juni var de der|3.-5. juni",
                "the 9–12 July meeting|9–12 July",
                "er kommt am 24.8. wieder|24.8.",
                "rendez-vous le 28/11 avec elle|28/11",
                "viaja el 17/6 a casa|17/6",
                "den 16/9 ringde han|16/9",
            })
    void aDayWithTheNameOfAMonthIsFound(String text, String date) {
        assertThat(dates(text)).containsExactly(date);
    }

    @ParameterizedTest
    @ValueSource(strings = {"the 5 may be wrong", "at 10 march on", "45 May flies", "Part 3.2 May", "v1-5 May"})
    void aNumberBesideAVerbOrAFractionIsNoDate(String text) {
        assertThat(dates(text)).isEmpty();
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
    @ValueSource(
            strings = {
                "DOB 1979-08-25",
                "born December 4, 1950 in Ulm",
                "Geboortedatum: 3 maart 1980",
                "nata il 3 maggio 1987",
                "Född den 4 augusti 1979"
            })
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
