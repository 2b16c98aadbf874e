package dev.weir.detect.message;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;

/** Forms of an element of X12 or EDIFACT. */
enum Form {
    ANY,
    /** With a letter. */
    TEXT,
    /** With a letter and without digits. */
    NAME,
    /** Up to three digits or capitals. */
    CODE,
    /** One of a list of words. */
    WORD,
    DIGITS,
    /** Digits, at most one dot, a sign. */
    AMOUNT,
    /** A date, or two with a dash between. */
    DATE,
    /** Two capitals. */
    STATE,
    /** 4 to 10 digits and capitals of which some are digits, as {@code 627041234}. */
    POSTAL,
    /** Digits, letters and what parts them; at least one digit. */
    ID,
    /** A code, a separator, and more: {@code ABK:J45909}. */
    COMPOSITE;

    private static final int LONGEST_CODE = 3;
    private static final int LONGEST_ID = 50;

    boolean holds(Text text, int from, int to) {
        return switch (this) {
            case ANY, WORD -> true;
            case TEXT -> Values.lettered(text, from, to);
            case NAME -> Values.name(text, from, to);
            case CODE -> to - from <= LONGEST_CODE && plain(text, from, to, "");
            case DIGITS -> Values.allDigits(text, from, to);
            case AMOUNT -> plain(text, from, to, ".-") && Values.digits(text, from, to) >= to - from - 2;
            case DATE -> Values.date(text, from, to) > 0;
            case STATE -> to - from == 2 && Values.capitals(text, from, to);
            case POSTAL ->
                to - from >= 4 && to - from <= 10 && plain(text, from, to, "- ") && Values.digits(text, from, to) >= 2;
            case ID -> to - from <= LONGEST_ID && plain(text, from, to, "-./# _") && Values.digits(text, from, to) > 0;
            case COMPOSITE -> {
                int mark = mark(text, from, to);
                yield mark > from && mark - from <= 6 && mark + 1 < to && !Chars.blank(text.at(mark));
            }
        };
    }

    /** Where the first component of a composite ends. */
    static int mark(Text text, int from, int to) {
        int i = from;
        while (i < to && Chars.asciiAlphanumeric(text.at(i))) {
            i++;
        }
        return i;
    }

    private static boolean plain(Text text, int from, int to, String marks) {
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (!Chars.digit(c) && !Chars.asciiLetter(c) && marks.indexOf(c) < 0) {
                return false;
            }
        }
        return to > from;
    }
}
