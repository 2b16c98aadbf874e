package dev.weir.detect.person;

import dev.weir.detect.Chars;

/** Dates as people write them in numbers: 2001-02-03, 3.2.2001, 2/3/01, 20010203, with a time or without. */
public final class Dates {
    private Dates() {}

    /** The end of the date that starts here, or -1. Looks at 10 characters. */
    public static int end(CharSequence text, int start, int limit) {
        int a = digits(text, start, limit);
        if (a == 8) {
            return plausible(part(text, start, 4), part(text, start + 4, 2), part(text, start + 6, 2)) ? start + 8 : -1;
        }
        int i = start + a;
        if (a == 0 || a > 4 || a == 3 || i >= limit || !mark(text.charAt(i))) {
            return -1;
        }
        char mark = text.charAt(i);
        int b = digits(text, i + 1, limit);
        int j = i + 1 + b;
        if (b == 0 || b > 2 || j >= limit || text.charAt(j) != mark) {
            return -1;
        }
        int c = digits(text, j + 1, limit);
        int end = j + 1 + c;
        int first = part(text, start, a);
        int second = part(text, i + 1, b);
        int third = part(text, j + 1, Math.min(c, 4));
        if (a == 4) {
            return c >= 1 && c <= 2 && plausible(first, second, third) ? end : -1;
        }
        if (c != 2 && c != 4) {
            return -1;
        }
        int year = c == 2 ? 1900 + third : third;
        return plausible(year, second, first) || plausible(year, first, second) ? end : -1;
    }

    /** Whether a date starts here and does not go on as a longer row of groups would. */
    public static boolean at(CharSequence text, int start, int limit) {
        int end = end(text, start, limit);
        boolean goesOn = end > 0 && end + 1 < limit && mark(text.charAt(end)) && Chars.digit(text.charAt(end + 1));
        return end > 0 && !goesOn && !(end < limit && Chars.digit(text.charAt(end)));
    }

    /** Whether the whole value is a date, with or without a time of day after it. */
    public static boolean whole(String value) {
        int end = end(value, 0, value.length());
        if (end < 0) {
            return false;
        }
        for (int i = end; i < value.length(); i++) {
            char c = value.charAt(i);
            boolean time = Chars.digit(c)
                    || c == ':'
                    || c == '.'
                    || c == ' '
                    || c == 'T'
                    || c == 'Z'
                    || c == '+'
                    || c == '-'
                    || c == 'A'
                    || c == 'P'
                    || c == 'M'
                    || c == 'a'
                    || c == 'p'
                    || c == 'm';
            if (!time || (i == end && c != ' ' && c != 'T')) {
                return false;
            }
        }
        return value.length() - end <= 22;
    }

    private static boolean mark(char c) {
        return c == '-' || c == '/' || c == '.';
    }

    private static boolean plausible(int year, int month, int day) {
        return year >= 1000 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= 31;
    }

    private static int digits(CharSequence text, int start, int limit) {
        int i = start;
        while (i < limit && i - start < 9 && Chars.digit(text.charAt(i))) {
            i++;
        }
        return i - start;
    }

    private static int part(CharSequence text, int start, int length) {
        return (int) Chars.number(text, start, start + length);
    }
}
