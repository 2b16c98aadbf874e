package dev.weir.detect.tagger;

/** How much like a program a segment reads: the same words name people in a letter and types in code. */
final class Register {
    /** How many values there are. */
    static final int VALUES = 3;

    private static final String MARKS = "{}[]<>;=_#\\/`|*&@$";
    private static final int SOME = 10;
    private static final int MANY = 4;
    /** From this form of {@link Segment} on, a word has capitals in its middle. */
    private static final int MIXED = 4;

    private int count;

    void clear() {
        count = 0;
    }

    void word(int form) {
        count += form >= MIXED ? 1 : 0;
    }

    void mark(char mark) {
        count += MARKS.indexOf(mark) >= 0 ? 1 : 0;
    }

    /**
     * 0 for prose, 1 for what has some of a program, 2 for a program.
     *
     * @param tokens of the segment
     */
    int of(int tokens) {
        return count * SOME < tokens ? 0 : count * MANY < tokens ? 1 : 2;
    }
}
