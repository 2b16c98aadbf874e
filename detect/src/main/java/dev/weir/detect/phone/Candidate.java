package dev.weir.detect.phone;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;

/** How far a run of grouped digits goes that may be a telephone number. Looks at most 40 characters ahead. */
final class Candidate {
    private static final int LONGEST = 40;
    private static final int LONGEST_WORD = 12;
    private static final int LONGEST_EXTENSION = 6;
    private static final WordMap EXTENSION = new WordMap()
            .with(
                    1,
                    "x ext extn extension durchwahl dw nebenstelle nst klappe kl poste p interne int interno ext\u00e9n"
                            + " anexo ramal toestel tst anknytning ank lokal lok lokalnummer apparat app wew linia mellek");

    private Candidate() {}

    /** Where a number begins whose first digits are at {@code digit}: a plus or bracket before belongs to it. */
    static int start(Text text, int digit, int floor) {
        int i = digit;
        if (i - 1 >= floor && text.at(i - 1) == '(') {
            i--;
        }
        if (i - 1 >= floor && text.at(i - 1) == '+') {
            i--;
        }
        if (i - 1 >= floor && text.at(i) == '+' && text.at(i - 1) == '(') {
            i--;
        }
        return i;
    }

    /** The end of the number with its extension, or -1. */
    static int end(CharSequence text, int start, int limit) {
        int digitsEnd = digitsEnd(text, start, limit);
        return digitsEnd < 0 ? -1 : extended(text, digitsEnd, limit);
    }

    /** The end of the number whose digits are known, with its extension. */
    static int extended(CharSequence text, int digitsEnd, int limit) {
        int extension = extension(text, digitsEnd, limit);
        return extension > 0 ? extension : digitsEnd;
    }

    /** The end of {@code x123}, {@code , ext. 12}, {@code (Durchwahl 12)}, {@code poste 4321} at this place, or -1. */
    private static int extension(CharSequence text, int from, int limit) {
        int i = from;
        boolean open = false;
        while (i < limit && i - from < 3 && " ,;(\u00a0".indexOf(text.charAt(i)) >= 0) {
            open |= text.charAt(i) == '(';
            i++;
        }
        int word = i;
        while (i < limit && i - word < LONGEST_WORD && Chars.letter(text.charAt(i))) {
            i++;
        }
        if (i == word || EXTENSION.get(Words.hash(text, word, i)) == 0) {
            return -1;
        }
        int marks = i;
        while (i < limit && i - marks < 3 && ".:# \u00a0".indexOf(text.charAt(i)) >= 0) {
            i++;
        }
        int digits = i;
        while (i < limit && i - digits <= LONGEST_EXTENSION && Chars.digit(text.charAt(i))) {
            i++;
        }
        boolean fits = i > digits && i - digits <= LONGEST_EXTENSION;
        boolean closes = open && i < limit && text.charAt(i) == ')';
        return fits ? closes ? i + 1 : i : -1;
    }

    /** The end of the digits and their separators: never more than two separators side by side, or a slash between blanks. */
    static int digitsEnd(CharSequence text, int start, int limit) {
        int end = -1;
        int separators = 0;
        int digits = 0;
        int open = 0;
        int most = Math.min(limit, start + LONGEST);
        for (int i = start; i < most; i++) {
            char c = text.charAt(i);
            if (Chars.digit(c)) {
                digits++;
                separators = 0;
                if (open == 0) {
                    end = i + 1;
                }
            } else if (c == '+' && digits == 0) {
                separators = 0;
            } else if (c == '(' && open == 0 && digits < 5) {
                open = 1;
                separators++;
            } else if (c == ')' && open == 1) {
                open = 0;
                separators = Math.min(separators, 1);
                end = Chars.digit(text.charAt(i - 1)) ? i + 1 : end;
            } else if (c == ' '
                    || c == '-'
                    || c == '.'
                    || c == '/'
                    || c == '\u00a0'
                    || c == '\u2011'
                    || c == '\u2013') {
                separators++;
            } else {
                break;
            }
            // 0761 / 55 51 23
            boolean spaced = separators == 3
                    && i > start + 2
                    && text.charAt(i - 1) == '/'
                    && "0+(".indexOf(text.charAt(start)) >= 0;
            if (separators > 2 && !spaced) {
                break;
            }
        }
        return digits > 0 ? end : -1;
    }

    static int digits(CharSequence text, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Chars.digit(text.charAt(i)) ? 1 : 0;
        }
        return digits;
    }

    /** Whether it has a plus, a bracket or at least one separator: bare digits are too often something else. */
    static boolean grouped(CharSequence text, int start, int end) {
        int marks = 0;
        int dots = 0;
        int longest = 0;
        int group = 0;
        for (int i = start; i < end; i++) {
            if (Chars.digit(text.charAt(i))) {
                group++;
                longest = Math.max(longest, group);
            } else {
                marks++;
                dots += text.charAt(i) == '.' ? 1 : 0;
                group = 0;
            }
        }
        boolean decimal = marks == 1 && dots == 1;
        return marks > 0 && longest <= (text.charAt(start) == '+' ? 15 : 9) && !decimal;
    }

    /** Whether there is more than seven or eight digits with one mark, which may be a postal code or a range. */
    static boolean telling(CharSequence text, int start, int end) {
        char first = text.charAt(start);
        int digits = digits(text, start, end);
        return digits >= 9 || first == '(' || first == '+' || end - start - digits >= 2;
    }

    static boolean blanksOnly(CharSequence text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (!Chars.digit(c) && c != ' ') {
                return false;
            }
        }
        return true;
    }

    /** A bracket, a leading zero, or the groups 3-3-4. */
    static boolean phoneLike(CharSequence text, int start, int end) {
        char first = text.charAt(start);
        if (first == '(' || first == '+') {
            return true;
        }
        int marks = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            marks += Chars.digit(c) ? 0 : 1;
        }
        return marks >= 2 && (first == '0' || digits(text, start, end) == 10);
    }
}
