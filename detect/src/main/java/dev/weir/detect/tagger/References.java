package dev.weir.detect.tagger;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import dev.weir.detect.WordMap;

/**
 * Numbers that documents refer to things by, which look like house numbers, postal codes and record numbers: {@code RFC 8446},
 * {@code Section 4.2}, {@code AES-256-GCM}, {@code 32 GiB}, the number of an item of a list, an escaped character, a colour, a
 * part of a key, the years of a copyright.
 */
final class References {
    private static final int LONGEST_ITEM = 3;
    private static final int ESCAPE = 4;
    private static final int SHORTEST_CODE = 16;
    /** How far a code is looked at. */
    private static final int LONGEST_CODE = 64;

    private static final int CHANGES = 4;
    /** Tokens of a line that are looked back at. */
    private static final int LINE = 24;

    private static final WordMap COPYRIGHT = new WordMap().with(1, "copyright copyrighted");

    /** What numbers standards, their parts and algorithms. */
    private static final WordMap SERIES = new WordMap()
            .with(
                    1,
                    "rfc iso iec ieee nist sp fips bcp std ansi ecma itu jsr jep pep cve cwe dom oauth pkcs rev revision"
                            + " section sections appendix annex chapter clause level figure table step version"
                            + " sha md aes des rsa ecdsa hmac hkdf kdf aead gcm cbc ctr cmac siv chacha xchacha poly"
                            + " ed curve crc utf base blake ml kem dsa x xaes drbg expand extract http tls ssl unicode"
                            + " abschnitt kapitel anhang abbildung tabelle chapitre annexe figura seccion capitulo tabla"
                            + " kb mb gb tb pb eb kib mib gib tib pib eib zib yib"
                            + " and or to");

    private References() {}

    /** Whether every word of a span, or the one right before a span without words, names a series and a number is in it. */
    static boolean is(Segment segment, int first, int end) {
        boolean worded = false;
        boolean numbered = false;
        for (int i = first; i < end; i++) {
            if (segment.word(i) >= 0) {
                worded = true;
                if (!series(segment, i)) {
                    return false;
                }
            }
            numbered |= segment.isDigits(i);
        }
        return numbered && (worded || series(segment, before(segment, first)));
    }

    /** Whether a span is the second word of the name of a series: {@code NIST SP}, also at the end of a line. */
    static boolean named(Segment segment, int first, int end) {
        int before = before(segment, first);
        return end - first == 1
                && segment.word(first) >= 0
                && series(segment, first)
                && series(segment, before)
                && Chars.upper(segment.text().at(segment.start(before)));
    }

    /** The word before a token, a dash or number sign between them passed over; -1 if something else stands there. */
    private static int before(Segment segment, int first) {
        int i = first - 1;
        if (i > 0 && segment.isMark(i) && "-#".indexOf(segment.text().at(segment.start(i))) >= 0) {
            i--;
        }
        return i >= 0 && segment.word(i) >= 0 ? i : -1;
    }

    private static boolean series(Segment segment, int token) {
        return token >= 0 && SERIES.get(segment.text().wordHash(segment.word(token))) != 0;
    }

    /** Whether a span is the number of an item, at the start of its line, with words and no other number behind. */
    static boolean item(Segment segment, int first, int end) {
        boolean counts = end - first > 2
                && segment.isDigits(first)
                && segment.end(first) - segment.start(first) <= LONGEST_ITEM
                && segment.isMark(first + 1)
                && ".)".indexOf(segment.text().at(segment.start(first + 1))) >= 0
                && startsLine(segment.text(), segment.start(first));
        for (int i = first + 2; counts && i < end; i++) {
            counts = !segment.isDigits(i);
        }
        return counts;
    }

    private static boolean startsLine(Text text, int from) {
        int i = from - 1;
        while (i >= 0 && (Chars.blank(text.at(i)) && text.at(i) != '\n' || "*/#>".indexOf(text.at(i)) >= 0)) {
            i--;
        }
        return i < 0 || text.at(i) == '\n';
    }

    /** Whether a span begins in an escaped character or a colour in hexadecimal digits. */
    static boolean escaped(Text text, int from) {
        int i = from;
        while (i > 0 && from - i < ESCAPE && Chars.hex(text.at(i - 1))) {
            i--;
        }
        char before = text.at(i - 1);
        boolean unicode = (before == 'u' || before == 'x' || before == 'U') && text.at(i - 2) == '\\';
        return unicode || before == '#' && hexColour(text, i);
    }

    /** Whether the numbers of a span are years in which somebody has claimed a copyright in the line. */
    static boolean copyright(Segment segment, int first, int end) {
        boolean years = false;
        for (int i = first; i < end; i++) {
            if (segment.isDigits(i)) {
                if (!year(segment, i)) {
                    return false;
                }
                years = true;
            }
        }
        for (int i = end - 1; years && i >= 0 && first - i < LINE && !(i < first && segment.isLineEnd(i)); i--) {
            boolean word = segment.isWord(i) && COPYRIGHT.get(segment.text().wordHash(segment.word(i))) != 0;
            if (word || segment.text().at(segment.start(i)) == '\u00a9') {
                return true;
            }
        }
        return false;
    }

    private static boolean year(Segment segment, int token) {
        int at = segment.start(token);
        char a = segment.text().at(at);
        char b = segment.text().at(at + 1);
        return segment.end(token) - at == 4 && (a == '1' && b == '9' || a == '2' && b == '0');
    }

    /** Whether a span lies in a row of letters and digits that changes between them like a key or a hash. */
    static boolean coded(Text text, int from, int to) {
        int start = from;
        while (from - start < LONGEST_CODE && Chars.asciiAlphanumeric(text.at(start - 1))) {
            start--;
        }
        int changes = 0;
        int i = start;
        while (i - to < LONGEST_CODE && Chars.asciiAlphanumeric(text.at(i))) {
            changes += i > start && Chars.digit(text.at(i)) != Chars.digit(text.at(i - 1)) ? 1 : 0;
            i++;
        }
        return i >= to && i - start >= SHORTEST_CODE && changes >= CHANGES;
    }

    private static boolean hexColour(Text text, int from) {
        int end = from;
        boolean letter = false;
        while (Chars.hex(text.at(end))) {
            letter |= !Chars.digit(text.at(end));
            end++;
        }
        int n = end - from;
        return (n == 6 || n == 8) && !Chars.letter(text.at(end)) && (letter || "\"'`;".indexOf(text.at(end)) >= 0);
    }
}
