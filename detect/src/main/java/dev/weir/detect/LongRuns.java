package dev.weir.detect;

import java.util.function.IntPredicate;

/**
 * The runs of certain characters of ASCII in a text that have at least a certain length, no less than {@link Text#LONG}.
 * They are looked for in long tokens only, and there only as many characters apart are looked at where there are none.
 */
public final class LongRuns {
    /** Of a longer run the first part. */
    private static final int LONGEST = 1 << 20;

    /** Which characters a run may have. */
    public static final class Alphabet {
        private final boolean[] inside = new boolean[128];

        /** Those of ASCII of which this holds. */
        public Alphabet(IntPredicate holds) {
            for (int c = 0; c < inside.length; c++) {
                inside[c] = holds.test(c);
            }
        }

        private boolean has(char c) {
            return c < 128 && inside[c];
        }
    }

    private final Text text;
    private final Alphabet alphabet;
    private final int shortest;
    private int token;
    private int start;
    private int end;

    public LongRuns(Text text, Alphabet alphabet, int shortest) {
        this.text = text;
        this.alphabet = alphabet;
        this.shortest = shortest;
    }

    public int start() {
        return start;
    }

    public int end() {
        return end;
    }

    /** Goes to the next run. */
    public boolean next() {
        char[] chars = text.chars();
        int i = end;
        while (token < text.tokens()) {
            i = Math.max(i, text.tokenStart(token));
            if (i + shortest > text.tokenEnd(token)) {
                token++;
                continue;
            }
            text.tick();
            int last = i + shortest - 1;
            int from = last;
            while (from >= i && alphabet.has(chars[from])) {
                from--;
            }
            if (from >= i) {
                i = from + 1;
                continue;
            }
            while (last < text.length() && last - i < LONGEST && alphabet.has(chars[last])) {
                last++;
            }
            start = i;
            end = last;
            return true;
        }
        return false;
    }
}
