package dev.weir.detect.message;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import dev.weir.detect.person.Dates;

/** Forms that the values in fields have. A range that is no value at all has none of them. */
final class Values {
    private static final int LONGEST_NAME = 60;

    private Values() {}

    /** How many digits stand in a range. */
    static int digits(Text text, int from, int to) {
        int digits = 0;
        for (int i = from; i < to; i++) {
            digits += Chars.digit(text.at(i)) ? 1 : 0;
        }
        return digits;
    }

    static boolean allDigits(Text text, int from, int to) {
        return to > from && digits(text, from, to) == to - from;
    }

    static boolean lettered(Text text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (Chars.letter(text.at(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean capitals(Text text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!Chars.upper(text.at(i))) {
                return false;
            }
        }
        return to > from;
    }

    static boolean has(Text text, int from, int to, char c) {
        return indexOf(text, from, to, c) < to;
    }

    /** Where a character stands in a range, the end of it if nowhere. */
    static int indexOf(Text text, int from, int to, char c) {
        int i = from;
        while (i < to && text.at(i) != c) {
            i++;
        }
        return i;
    }

    /** What stands for a value in a template: {@code {name}}, {@code P-{i}}, {@code <name>}, {@code [name]}, {@code $name}. */
    static boolean placeholder(Text text, int from, int to) {
        char first = text.at(from);
        char last = text.at(to - 1);
        int brace = indexOf(text, from, to, '{');
        return brace < to && has(text, brace, to, '}')
                || first == '<' && last == '>'
                || first == '[' && last == ']'
                || first == '$' && Chars.letter(text.at(from + 1));
    }

    /** A name: letters, not too many, no digits. */
    static boolean name(Text text, int from, int to) {
        return to - from <= LONGEST_NAME && lettered(text, from, to) && digits(text, from, to) == 0;
    }

    /** Nine digits, with dashes or blanks or without. */
    static boolean ssn(Text text, int from, int to) {
        int others = 0;
        for (int i = from; i < to; i++) {
            others += text.at(i) == '-' || text.at(i) == ' ' ? 1 : 0;
        }
        return others <= 2 && to - from - others == 9 && digits(text, from, to) == 9;
    }

    /** A US national provider identifier, by its check digit: Luhn's over 80840 and it. */
    static boolean npi(Text text, int from, int to) {
        return to - from == 10
                && allDigits(text, from, to)
                && (text.at(from) == '1' || text.at(from) == '2')
                && Chars.luhn(text.string(), from, to, 24);
    }

    /**
     * {@code YYYY[MM[DD[HH[MM[SS[.S]]]]]][+/-ZZZZ]}, or a date as people write it.
     *
     * @return how many digits of it are sure, 0 if it is no date
     */
    static int date(Text text, int from, int to) {
        int i = from;
        while (i < to && Chars.digit(text.at(i))) {
            i++;
        }
        int digits = i - from;
        boolean ends = i == to || text.at(i) == '.' || text.at(i) == '+' || text.at(i) == '-';
        if (digits >= 4 && digits <= 14 && digits % 2 == 0 && ends && Values.digits(text, i, to) >= to - i - 2) {
            int year = (int) Chars.number(text.string(), from, from + 4);
            boolean month = digits < 6 || in(text, from + 4, 1, 12);
            boolean day = digits < 8 || in(text, from + 6, 1, 31);
            boolean hour = digits < 10 || in(text, from + 8, 0, 24);
            return year >= 1800 && year <= 2199 && month && day && hour ? Math.min(digits, 8) : 0;
        }
        int end = Dates.end(text.string(), from, to);
        return end > 0 && (end == to || text.at(end) == ' ' || text.at(end) == 'T') ? 8 : 0;
    }

    private static boolean in(Text text, int from, int least, int most) {
        long number = Chars.number(text.string(), from, from + 2);
        return number >= least && number <= most;
    }
}
