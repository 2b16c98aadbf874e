package dev.weir.detect.tagger;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;

/**
 * How much like a program a segment and what stands around it read: the same words name people in a letter and types in
 * code, its comments and its manual.
 */
final class Register {
    /** How many values there are. */
    static final int VALUES = 4;

    private static final String MARKS = "{}[]<;=_\\`|*";
    private static final int SOME = 10;
    private static final int MANY = 4;
    /** Of so many tokens of the text one is of a program, if it is a technical one. */
    private static final int TECHNICAL = 25;
    /** From this form of {@link Segment} on, a word has capitals in its middle. */
    private static final int MIXED = 4;

    /** How far is looked ahead in a new text. */
    private static final int HEAD = 800;

    private int count;
    /** Of the text so far, what is further back counting less. */
    private int marks;

    private int tokens;

    /** Begins a text. */
    void open(Text text) {
        marks = 0;
        tokens = 0;
        count = 0;
        char before = ' ';
        for (int i = 0; i < HEAD && i < text.length(); i++) {
            char c = text.at(i);
            boolean mark = MARKS.indexOf(c) >= 0;
            boolean hump = Chars.upper(c) && before >= 'a' && before <= 'z';
            marks += mark || hump ? 1 : 0;
            tokens += mark || Chars.blank(before) && !Chars.blank(c) ? 1 : 0;
            before = c;
        }
    }

    /**
     * Begins a segment.
     *
     * @param last tokens of the one before
     */
    void next(int last) {
        if (last > 0) {
            marks = marks * 3 / 4 + count;
            tokens = tokens * 3 / 4 + last;
        }
        count = 0;
    }

    void word(int form) {
        count += form >= MIXED ? 1 : 0;
    }

    void mark(char mark) {
        count += MARKS.indexOf(mark) >= 0 ? 1 : 0;
    }

    /**
     * 0 for prose, 1 for prose of a technical text, 2 for what has some of a program, 3 for a program.
     *
     * @param size tokens of the segment
     */
    int of(int size) {
        if (count * SOME >= size) {
            return count * MANY < size ? 2 : 3;
        }
        return (marks + count) * TECHNICAL < tokens + size ? 0 : 1;
    }
}
