package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextTest {
    @Test
    void theFirstQuestionAboutWordsMayBeWhichOneStartsAtAnOffset() {
        var text = Text.of("word ".repeat(1000) + "end");
        assertThat(text.wordFrom(5 * 999)).isEqualTo(999);
        assertThat(text.wordFrom(5 * 999 + 1)).isEqualTo(1000);
        assertThat(text.words()).isEqualTo(1001);
    }
}
