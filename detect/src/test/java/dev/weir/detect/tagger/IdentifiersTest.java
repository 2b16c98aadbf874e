package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Text;
import org.junit.jupiter.api.Test;
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

    private static boolean among(String text) {
        var segment = new Segment();
        segment.open(Text.of(text));
        assertThat(segment.next()).isTrue();
        return Identifiers.among(segment, 0, segment.size());
    }

    @Test
    void aWordWithAHumpOrAKeywordBeforeACapitalIsOfAProgram() {
        assertThat(among("String columnName")).isTrue();
        assertThat(among("new Rectangle")).isTrue();
        assertThat(among("import List")).isTrue();
    }

    @Test
    void brandsParticlesAndNewTownsAreOfNone() {
        assertThat(among("eBay")).isFalse();
        assertThat(among("Jan vanDyke")).isFalse();
        assertThat(among("new York")).isFalse();
        assertThat(among("New Delhi")).isFalse();
        assertThat(among("Record Keeper")).isFalse();
    }

    private static boolean zone(String marked) {
        int from = marked.indexOf('[');
        int to = marked.indexOf(']') - 1;
        return Identifiers.zone(Text.of(marked.replace("[", "").replace("]", "")), from, to);
    }

    @Test
    void theIdOfATimeZoneIsNoPlace() {
        assertThat(zone("tz=[Europe]/Vienna")).isTrue();
        assertThat(zone("tz=Europe/[Vienna]")).isTrue();
        assertThat(zone("America/Argentina/[La]_Rioja")).isTrue();
        assertThat(zone("in [Vienna], Europe")).isFalse();
        assertThat(zone("offices: [Vienna]/Graz")).isFalse();
        assertThat(zone("the [Europe]/asia desk")).isFalse();
    }
}
