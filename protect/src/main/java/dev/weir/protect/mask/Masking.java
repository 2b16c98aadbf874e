package dev.weir.protect.mask;

import org.jspecify.annotations.Nullable;

/**
 * Hides every code point of a value but ASCII punctuation and white space: with {@code *}, or with the shape {@code X},
 * {@code x} and {@code 9}. Marks, symbols and emoji are hidden too, with {@code *} in both styles: an accent or a flag
 * left standing would tell of what it stood on. Used by one thread at a time.
 */
public final class Masking {
    private final int last;
    private final boolean shape;
    private char[] out = new char[64];

    /** @param last how many of the hidden code points at the end stay, never more than half of them */
    public Masking(int last, boolean shape) {
        this.last = last;
        this.shape = shape;
    }

    /** The masked value, or null when there was something but masking changed nothing of it. */
    public @Nullable String of(String value) {
        int length = value.length();
        if (length == 0) {
            return value;
        }
        if (out.length < length) {
            out = new char[length];
        }
        int left = last == 0 ? 0 : Math.min(last, hidden(value) / 2);
        boolean changed = false;
        int to = length;
        for (int i = length; i > 0; ) {
            char c = value.charAt(i - 1);
            int point = Character.isLowSurrogate(c) ? value.codePointBefore(i) : c;
            int width = point > 0xFFFF ? 2 : 1;
            i -= width;
            if (stands(point)) {
                out[--to] = c;
            } else if (left > 0) {
                left--;
                to -= width;
                Character.toChars(point, out, to);
            } else {
                char cover = shape ? shape(point) : '*';
                changed |= cover != point;
                out[--to] = cover;
            }
        }
        return changed ? new String(out, to, length - to) : null;
    }

    private static int hidden(String value) {
        int count = 0;
        int point;
        for (int i = 0; i < value.length(); i += Character.charCount(point)) {
            point = value.codePointAt(i);
            count += stands(point) ? 0 : 1;
        }
        return count;
    }

    private static boolean stands(int point) {
        return point < 128
                && (point < '0' || (point > '9' && point < 'A') || (point > 'Z' && point < 'a') || point > 'z')
                && (point >= ' ' || point == '\t' || point == '\n' || point == '\r')
                && point != 127;
    }

    private static char shape(int point) {
        if (point < 128 ? point >= '0' && point <= '9' : Character.isDigit(point)) {
            return '9';
        }
        if (Character.isUpperCase(point) || Character.isTitleCase(point)) {
            return 'X';
        }
        return Character.isLetter(point) ? 'x' : '*';
    }
}
