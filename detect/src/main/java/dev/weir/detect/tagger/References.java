package dev.weir.detect.tagger;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import dev.weir.detect.WordMap;

/**
 * Numbers that documents refer to things by, which look like house numbers, postal codes and record numbers: {@code RFC 8446},
 * {@code Section 4.2}, {@code AES-256-GCM}, the number of an item of a list, an escaped character, a colour.
 */
final class References {
    private static final int LONGEST_ITEM = 3;
    private static final int ESCAPE = 4;

    /** What numbers standards, their parts and algorithms. */
    private static final WordMap SERIES = new WordMap()
            .with(
                    1,
                    "rfc iso iec ieee nist sp fips bcp std ansi ecma itu jsr jep pep cve cwe dom oauth pkcs rev revision"
                            + " section sections appendix annex chapter clause level figure table step version"
                            + " sha md aes des rsa ecdsa hmac hkdf kdf aead gcm cbc ctr cmac siv chacha xchacha poly"
                            + " ed curve crc utf base blake ml kem dsa x xaes drbg expand extract http tls ssl unicode"
                            + " abschnitt kapitel anhang abbildung tabelle chapitre annexe figura seccion capitulo tabla"
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
