package dev.weir.detect;

import dev.weir.detect.id.Checks;
import dev.weir.model.ValueType;

/**
 * The types that a value has without loss: parsed and printed again, the same text comes out. A {@code DECIMAL} is what
 * {@link Double#toString(double)} prints without an exponent; so {@code 12.50} is text, and so is a column of {@code 5}
 * and {@code 5.5}.
 */
final class Types {
    static final int BOOLEAN = 1;
    static final int INTEGER = 1 << 1;
    static final int DECIMAL = 1 << 2;
    static final int DATE = 1 << 3;
    static final int TIMESTAMP_BLANK = 1 << 4;
    static final int TIMESTAMP_T = 1 << 5;
    static final int ALL = (1 << 6) - 1;

    private Types() {}

    /** The type of a column, all of whose values have these bits. */
    static ValueType of(int common) {
        return (common & BOOLEAN) != 0
                ? ValueType.BOOLEAN
                : (common & INTEGER) != 0
                        ? ValueType.INTEGER
                        : (common & DECIMAL) != 0
                                ? ValueType.DECIMAL
                                : (common & DATE) != 0
                                        ? ValueType.DATE
                                        : (common & (TIMESTAMP_BLANK | TIMESTAMP_T)) != 0
                                                ? ValueType.TIMESTAMP
                                                : ValueType.TEXT;
    }

    static int of(String value, Shape shape) {
        int length = value.length();
        if (length == 0 || length > 40) {
            return 0;
        }
        if (shape.only(Shape.LOWER)) {
            return value.equals("true") || value.equals("false") ? BOOLEAN : 0;
        }
        if (shape.only(Shape.DIGIT | Shape.DASH | Shape.DOT)) {
            return shape.has(Shape.DOT)
                    ? decimal(value) ? DECIMAL : 0
                    : integer(value) ? INTEGER : length == 10 && date(value) ? DATE : 0;
        }
        boolean time = length >= 19
                && shape.only(Shape.DIGIT | Shape.DASH | Shape.COLON | Shape.DOT | Shape.BLANK | Shape.UPPER)
                && date(value)
                && clock(value);
        return time ? value.charAt(10) == ' ' ? TIMESTAMP_BLANK : value.charAt(10) == 'T' ? TIMESTAMP_T : 0 : 0;
    }

    private static boolean integer(String value) {
        int length = value.length();
        int from = value.charAt(0) == '-' ? 1 : 0;
        if (length == from || length - from > 19) {
            return false;
        }
        for (int i = from; i < length; i++) {
            if (!Chars.digit(value.charAt(i))) {
                return false;
            }
        }
        if (value.charAt(from) == '0') {
            return length == 1;
        }
        if (length - from < 19) {
            return true;
        }
        return value.substring(from).compareTo(from == 1 ? "9223372036854775808" : "9223372036854775807") <= 0;
    }

    private static boolean decimal(String value) {
        int length = value.length();
        int from = value.charAt(0) == '-' ? 1 : 0;
        int dot = value.indexOf('.');
        int whole = dot - from;
        int fraction = length - dot - 1;
        if (whole < 1 || fraction < 1 || whole > 7 || (value.charAt(from) == '0' && whole > 1)) {
            return false;
        }
        for (int i = from; i < length; i++) {
            if (i != dot && !Chars.digit(value.charAt(i))) {
                return false;
            }
        }
        if (fraction > 1 && value.charAt(length - 1) == '0') {
            return false;
        }
        boolean small = value.charAt(from) == '0';
        if (whole + fraction <= 15 && !(small && value.startsWith("00", dot + 1))) {
            // a double holds 15 digits exactly, and prints the shortest text that it comes from
            return true;
        }
        return Double.toString(Double.parseDouble(value)).equals(value);
    }

    private static boolean date(String value) {
        int year = part(value, 0, 4);
        int month = part(value, 5, 7);
        int day = part(value, 8, 10);
        return year >= 1 && value.charAt(4) == '-' && value.charAt(7) == '-' && Checks.day(year, month, day);
    }

    private static boolean clock(String value) {
        boolean fits = value.charAt(13) == ':'
                && value.charAt(16) == ':'
                && within(part(value, 11, 13), 23)
                && within(part(value, 14, 16), 59)
                && within(part(value, 17, 19), 59);
        if (!fits || value.length() == 19) {
            return fits;
        }
        // a fraction of up to nine digits without zeros at its end, as it would be printed again
        int fraction = value.length() - 20;
        return value.charAt(19) == '.'
                && fraction >= 1
                && fraction <= 9
                && part(value, 20, value.length()) >= 0
                && value.charAt(value.length() - 1) != '0';
    }

    private static boolean within(int value, int most) {
        return value >= 0 && value <= most;
    }

    private static int part(String value, int start, int end) {
        return (int) Chars.number(value, start, end);
    }
}
