package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Text;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private static Segment segment(String text) {
        var segment = new Segment();
        segment.open(Text.of(text));
        segment.next();
        return segment;
    }

    @Test
    void thoseOfACountryOrAFaithAreNoPlace() {
        assertThat(Groups.only(Tag.PLACE, segment("Palestinian leaders"), 0, 1)).isTrue();
        assertThat(Groups.only(Tag.PERSON, segment("Sunni Arab groups"), 0, 2)).isTrue();
        assertThat(Groups.only(Tag.PERSON, segment("Israelis said"), 0, 1)).isTrue();
    }

    @Test
    void aSurnameOrAPlaceWithSuchAWordIsOne() {
        assertThat(Groups.only(Tag.PERSON, segment("French said so"), 0, 1)).isFalse();
        assertThat(Groups.only(Tag.PLACE, segment("Indian Springs is hot"), 0, 2))
                .isFalse();
        assertThat(Groups.only(Tag.ORGANISATION, segment("German Bank paid"), 0, 2))
                .isFalse();
    }

    @Test
    void aStormIsNobody() {
        assertThat(Groups.storm(segment("Hurricane Katrina came"), 0, 2)).isTrue();
        assertThat(Groups.storm(segment("Hurricane Katrina came"), 1, 2)).isTrue();
        assertThat(Groups.storm(segment("Katrina Hurricane came"), 0, 1)).isFalse();
    }
}
