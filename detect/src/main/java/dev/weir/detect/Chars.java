package dev.weir.detect;

/** Classes of characters, without {@code java.util.regex} and without allocation. */
public final class Chars {
    private Chars() {}

    public static boolean digit(char c) {
        return c >= '0' && c <= '9';
    }

    public static boolean asciiLetter(char c) {
        return (c | 0x20) >= 'a' && (c | 0x20) <= 'z' && c < 128;
    }

    public static boolean asciiAlphanumeric(char c) {
        return digit(c) || asciiLetter(c);
    }

    public static boolean upper(char c) {
        return c < 128 ? c >= 'A' && c <= 'Z' : Character.isUpperCase(c);
    }

    public static boolean hex(char c) {
        return digit(c) || ((c | 0x20) >= 'a' && (c | 0x20) <= 'f' && c < 128);
    }

    /** A letter of any script; a combining mark counts as one, a surrogate does not. */
    public static boolean letter(char c) {
        if (c < 128) {
            return asciiLetter(c);
        }
        int type = Character.getType(c);
        return Character.isLetter(c) || type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    }

    /**
     * A letter that makes one word with the digit beside it. Not so where words are written without blanks between them, or a
     * number carries its particle: Thai, Lao, Burmese, Khmer, Han, kana, Hangul.
     */
    public static boolean joins(char c) {
        return letter(c) && !(c >= 0x0e00 && (c < 0x0f00 || c < 0x10a0 && c >= 0x1000 || unspaced(c)));
    }

    private static boolean unspaced(char c) {
        return c >= 0x1780 && c < 0x1800
                || c >= 0x2e80 && c < 0xa000
                || c >= 0xac00 && c < 0xd7b0
                || c >= 0xf900 && c < 0xfb00;
    }

    /** A blank of any width, the non-breaking one included, or a line end. */
    public static boolean blank(char c) {
        return c == ' ' || (c >= '\t' && c <= '\r') || c == '\u00a0' || (c > 0x1fff && Character.isSpaceChar(c));
    }

    /** The characters of base 64, in both alphabets, without padding. */
    public static boolean base64(char c) {
        return asciiAlphanumeric(c) || c == '+' || c == '/' || c == '-' || c == '_';
    }

    /** Whether a token (letters, digits, underscore) neither begins before {@code start} nor goes on at {@code end}. */
    public static boolean alone(CharSequence text, int start, int end) {
        return (start == 0 || !inWord(text.charAt(start - 1))) && (end >= text.length() || !inWord(text.charAt(end)));
    }

    private static boolean inWord(char c) {
        return digit(c) || c == '_' || joins(c);
    }

    /** The Luhn check of ISO/IEC 7812-1 over the digits in a range; other characters are passed over. */
    public static boolean luhn(CharSequence text, int start, int end, int initial) {
        int sum = initial;
        boolean twice = false;
        for (int i = end - 1; i >= start; i--) {
            char c = text.charAt(i);
            if (digit(c)) {
                int d = c - '0';
                int doubled = d > 4 ? 2 * d - 9 : 2 * d;
                sum += twice ? doubled : d;
                twice = !twice;
            }
        }
        return sum % 10 == 0;
    }

    /** The number that the digits in a range form, -1 if there is another character or more than 18 of them. */
    public static long number(CharSequence text, int start, int end) {
        if (end <= start || end - start > 18) {
            return -1;
        }
        long number = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!digit(c)) {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
