package dev.weir.detect.tagger;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import dev.weir.detect.WordMap;

/**
 * Streets, codes and places that stand together: with nothing between them but marks and line ends they are one address.
 * The bar between two cells of a table parts addresses.
 */
final class AddressChain {
    /** Tokens between two of its spans. */
    private static final int GAP = 2;

    private static final char BAR = '|';

    /** Small words that no address ends in. */
    private static final WordMap AFTER = new WordMap()
            .with(1, "since until depuis jusqu seit bis desde hasta dal fino ate sinds tot sedan till siden indtil");

    private AddressChain() {}

    /** The last token of a street or code without the words of time behind it. */
    static int lastOf(Segment segment, int first, int last) {
        int end = last;
        while (end > first
                && segment.isWord(end)
                && Character.isLowerCase(segment.text().at(segment.start(end)))
                && AFTER.get(segment.text().wordHash(segment.word(end))) != 0) {
            end--;
        }
        return end;
    }

    /** The token after the whole address that begins with a span, or -1 if that is not a street with something behind. */
    static int end(Segment segment, int[] labels, int first) {
        if (labels[first] == 0 || Tag.of(labels[first]) != Tag.ADDRESS || !street(segment, labels, first)) {
            return -1;
        }
        int end = spanEnd(segment, labels, first);
        int spans = 1;
        while (true) {
            int next = end;
            while (next < segment.size()
                    && next - end <= GAP
                    && labels[next] == 0
                    && between(segment, next)
                    && !bar(segment, next)) {
                next++;
            }
            if (next >= segment.size() || next - end > GAP || !partOf(labels[next])) {
                return spans > 1 ? end : -1;
            }
            end = spanEnd(segment, labels, next);
            spans++;
        }
    }

    /** Whether a street or postal code stands beside a place, with nothing but marks, line ends and other places between. */
    static boolean holds(Segment segment, int[] labels, int first, int end) {
        return beside(segment, labels, end, 1) || beside(segment, labels, first - 1, -1);
    }

    private static boolean beside(Segment segment, int[] labels, int from, int step) {
        int gap = 0;
        for (int i = from; i >= 0 && i < segment.size() && gap <= GAP; i += step) {
            if (labels[i] == 0 && between(segment, i)) {
                gap++;
            } else if (!partOf(labels[i])) {
                return false;
            } else if (Tag.of(labels[i]) == Tag.ADDRESS) {
                return true;
            } else {
                gap = 0;
            }
        }
        return false;
    }

    /**
     * Whether a span can't be an address for where it stands: a whole cell or line that holds a number, or a word in lower
     * case with one, without a street or place before or behind it.
     */
    static boolean forlorn(Segment segment, int[] labels, int first, int end) {
        for (int i = first; i < end; i++) {
            boolean word = segment.word(i) >= 0;
            if (word && (end - first > 2 || Chars.upper(segment.text().at(segment.start(i))))) {
                return false;
            }
        }
        boolean alone = edge(segment, first, -1) && edge(segment, end - 1, 1);
        return alone && !named(segment, labels, end, 1) && !named(segment, labels, first - 1, -1);
    }

    /** Whether nothing but blanks stands between a token and the border of its cell or line. */
    private static boolean edge(Segment segment, int token, int step) {
        Text text = segment.text();
        int i = step < 0 ? segment.start(token) - 1 : segment.end(token);
        while (Chars.blank(text.at(i)) && text.at(i) != '\n' && text.at(i) != '\t') {
            i += step;
        }
        return text.at(i) == '\n' || text.at(i) == '\t' || text.at(i) == BAR;
    }

    /** Whether the next span is a part of an address and begins with a capital or holds one after its number. */
    private static boolean named(Segment segment, int[] labels, int from, int step) {
        int i = from;
        while (i >= 0 && i < segment.size() && Math.abs(i - from) < GAP && labels[i] == 0 && between(segment, i)) {
            i += step;
        }
        boolean capital = false;
        while (i >= 0 && i < segment.size() && partOf(labels[i])) {
            capital |= segment.word(i) >= 0 && Chars.upper(segment.text().at(segment.start(i)));
            i += step;
        }
        return capital;
    }

    private static boolean bar(Segment segment, int token) {
        return segment.text().at(segment.start(token)) == BAR;
    }

    private static boolean partOf(int label) {
        return label != 0 && (Tag.of(label) == Tag.ADDRESS || Tag.of(label) == Tag.PLACE);
    }

    private static boolean between(Segment segment, int token) {
        return segment.isMark(token) || segment.isLineEnd(token);
    }

    private static int spanEnd(Segment segment, int[] labels, int first) {
        int inside = Tag.of(labels[first]).inside();
        int end = first + 1;
        while (end < segment.size() && labels[end] == inside) {
            end++;
        }
        return end;
    }

    private static boolean street(Segment segment, int[] labels, int first) {
        int end = spanEnd(segment, labels, first);
        for (int i = first; i < end; i++) {
            if (segment.word(i) >= 0 && segment.end(i) - segment.start(i) > 2) {
                return true;
            }
        }
        return false;
    }
}
