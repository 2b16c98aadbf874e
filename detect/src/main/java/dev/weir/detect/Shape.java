package dev.weir.detect;

/** What occurs in a short value, from one pass over its characters. For one thread, used again and again. */
public final class Shape {
    public static final int DIGIT = 1;
    public static final int UPPER = 1 << 1;
    public static final int LOWER = 1 << 2;
    /** A letter outside of ASCII. */
    public static final int FOREIGN = 1 << 3;

    public static final int BLANK = 1 << 4;
    public static final int AT = 1 << 5;
    public static final int DOT = 1 << 6;
    public static final int COLON = 1 << 7;
    public static final int DASH = 1 << 8;
    public static final int SLASH = 1 << 9;
    public static final int PLUS = 1 << 10;
    public static final int PAREN = 1 << 11;
    public static final int COMMA = 1 << 12;
    public static final int UNDERSCORE = 1 << 13;
    public static final int OTHER = 1 << 14;
    /** All bits. */
    public static final int ANY = (1 << 15) - 1;
    /** Letters of every kind. */
    public static final int LETTERS = UPPER | LOWER | FOREIGN;

    private static final int[] BITS = new int[128];
    private static final long[] COUNTS = new long[128];
    private static final long ONE_LETTER = 1L << 20;
    private static final long ONE_BLANK = 1L << 40;
    private static final int COUNTED = (1 << 20) - 1;

    static {
        for (char c = 0; c < 128; c++) {
            int bit = Chars.digit(c)
                    ? DIGIT
                    : Chars.asciiLetter(c)
                            ? Chars.upper(c) ? UPPER : LOWER
                            : Chars.blank(c)
                                    ? BLANK
                                    : switch (c) {
                                        case '@' -> AT;
                                        case '.' -> DOT;
                                        case ':' -> COLON;
                                        case '-' -> DASH;
                                        case '/' -> SLASH;
                                        case '+' -> PLUS;
                                        case '(', ')' -> PAREN;
                                        case ',' -> COMMA;
                                        case '_' -> UNDERSCORE;
                                        default -> OTHER;
                                    };
            BITS[c] = bit;
            COUNTS[c] = bit == DIGIT ? 1 : (bit & LETTERS) != 0 ? ONE_LETTER : bit == BLANK ? ONE_BLANK : 0;
        }
    }

    private int length;
    private int mask;
    private long counts;
    private long wordHash;
    private long memo;
    private long layout;

    Shape() {}

    /** The shape of a value, for tests of one kind. */
    public static Shape of(String value) {
        var shape = new Shape();
        shape.read(value);
        return shape;
    }

    void read(String value) {
        int n = Math.min(value.length(), COUNTED);
        int bits = 0;
        long sum = 0;
        for (int i = 0; i < n; i++) {
            char c = value.charAt(i);
            if (c < 128) {
                bits |= BITS[c];
                sum += COUNTS[c];
            } else if (Chars.letter(c)) {
                bits |= FOREIGN;
                sum += ONE_LETTER;
            } else if (Chars.blank(c)) {
                bits |= BLANK;
                sum += ONE_BLANK;
            } else {
                bits |= OTHER;
            }
        }
        length = value.length();
        mask = n < length ? ANY : bits;
        counts = sum;
        wordHash = 0;
        memo = 0;
        layout = 0;
    }

    static int bit(char c) {
        return c < 128 ? BITS[c] : Chars.letter(c) ? FOREIGN : Chars.blank(c) ? BLANK : OTHER;
    }

    /** As {@link #bit}, of a character beside a number: a letter that does not join it is like a mark. */
    static int beside(char c) {
        int bit = bit(c);
        return bit == FOREIGN && !Chars.joins(c) ? OTHER : bit;
    }

    /** {@link Words#hash} of the value that was read, computed once. */
    public long wordHash(String value) {
        if (wordHash == 0) {
            wordHash = Words.hash(value);
        }
        return wordHash;
    }

    /** What the kinds of names keep from one of them to the next for the same value; 0 if nothing. */
    public long memo() {
        return memo;
    }

    public void memo(long kept) {
        memo = kept;
    }

    /** As {@link #memo()}, for the kinds of numbers: how the value's digits, letters and separators stand. */
    public long layout() {
        return layout;
    }

    public void layout(long kept) {
        layout = kept;
    }

    public int length() {
        return length;
    }

    /** The bits of what occurs. */
    public int mask() {
        return mask;
    }

    /** Whether nothing but these occurs. */
    public boolean only(int bits) {
        return (mask & ~bits) == 0;
    }

    public boolean has(int bits) {
        return (mask & bits) != 0;
    }

    public int digits() {
        return (int) (counts & COUNTED);
    }

    public int letters() {
        return (int) (counts >>> 20 & COUNTED);
    }

    public int blanks() {
        return (int) (counts >>> 40);
    }
}
