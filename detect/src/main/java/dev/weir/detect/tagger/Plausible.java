package dev.weir.detect.tagger;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;

/** Whether a span can be at all what the model takes it for: the characters that it must hold and must not. */
final class Plausible {
    private static final int LONGEST_CODE = 10;
    private static final String NEVER = "=<>{}@;_|\\*^~";

    private Plausible() {}

    /**
     * Looks at a span.
     *
     * @param first its first token
     * @param end the token after its last
     */
    static boolean span(Tag tag, Segment segment, int first, int end) {
        Text text = segment.text();
        int from = segment.start(first);
        int to = segment.end(end - 1);
        int digits = 0;
        int runs = 0;
        int capitals = 0;
        boolean lettered = false;
        int words = 0;
        boolean year = false;
        boolean odd = false;
        boolean colon = false;
        boolean comma = false;
        boolean range = false; // 100-200; no country's codes have two groups of the same length
        for (int i = first; i < end; i++) {
            char c = text.at(segment.start(i));
            if (segment.isDigits(i)) {
                int length = segment.end(i) - segment.start(i);
                range = runs == 1 && length == digits;
                digits += length;
                runs++;
                year |= length == 4 && (c == '1' || c == '2');
            } else if (segment.word(i) >= 0) {
                words += segment.end(i) - segment.start(i) > 2 ? 1 : 0;
                capitals += Chars.upper(c) ? 1 : 0;
                lettered = true;
            } else {
                odd |= NEVER.indexOf(c) >= 0 || c == text.at(segment.end(i));
                colon |= c == ':';
                comma |= c == ',';
            }
        }
        boolean glued = digits > 0 && words > 0 && capitals == 0 && end - first == 2;
        boolean all = from == 0 && to == text.length();
        return switch (tag) {
            case PERSON -> !odd && digits == 0 && to - from > 1;
            case PLACE -> !odd && digits == 0 && to - from > 1;
            case ORGANISATION, FACILITY -> !odd && to - from > 1 && (capitals > 0 || digits > 0 || end - first > 1);
            case ADDRESS ->
                !odd
                        && !(glued && touching(segment, first))
                        && (words > 0 || to - from <= LONGEST_CODE && digits > 2 && !colon && !comma && !range);
            case DATE -> !all && (year || words > 0 && digits > 0 || runs == 3 && !colon);
            case NUMBER -> !all && digits > 2 && (lettered || digits > 6 && runs > 1 || announced(segment, first));
            case AGE -> !all && digits > 0;
            case OCCUPATION, GROUP, SEX, FAMILY, HEALTH -> !all && !odd;
        };
    }

    private static boolean touching(Segment segment, int token) {
        return segment.end(token) == segment.start(token + 1);
    }

    /** Whether a colon, a number sign or the dot of an abbreviation stands right before. */
    private static boolean announced(Segment segment, int first) {
        for (int i = first - 1; i >= 0 && i >= first - 2; i--) {
            char c = segment.text().at(segment.start(i));
            if (segment.isMark(i) && (c == ':' || c == '#' || c == '=' || c == '.' || c == '\u00ba' || c == '\u00b0')) {
                return true;
            }
        }
        return first > 0 && segment.isLineEnd(first - 1);
    }
}
