package dev.weir.protect.token;

/**
 * What of a value a format-preserving token keeps: where its digits, upper-case and lower-case letters are, and every
 * separator. Reused from value to value; used by one thread at a time.
 */
final class Format {
    /** More letters and digits than any identifier has; past it FF1's quadratic arithmetic would cost too much. */
    static final int LONGEST = 64;

    /**
     * How often digits, upper and lower case may follow on one another. Real formats change seldom; a random string
     * changes often, and where it does would tell it from nearly all others, in every purpose alike.
     */
    private static final int MOST_CHANGES = 6;

    private static final String SEPARATORS = " -./()+_:#,*";

    private final int[] places = new int[LONGEST];
    private final char[] kinds = new char[LONGEST];
    private int size;
    private int digits;
    private boolean uuid;

    /**
     * Reads a value.
     *
     * @return whether it is an identifier whose format can be kept: at least one ASCII digit, at most {@value #LONGEST}
     *     ASCII letters and digits, and otherwise only separators; a UUID, of one case, in particular. Words without a
     *     digit are not, because the lengths of a name's words tell too much of the name; neither are lower-case letters
     *     with blanks, which is running text, nor strings that change between letters and digits more than
     *     {@value #MOST_CHANGES} times, nor what begins like a token of {@link OpaqueToken}, so that the two kinds are
     *     never confused.
     */
    boolean read(String value) {
        size = 0;
        digits = 0;
        uuid = false;
        boolean lower = false;
        boolean upper = false;
        boolean hex = true;
        boolean blank = false;
        int changes = 0;
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            char kind;
            if (c >= '0' && c <= '9') {
                kind = '0';
                digits++;
            } else if (c >= 'A' && c <= 'Z') {
                kind = 'A';
                upper = true;
                hex &= c <= 'F';
            } else if (c >= 'a' && c <= 'z') {
                kind = 'a';
                lower = true;
                hex &= c <= 'f';
            } else if (SEPARATORS.indexOf(c) >= 0) {
                blank |= c == ' ';
                continue;
            } else {
                return false;
            }
            if (size == LONGEST) {
                return false;
            }
            if (size > 0 && kinds[size - 1] != kind) {
                changes++;
            }
            places[size] = i;
            kinds[size++] = kind;
        }
        if (size == 32 && digits < 32 && isUuid(value)) {
            uuid = hex && !(lower && upper);
            return uuid;
        }
        return digits > 0
                && changes <= MOST_CHANGES
                && !(lower && blank)
                && length <= 2 * LONGEST
                && !startsLikeOpaque(value);
    }

    private boolean startsLikeOpaque(String value) {
        return value.length() > 3
                && value.charAt(3) == '_'
                && size > 2
                && places[2] == 2
                && kinds[0] == 'a'
                && kinds[1] == 'a'
                && kinds[2] == 'a';
    }

    private boolean isUuid(String value) {
        return value.length() == 36
                && value.charAt(8) == '-'
                && value.charAt(13) == '-'
                && value.charAt(18) == '-'
                && value.charAt(23) == '-';
    }

    /** Whether this is a UUID with at least one letter, all letters of one case. */
    boolean uuid() {
        return uuid;
    }

    boolean onlyDigits() {
        return digits == size;
    }

    /** How many letters and digits there are. */
    int size() {
        return size;
    }

    /** Where the i-th letter or digit is in the value. */
    int place(int i) {
        return places[i];
    }

    /** The character that the i-th letter or digit's numeral 0 stands for: {@code 0}, {@code A} or {@code a}. */
    char kind(int i) {
        return kinds[i];
    }

    /** How many characters there are of the i-th letter or digit's kind. */
    int radix(int i) {
        return kinds[i] == '0' ? 10 : 26;
    }

    /** The kinds in order, without separators. */
    String pattern() {
        return new String(kinds, 0, size);
    }
}
