package dev.weir.protect.token;

/**
 * What of a value a format-preserving token keeps: where its digits, upper-case and lower-case letters are, and every
 * separator. Reused from value to value; used by one thread at a time.
 */
final class Format {
    /** More letters and digits than any identifier has; past it FF1's quadratic arithmetic would cost too much. */
    static final int LONGEST = 64;

    private static final String SEPARATORS = " -./()+_:#,*";

    private final int[] places = new int[LONGEST];
    private final char[] kinds = new char[LONGEST];
    private int size;
    private int digits;

    /**
     * Reads a value.
     *
     * @return whether it is an identifier whose format can be kept: at least one ASCII digit, at most {@value #LONGEST}
     *     ASCII letters and digits, and otherwise only separators. Words without a digit are not, because the lengths of
     *     a name's words tell too much of the name; neither are lower-case letters with blanks, which is running text,
     *     nor what begins like a token of {@link OpaqueToken}, so that the two kinds are never confused.
     */
    boolean read(String value) {
        size = 0;
        digits = 0;
        boolean lower = false;
        boolean blank = false;
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            char kind;
            if (c >= '0' && c <= '9') {
                kind = '0';
                digits++;
            } else if (c >= 'A' && c <= 'Z') {
                kind = 'A';
            } else if (c >= 'a' && c <= 'z') {
                kind = 'a';
                lower = true;
            } else if (SEPARATORS.indexOf(c) >= 0) {
                blank |= c == ' ';
                continue;
            } else {
                return false;
            }
            if (size == LONGEST) {
                return false;
            }
            places[size] = i;
            kinds[size++] = kind;
        }
        return digits > 0 && !(lower && blank) && length <= 2 * LONGEST && !startsLikeOpaque(value);
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
