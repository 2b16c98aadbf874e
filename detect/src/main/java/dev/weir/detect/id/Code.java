package dev.weir.detect.id;

import dev.weir.detect.Chars;

/** A code without its separators, ASCII letters in upper case. For one thread, used again and again. */
public final class Code {
    static final int LONGEST = 48;
    private static final ThreadLocal<Code> SHARED = ThreadLocal.withInitial(Code::new);

    private final char[] chars = new char[LONGEST];
    private int length;

    private Code() {}

    /** The letters and digits of a range, in an object that belongs to the calling thread until its next call. */
    public static Code of(CharSequence text, int start, int end) {
        Code code = SHARED.get();
        code.length = 0;
        for (int i = start; i < end && code.length < LONGEST; i++) {
            char c = text.charAt(i);
            if (Chars.digit(c)) {
                code.chars[code.length++] = c;
            } else if (Chars.asciiLetter(c)) {
                code.chars[code.length++] = (char) (c & ~0x20);
            }
        }
        return code;
    }

    /** The letters and digits of a whole value. */
    public static Code of(CharSequence value) {
        return of(value, 0, value.length());
    }

    public int length() {
        return length;
    }

    /** A digit, or a letter in upper case. */
    public char at(int i) {
        return chars[i];
    }

    public boolean digitAt(int i) {
        return chars[i] <= '9';
    }

    /** 0 to 9 for a digit, 10 to 35 for a letter. */
    public int value(int i) {
        char c = chars[i];
        return c <= '9' ? c - '0' : c - 'A' + 10;
    }

    /** The number in the positions from {@code from} to before {@code to}, at most 18 of them, all digits. */
    public long number(int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + value(i);
        }
        return number;
    }

    public boolean startsWith(String prefix) {
        if (length < prefix.length()) {
            return false;
        }
        for (int i = 0; i < prefix.length(); i++) {
            if (chars[i] != prefix.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all characters are the same one: filler, never an issued number. */
    public boolean uniform() {
        for (int i = 1; i < length; i++) {
            if (chars[i] != chars[0]) {
                return false;
            }
        }
        return true;
    }
}
