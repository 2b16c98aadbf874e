package dev.weir.protect.date;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDateTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "December 4, 1950|March 31, 2001",
                "Dec 14, 1950|Mar 31, 2001",
                "14 December 1950|31 March 2001",
                "4th of Sept 1950|31 Mar 2001",
                "4 SEPTEMBER, 1950|31 March, 2001",
                "5 May 1950|31 March 2001"
            })
    void isReadAndAnotherIsWrittenInTheSameForm(String from, String to) {
        var date = new DateText();
        assertThat(date.read(from)).isTrue();
        assertThat(date.year()).isEqualTo(1950);
        assertThat(date.write(2001, 3, 31, date.time())).isEqualTo(to);
        assertThat(date.read("1999-01-02")).isTrue();
        assertThat(date.write(2001, 3, 31, date.time())).isEqualTo("2001-03-31");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "February 30, 1950",
                "Decem 4, 1950",
                "December 1950",
                "may the 4th be 1",
                "December 44, 1950",
                "Monday 4, 1950"
            })
    void whatIsNoDateIsNotRead(String text) {
        assertThat(new DateText().read(text)).isFalse();
    }
}
