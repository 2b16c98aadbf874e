package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OpenTextsTest {
    private static final String FILE = """
            /*
             * Copyright (c) 2020 Jane Doe
             */
            package org.example.ring;

            import java.util.Map;

            /**
             * A ring of slots that a writer fills and a reader drains; neither waits for the other. What was not read
             * before the writer comes round again is lost, and a reader can ask how much that was so far.
             *
             * @author Jane Doe
             */
            public final class Ring {
                private final byte[] slots;

                /** As many slots as asked for, all of them empty at the beginning. */
                public Ring(int size) {
                    slots = new byte[size]; // contact jane@example.org
                }
            }
            """;

    @Test
    void piecesHoldTheTextWithoutThoseWhoAreCredited() {
        var pieces = new OpenTexts(1).pieces(FILE.repeat(4));
        assertThat(pieces).isNotEmpty().noneMatch(piece -> piece.contains("Jane") || piece.contains("jane"));
        assertThat(String.join("", pieces)).contains("public final class Ring {", "neither waits for the other");
        assertThat(pieces).allMatch(piece -> piece.lines().count() < 31);
    }

    @Test
    void theSameSeedCutsAtTheSameLines() {
        assertThat(new OpenTexts(1).pieces(FILE)).isEqualTo(new OpenTexts(1).pieces(FILE));
    }

    @Test
    void aLineThatNoProgrammerWroteIsLeftOut() {
        String packed = "var a=1;".repeat(400) + "\n";
        assertThat(new OpenTexts(1).pieces(packed + FILE)).noneMatch(piece -> piece.contains("var a=1"));
    }
}
