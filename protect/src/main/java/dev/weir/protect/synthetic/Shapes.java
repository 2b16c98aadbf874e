package dev.weir.protect.synthetic;

import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** Values made after the outline of the original: where its letters, digits and separators are. */
final class Shapes {
    private Shapes() {}

    /**
     * Every letter another letter of the same case, every digit another digit, the first only 0 where the original's is;
     * ASCII punctuation and blanks stay, marks go, anything else becomes {@code *}.
     *
     * @return null when there is nothing to replace
     */
    static @Nullable String like(String value, Draw draw) {
        var out = new StringBuilder(value.length());
        boolean replaced = false;
        boolean firstDigit = true;
        int point;
        for (int i = 0; i < value.length(); i += Character.charCount(point)) {
            point = value.codePointAt(i);
            if (Character.isDigit(point)) {
                boolean zero = Character.digit(point, 10) == 0;
                out.append(firstDigit ? (char) (zero ? '0' : '1' + draw.below(9)) : draw.digit());
                firstDigit = false;
                replaced = true;
            } else if (Character.isUpperCase(point) || Character.isTitleCase(point)) {
                out.append((char) ('A' + draw.below(26)));
                replaced = true;
            } else if (Character.isLetter(point)) {
                out.append((char) ('a' + draw.below(26)));
                replaced = true;
            } else if (point < 128 && point >= ' ' && point != 127) {
                out.append((char) point);
            } else if (Character.getType(point) != Character.NON_SPACING_MARK) {
                out.append(Character.isWhitespace(point) ? ' ' : '*');
            }
        }
        return replaced ? out.toString() : null;
    }

    /** How many ASCII digits there are. */
    static int digits(String value) {
        int count = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            count += c >= '0' && c <= '9' ? 1 : 0;
        }
        return count;
    }

    /** The value with its ASCII digits replaced in order, or null when it holds anything but digits and separators. */
    static @Nullable String withDigits(String value, IntFunction<Character> digit) {
        var out = new char[value.length()];
        int at = 0;
        for (int i = 0; i < out.length; i++) {
            char c = value.charAt(i);
            if (c >= '0' && c <= '9') {
                out[i] = digit.apply(at++);
            } else if (" -./()+".indexOf(c) >= 0) {
                out[i] = c;
            } else {
                return null;
            }
        }
        return new String(out);
    }
}
