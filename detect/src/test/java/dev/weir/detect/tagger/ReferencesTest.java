package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Text;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
                "per ISO ⟦8601-1⟧ it is",
                "up to ⟦32 GiB⟧ at once"
            })
    void whatDocumentsReferToIsAReference(String text) {
        var marked = Marked.of(text.replace("90A⟧", "90⟧A"));
        assertThat(References.is(marked.segment, marked.first, marked.end)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"as in [NIST ⟦SP⟧ 800-90], true", "he moved to ⟦SP⟧ 800 days ago, false", "Campinas ⟦SP⟧ 13026, false"})
    void theSecondWordOfASeriesIsNoPlace(String text, boolean named) {
        var marked = Marked.of(text);
        assertThat(References.named(marked.segment, marked.first, marked.end)).isEqualTo(named);
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "age1pq1x34nzsvr⟦0rxjsgdn8zgyhfe8j7ceq5r9⟧ is a key",
                "id: apr_01HX4Y8E2NE⟦3Y2X7P0K4⟧JE6WVH, it is",
                "is ⟦e6b9edf2df6cec60c8cbd864⟧e2211b59"
            })
    void aPartOfAKeyIsNoAddress(String text) {
        int from = text.indexOf('⟦');
        int to = text.indexOf('⟧') - 1;
        assertThat(References.coded(Text.of(text.replace("⟦", "").replace("⟧", "")), from, to))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"at ⟦Friedrichstrasse123a⟧ in", "in ⟦SW1A 1AA⟧ there", "at ⟦12 Longwoodstreet12b⟧ in"})
    void aStreetWrittenTogetherIsNoKey(String text) {
        int from = text.indexOf('⟦');
        int to = text.indexOf('⟧') - 1;
        assertThat(References.coded(Text.of(text.replace("⟦", "").replace("⟧", "")), from, to))
                .isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Copyright (C) ⟦2018-2026 Cosmin Truta⟧",
                "a\n⟦Copyright 1999-2024⟧ The Foundation",
                "© 2000, 2001, ⟦2003⟧ Sun"
            })
    void theYearsOfACopyrightAreNoAddress(String text) {
        var marked = Marked.of(text);
        assertThat(References.copyright(marked.segment, marked.first, marked.end))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at ⟦2018 Main Street⟧ in",
                "Copyright 2011 by Foo\n⟦2018 Main Street⟧",
                "© Foo, ⟦51 Franklin St⟧"
            })
    void aHouseNearACopyrightIsOne(String text) {
        var marked = Marked.of(text);
        assertThat(References.copyright(marked.segment, marked.first, marked.end))
                .isFalse();
    }
}
