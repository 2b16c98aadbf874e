package dev.weir.detect;

import dev.weir.model.Finding;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was seen of one value; kept for the next time that the same value comes. */
final class Outcome {
    static final int NUMERIC = 1;
    static final int DATE = 1 << 1;
    static final int YES_NO = 1 << 2;
    /** No blank, a digit at least. */
    static final int CODE = 1 << 3;

    static final int LETTERS = 1 << 4;
    static final int EMPTY = 1 << 5;
    static final int LONG_NUMBER = 1 << 6;
    /** One word that is on the list of given names. */
    static final int GIVEN_NAME = 1 << 7;

    static final int[] NOTHING = new int[0];

    private static final short[] NONE = new short[0];

    @Nullable
    String value;

    /** The kinds whose checks the value could pass; not to be changed. */
    int[] tried = NOTHING;

    int types;
    int flags;
    int words;
    int length;

    @Nullable
    String incomplete;

    /** The spans within, if the value was looked at as a text to its end. */
    @Nullable
    List<Finding> findings;

    /** What was found, each thing once, as numbers of {@link Tally#counts}. */
    private short[] hits = NONE;

    private int size;

    void clear() {
        size = 0;
        tried = NOTHING;
        incomplete = null;
        findings = null;
    }

    void hit(int number) {
        for (int i = 0; i < size; i++) {
            if (hits[i] == number) {
                return;
            }
        }
        if (size == hits.length) {
            hits = Arrays.copyOf(hits, size + 2);
        }
        hits[size++] = (short) number;
    }

    void addTo(long[] counts) {
        for (int i = 0; i < size; i++) {
            counts[hits[i]]++;
        }
    }
}
