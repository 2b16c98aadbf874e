package dev.weir.detect.tagger;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;

/** What programs name things by: {@code java.util.Map}, {@code list.getFirst()}, {@code NamedNodeMap}; nobody's name. */
final class Identifiers {
    private static final int LONGEST = 100;
    /** As many small letters before a capital as no particle and no brand has: {@code columnName}, but {@code deVries}, {@code eBay}. */
    private static final int SMALL = 3;

    private static final WordMap PARTICLES = new WordMap().with(1, "van von del der den dos das bin ben abu");
    /** What stands before a type or a name in a program. */
    private static final WordMap KEYWORDS = new WordMap()
            .with(
                    1,
                    "new import package public private protected static final void class interface enum record extends"
                            + " implements throws throw instanceof const var let func def struct impl typedef");
    /** The first part of an id of the time zone database (IANA). */
    private static final WordMap AREAS =
            new WordMap().with(1, "africa america antarctica arctic asia atlantic australia europe indian pacific etc");

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

    /** Whether a word of the span is one that only programs write, or the span begins with a keyword and a capital follows. */
    static boolean among(Segment segment, int first, int end) {
        Text text = segment.text();
        for (int i = first; i < end; i++) {
            if (segment.word(i) >= 0 && humped(text, segment.start(i), segment.end(i))) {
                return true;
            }
        }
        int word = segment.word(first);
        return end - first > 1
                && word >= 0
                && lower(text.at(segment.start(first)))
                && KEYWORDS.get(text.wordHash(word)) != 0
                && Chars.upper(text.at(segment.start(first + 1)))
                && (segment.known(first) & Segment.PHRASE) == 0;
    }

    /** Small letters, then a capital and a small one: {@code columnName}. */
    private static boolean humped(Text text, int from, int to) {
        int i = from;
        while (i < to && lower(text.at(i))) {
            i++;
        }
        boolean hump = i - from >= SMALL && i + 1 < to && Chars.upper(text.at(i)) && lower(text.at(i + 1));
        return hump && PARTICLES.get(Words.hash(text.string(), from, i)) == 0;
    }

    /** Whether a span is joined to another word by an underscore, as no place or firm is. */
    static boolean joined(Text text, int from, int to) {
        return text.at(from - 1) == '_' && part(text.at(from - 2)) || text.at(to) == '_' && part(text.at(to + 1));
    }

    /** Whether a span lies in the id of a time zone: {@code Europe/Vienna}, {@code America/Argentina/La_Rioja}. */
    static boolean zone(Text text, int from, int to) {
        int start = from;
        while (start > 0 && from - start < LONGEST && zoned(text.at(start - 1))) {
            start--;
        }
        int area = start;
        while (Chars.asciiLetter(text.at(area))) {
            area++;
        }
        return text.at(area) == '/'
                && Chars.upper(text.at(start))
                && Chars.upper(text.at(area + 1))
                && area - start < LONGEST
                && AREAS.get(Words.hash(text.string(), start, area)) != 0;
    }

    private static boolean zoned(char c) {
        return Chars.asciiLetter(c) || c == '_' || c == '/';
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
