package dev.weir.detect.message;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import java.util.Arrays;

/**
 * One segment of a message, parted into fields; the name is field 0. It ends at a line end, at the terminator of its
 * format, or, where the message stands in a quoted string such as one of JSON, at an escaped line end or the quote. To be
 * read again and again; for one thread.
 */
final class Segment {
    /** In place of what opens a segment: none begins here. */
    static final char NONE = 0;

    private static final char LINE = '\n';
    private static final char ESCAPED = '\\';
    private static final String QUOTES = "\"'`";
    /** Fields behind these are not looked at. */
    private static final int MOST = 128;
    /** Blanks before the name. */
    private static final int INDENT = 12;

    private final Text text;
    private final int[] starts = new int[MOST + 1];
    private int size;
    private int end;
    private boolean terminated;

    Segment(Text text) {
        this.text = text;
    }

    /** What stands before a segment that begins here, to be given to {@link #read}; {@link #NONE} if none can begin. */
    static char opening(Text text, int start, char terminator) {
        int i = start;
        while (start - i < INDENT && (text.at(i - 1) == ' ' || text.at(i - 1) == '\t')) {
            i--;
        }
        char before = text.at(i - 1);
        if (before == terminator || ends(before)) {
            return LINE;
        }
        if (i == start && QUOTES.indexOf(before) >= 0) {
            return before;
        }
        return i == start && lineEndEscaped(text, i - 2) ? ESCAPED : NONE;
    }

    /** Whether {@code \n} or {@code \r} stands here in two characters. */
    private static boolean lineEndEscaped(Text text, int i) {
        return text.at(i) == '\\' && (text.at(i + 1) == 'n' || text.at(i + 1) == 'r') && text.at(i - 1) != '\\';
    }

    private static boolean ends(char c) {
        // the begin and the end of a message as MLLP frames it count too
        return c == '\n' || c == '\r' || c == '\u000b' || (c >= '\u001c' && c <= '\u001e');
    }

    /**
     * Reads the segment whose name begins here, which must hold a separator.
     *
     * @param release what takes from the next character its meaning, 0 if nothing does
     */
    void read(int start, char opening, char separator, char terminator, char release) {
        size = 0;
        starts[size++] = start;
        terminated = false;
        int i = start;
        while (i < text.length()) {
            char c = text.at(i);
            if (c == separator) {
                if (size <= MOST) {
                    starts[size++] = i + 1;
                }
            } else if (c == release && release != 0) {
                i++;
            } else if (c == terminator) {
                terminated = true;
                break;
            } else if (ends(c) || (opening != LINE && closes(i, opening))) {
                break;
            }
            i++;
            if ((i & 0xfff) == 0) {
                text.tick();
            }
        }
        end = Math.min(i, text.length());
        // the last field that is looked at ends before the next separator
        Arrays.fill(starts, size, Math.min(size + 1, starts.length), end + 1);
    }

    private boolean closes(int i, char opening) {
        char c = text.at(i);
        if (c == '\\') {
            return lineEndEscaped(text, i);
        }
        boolean quote = opening == ESCAPED ? c == '"' || c == '\'' : c == opening;
        char after = text.at(i + 1);
        return quote
                && text.at(i - 1) != '\\'
                && text.at(i - 1) != c
                && (Chars.blank(after) || ",;:)]}+".indexOf(after) >= 0);
    }

    Text text() {
        return text;
    }

    /** How many fields there are behind the name. */
    int fields() {
        return Math.min(size, MOST) - 1;
    }

    /** Where it ends, before what ends it. */
    int end() {
        return end;
    }

    /** Whether the terminator of its format ends it, and not the end of the line. */
    boolean terminated() {
        return terminated;
    }

    /** Where a field begins; it need not be there. */
    int from(int field) {
        return field <= fields() ? starts[field] : end;
    }

    /** Where a field ends. */
    int to(int field) {
        return field <= fields() ? starts[field + 1] - 1 : end;
    }
}
