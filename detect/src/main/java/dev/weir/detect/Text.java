package dev.weir.detect;

import java.util.Arrays;

/**
 * A text, cut once into words and runs of digits, as all detectors need them. For one thread.
 *
 * <p>A word is a run of letters of any script with its combining marks; digits, underscores, apostrophes and dashes end
 * it.
 */
public final class Text {
    private static final int TICKS = 4096;

    private String string = "";
    private char[] chars = new char[64];
    private int length;
    private int words;
    private int[] wordStart = new int[16];
    private int[] wordEnd = new int[16];
    private long[] wordHash = new long[16];
    private int runs;
    private int mask;
    private int[] runStart = new int[8];
    private int[] runEnd = new int[8];
    private int ticks;
    private long deadline = Long.MAX_VALUE;

    Text() {}

    /** For tests of a single detector. */
    public static Text of(String string) {
        var text = new Text();
        text.read(string, Long.MAX_VALUE);
        return text;
    }

    void read(String next, long nanosAllowed) {
        deadline = nanosAllowed == Long.MAX_VALUE ? Long.MAX_VALUE : System.nanoTime() + nanosAllowed;
        string = next;
        length = next.length();
        if (chars.length < length) {
            chars = new char[Math.max(length, 64)];
        }
        next.getChars(0, length, chars, 0);
        words = 0;
        runs = 0;
        mask = 0;
        cut();
    }

    private void cut() {
        int i = 0;
        while (i < length) {
            char c = chars[i];
            if (Chars.letter(c)) {
                int start = i;
                long h = Words.start();
                while (i < length && Chars.letter(chars[i])) {
                    h = Words.add(h, chars[i]);
                    i++;
                }
                word(start, i, Words.finish(h));
            } else if (Chars.digit(c)) {
                int start = i;
                while (i < length && Chars.digit(chars[i])) {
                    i++;
                }
                run(start, i);
            } else {
                mask |= Shape.bit(c);
                i++;
            }
        }
        mask |= (words > 0 ? Shape.LETTERS : 0) | (runs > 0 ? Shape.DIGIT : 0);
    }

    private void word(int start, int end, long hash) {
        if (words == wordStart.length) {
            int more = words * 2;
            wordStart = Arrays.copyOf(wordStart, more);
            wordEnd = Arrays.copyOf(wordEnd, more);
            wordHash = Arrays.copyOf(wordHash, more);
        }
        wordStart[words] = start;
        wordEnd[words] = end;
        wordHash[words++] = hash;
        tick();
    }

    private void run(int start, int end) {
        if (runs == runStart.length) {
            runStart = Arrays.copyOf(runStart, runs * 2);
            runEnd = Arrays.copyOf(runEnd, runs * 2);
        }
        runStart[runs] = start;
        runEnd[runs++] = end;
        tick();
    }

    /** To be called in loops: throws when the time for this text has run out. */
    public void tick() {
        if (++ticks >= TICKS) {
            checkTime();
        }
    }

    void checkTime() {
        ticks = 0;
        if (deadline != Long.MAX_VALUE && System.nanoTime() - deadline > 0) {
            throw new OutOfTime();
        }
    }

    /** Bits of {@link Shape} for what occurs; letters are not told apart. */
    int mask() {
        return mask;
    }

    public String string() {
        return string;
    }

    public int length() {
        return length;
    }

    /** The character at an offset, or a line end outside of the text. */
    public char at(int i) {
        return i >= 0 && i < length ? chars[i] : '\n';
    }

    /** How many words there are. */
    public int words() {
        return words;
    }

    public int wordStart(int word) {
        return wordStart[word];
    }

    public int wordEnd(int word) {
        return wordEnd[word];
    }

    /** As {@link Words#hash} gives it. */
    public long wordHash(int word) {
        return wordHash[word];
    }

    /** Whether no digit or underscore touches the word. */
    public boolean wordAlone(int word) {
        char before = at(wordStart[word] - 1);
        char after = at(wordEnd[word]);
        return !Chars.digit(before) && before != '_' && !Chars.digit(after) && after != '_';
    }

    /** The number of the first word that starts at or after an offset. */
    public int wordFrom(int offset) {
        int found = Arrays.binarySearch(wordStart, 0, words, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** How many runs of the digits 0 to 9 there are. */
    public int runs() {
        return runs;
    }

    public int runStart(int run) {
        return runStart[run];
    }

    public int runEnd(int run) {
        return runEnd[run];
    }
}
