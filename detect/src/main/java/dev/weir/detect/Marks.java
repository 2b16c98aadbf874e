package dev.weir.detect;

/** What a text is made of: the bits of {@link Shape}, and signs that something may be written so as not to be found. */
final class Marks {
    static final int PERCENT = 1 << 16;
    static final int AMPERSAND = 1 << 17;
    /** Characters that show nothing or turn the direction, and those that look like an ASCII one. */
    static final int DISGUISE = 1 << 18;

    static final int[] ASCII = new int[128];

    static {
        for (char c = 0; c < 128; c++) {
            ASCII[c] = Shape.bit(c);
        }
        ASCII['%'] |= PERCENT;
        ASCII['&'] |= AMPERSAND;
    }

    private Marks() {}

    /** The bits of a character beyond ASCII. */
    static int of(char c) {
        return Shape.bit(c) | (Disguise.of(c) == c ? 0 : DISGUISE);
    }
}
