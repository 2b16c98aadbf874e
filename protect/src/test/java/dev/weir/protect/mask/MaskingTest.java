package dev.weir.protect.mask;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MaskingTest {
    @Test
    void lettersAndDigitsBecomeStarsAndSeparatorsStay() {
        var mask = new Masking(0, false);
        assertThat(mask.of("Ann O'Neil, 42")).isEqualTo("*** *'****, **");
        assertThat(mask.of("")).isEmpty();
    }

    @Test
    void theLastOnesStayButNeverMoreThanHalf() {
        assertThat(new Masking(4, false).of("4111-1111-1111-1234")).isEqualTo("****-****-****-1234");
        assertThat(new Masking(4, false).of("12345")).isEqualTo("***45");
        assertThat(new Masking(4, false).of("1")).isEqualTo("*");
        assertThat(new Masking(1, false).of("a\uD83D\uDE00")).isEqualTo("*\uD83D\uDE00");
    }

    @Test
    void theShapeTellsCaseAndDigits() {
        assertThat(new Masking(0, true).of("Zoë-42 \uD835\uDFD8")).isEqualTo("Xxx-99 9");
    }

    @Test
    void marksSymbolsAndSurrogatesAreHiddenAsOneEach() {
        assertThat(new Masking(0, false).of("e\u0301")).isEqualTo("**");
        assertThat(new Masking(0, false).of("\uD83D\uDE00!")).isEqualTo("*!");
        assertThat(new Masking(0, false).of("\uD800x")).isEqualTo("**");
        assertThat(new Masking(0, false).of("\u00A0\u200B")).isEqualTo("**");
    }

    @Test
    void aValueThatMaskingLeavesAsItIsIsNotTreated() {
        assertThat(new Masking(0, false).of("***")).isNull();
        assertThat(new Masking(0, false).of("-- !")).isNull();
        assertThat(new Masking(0, true).of("Xxx 99")).isNull();
    }
}
