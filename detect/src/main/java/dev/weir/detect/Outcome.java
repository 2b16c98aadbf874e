package dev.weir.detect;

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

    @Nullable
    String value;
    /** Bit k: kind k is {@link WholeValue#SHAPED}, or {@link WholeValue#CHECKED}. */
    long shaped;

    long checked;
    /** Bit c: class c of {@link Classes} is in it. */
    long spansLow;

    long spansHigh;
    int types;
    int flags;
    int words;
    int length;

    @Nullable
    String incomplete;
}
