package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReferencesTest {
    /** The segment of a text and the tokens between its brackets. */
    private record Marked(Segment segment, int first, int end) {
        static Marked of(String marked) {
            int from = marked.indexOf('⟦');
            int to = marked.indexOf('⟧') - 1;
            var segment = new Segment();
            segment.open(Text.of(marked.replace("⟦", "").replace("⟧", "")));
            while (segment.next()) {
                for (int i = 0; i < segment.size(); i++) {
                    if (segment.start(i) == from) {
                        int end = i;
                        while (end < segment.size() && segment.end(end) <= to) {
                            end++;
                        }
                        return new Marked(segment, i, end);
                    }
                }
            }
            throw new IllegalArgumentException("no token begins at the bracket");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "as in ⟦RFC 8446⟧ and elsewhere",
                "as in RFC ⟦8446⟧ and elsewhere",
                "the cipher ⟦AES-256-GCM⟧ is used",
                "see ⟦Section 4.2⟧ of it",
                "of ⟦SP 800-90A⟧ Rev. 1",
                "per ISO ⟦8601-1⟧ it is"
            })
    void whatDocumentsReferToIsAReference(String text) {
        var marked = Marked.of(text.replace("90A⟧", "90⟧A"));
        assertThat(References.is(marked.segment, marked.first, marked.end)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "he lives at ⟦Hauptstrasse 12⟧ now",
                "the code is ⟦90210⟧ there",
                "in ⟦10115 Berlin⟧ since May",
                "the record ⟦AB-1234⟧ was closed",
                "see ⟦Section⟧ of it"
            })
    void addressesAndRecordsAreNone(String text) {
        var marked = Marked.of(text);
        assertThat(References.is(marked.segment, marked.first, marked.end)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Terms\n\n⟦4. Redistribution⟧ is allowed", " * ⟦2) Definitions⟧ of words", "⟦1. Scope⟧ of it"})
    void theNumberOfAnItemIsNoHouse(String text) {
        var marked = Marked.of(text);
        assertThat(References.item(marked.segment, marked.first, marked.end)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at ⟦4. Redistribution⟧ of it",
                "Adresse:\n⟦4 Rue Pasteur⟧ in Lille",
                "Terms\n\n⟦12. Oak Lane 7⟧ in Leeds"
            })
    void aHouseInALineIsNoItem(String text) {
        var marked = Marked.of(text);
        assertThat(References.item(marked.segment, marked.first, marked.end)).isFalse();
    }

    private static boolean escaped(String marked) {
        int from = marked.indexOf('⟦');
        return References.escaped(Text.of(marked.replace("⟦", "").replace("⟧", "")), from);
    }

    @ParameterizedTest
    @ValueSource(strings = {"a \\u⟦53C1⟧ b", "a \\u5⟦3C1⟧ b", "color: #⟦C0C0C0⟧;", "fill=\"#⟦000080⟧\""})
    void escapesAndColoursAreSeen(String text) {
        assertThat(escaped(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Apt. #⟦1204⟧ of it", "Case #⟦204512⟧ is open", "C:\\users\\⟦90210⟧", "in ⟦90210⟧ now"})
    void numbersOfPeopleAreNoEscapes(String text) {
        assertThat(escaped(text)).isFalse();
    }
}
