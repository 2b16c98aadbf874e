package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {
    private static boolean is(String marked) {
        int from = marked.indexOf('[');
        int to = marked.indexOf(']') - 1;
        return Identifiers.is(Text.of(marked.replace("[", "").replace("]", "")), from, to);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "import [java.util.Map];",
                "import java.awt.[FontMetrics];",
                "return [sb.toString]();",
                "return o.[getThreshold]();",
                "a [NamedNodeMap] of them",
                "see [org.w3c.dom.NamedNodeMap]#setNamedItem",
                "[BorderLayout.SOUTH], b"
            })
    void whatProgramsNameThingsByIsOne(String text) {
        assertThat(is(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Anna Schneider] came",
                "mail of [anna.schneider] at home",
                "he met [him.John] said nothing",
                "[McDonald] was there",
                "on [YouTube] now",
                "[St.Louis] in spring",
                "[J.R.R.Tolkien] wrote",
                "[Smith](45) was seen",
                "[Dr.Huber] called",
                "[DeVito] played"
            })
    void namesAreNone(String text) {
        assertThat(is(text)).isFalse();
    }
}
