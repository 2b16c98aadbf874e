package dev.weir.detect.tagger;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;

/** What programs name things by: {@code java.util.Map}, {@code list.getFirst()}, {@code NamedNodeMap}; nobody's name. */
final class Identifiers {
    private static final int LONGEST = 100;

    private Identifiers() {}

    /** Whether the span, which may be a part of one, is an identifier of a program; a name with blanks is none. */
    static boolean is(Text text, int from, int to) {
        int start = from;
        while (start > 0 && from - start < LONGEST && inside(text, start - 1)) {
            start--;
        }
        int end = to;
        while (end < text.length() && end - to < LONGEST && inside(text, end)) {
            end++;
        }
        int dots = 0;
        int humps = 0;
        int lastPart = start;
        for (int i = start; i < end; i++) {
            char c = text.at(i);
            if (Chars.blank(c)) {
                return false;
            }
            if (c == '.' || c == '#') {
                dots++;
                lastPart = i + 1;
            }
            humps += Chars.upper(c) && lower(text.at(i - 1)) ? 1 : 0;
        }
        boolean called = text.at(end) == '(' && (humps > 0 || dots > 0);
        boolean packaged = dots > 0 && lower(text.at(start)) && Chars.upper(text.at(lastPart));
        return called || humps > 1 || dots > 0 && humps > 0 || dots > 1 && packaged;
    }

    /** A letter, digit or underscore, or a dot or number sign between two of them. */
    private static boolean inside(Text text, int i) {
        char c = text.at(i);
        return part(c) || (c == '.' || c == '#') && part(text.at(i - 1)) && part(text.at(i + 1));
    }

    private static boolean part(char c) {
        return Chars.asciiAlphanumeric(c) || c == '_';
    }

    private static boolean lower(char c) {
        return c >= 'a' && c <= 'z';
    }
}
