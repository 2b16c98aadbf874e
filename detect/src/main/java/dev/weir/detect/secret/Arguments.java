package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;

/** The words behind a command, as a shell cuts them, up to the end of the command. For one thread, used again and again. */
final class Arguments {
    private static final int MOST = 24;
    private static final int LONGEST = 400;

    private final int[] starts = new int[MOST];
    private final int[] ends = new int[MOST];
    private Text text = Text.of("");
    private int size;
    private int end;

    /**
     * Reads on behind a command.
     *
     * @param lines whether a line end is a blank like others
     */
    void read(Text in, int from, boolean lines) {
        text = in;
        size = 0;
        int limit = Math.min(in.length(), from + LONGEST);
        int i = from;
        while (i < limit && size < MOST) {
            char c = in.at(i);
            boolean lineEnd = c == '\n' || c == '\r';
            if (lineEnd && !lines || c == '|' || c == ';' || c == '&' && in.at(i + 1) == '&') {
                break;
            }
            if (lineEnd || Chars.blank(c)) {
                i++;
            } else if (c == '\\' && (in.at(i + 1) == '\n' || in.at(i + 1) == '\r')) {
                i += in.at(i + 1) == '\r' && in.at(i + 2) == '\n' ? 3 : 2;
            } else {
                starts[size] = i;
                i = wordEnd(i, limit);
                ends[size++] = i;
            }
        }
        end = i;
    }

    private int wordEnd(int from, int limit) {
        char quote = 0;
        int i = from;
        for (; i < limit; i++) {
            char c = text.at(i);
            if (c == '\n' || c == '\r') {
                break;
            }
            if (quote != 0) {
                quote = c == quote ? 0 : quote;
            } else if (c == '"' || c == '\'') {
                quote = c;
            } else if (Chars.blank(c) || c == '|' || c == ';') {
                break;
            }
        }
        return i;
    }

    int size() {
        return size;
    }

    /** Where the command ends. */
    int end() {
        return end;
    }

    int start(int word) {
        return starts[word];
    }

    boolean is(int word, String wanted) {
        return ends[word] - starts[word] == wanted.length() && begins(word, wanted);
    }

    boolean begins(int word, String with) {
        return text.string().startsWith(with, starts[word]);
    }

    boolean isOption(int word) {
        char first = text.at(starts[word]);
        return first == '-' || first == '/';
    }

    /** Whether a part of a word stands in quotes. */
    boolean quoted(int word, int skip) {
        char c = text.at(starts[word] + skip);
        return (c == '"' || c == '\'') && ends[word] - starts[word] - skip > 2 && text.at(ends[word] - 1) == c;
    }

    /** Start of a word's value without its first characters and without the quotes around it. */
    int valueStart(int word, int skip) {
        return starts[word] + skip + (quoted(word, skip) ? 1 : 0);
    }

    int valueEnd(int word, int skip) {
        return ends[word] - (quoted(word, skip) ? 1 : 0);
    }
}
