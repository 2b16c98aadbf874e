package dev.weir.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as all detectors need it: read once, for runs of digits, for which characters occur and for the detectors'
 * triggers; cut into words when the first detector asks for them. For one thread.
 *
 * <p>A word is a run of letters of any script with its combining marks; digits, underscores, apostrophes and dashes end
 * it.
 */
public final class Text {
    private static final int TICKS = 4096;

    private static final Hits NO_HITS = new Hits();

    private final Triggers triggers;
    private final Hits[] hits;
    private Hits current = NO_HITS;
    private String string = "";
    private char[] chars = new char[64];
    private int length;
    private boolean cut;
    private int words;
    private int[] wordStart = new int[16];
    private int[] wordEnd = new int[16];
    private long[] wordHash = new long[16];
    private int runs;
    private int mask;
    private int marks;
    private int[] runStart = new int[8];
    private int[] runEnd = new int[8];
    private int ticks;
    private long deadline = Long.MAX_VALUE;
    private @Nullable Text second;

    Text(Triggers triggers) {
        this.triggers = triggers;
        this.hits = triggers.hits();
    }

    /** For tests of a single detector that has no triggers. */
    public static Text of(String string) {
        var text = new Text(Triggers.NONE);
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
        cut = false;
        words = 0;
        runs = 0;
        current = NO_HITS;
        for (Hits each : hits) {
            each.clear();
        }
        pass();
    }

    /** The one pass. */
    private void pass() {
        char[] text = chars;
        int[] table = triggers.next;
        short[] symbols = triggers.symbols;
        int accepting = triggers.accepting;
        int bits = 0;
        int state = 0;
        int n = length;
        int i = 0;
        while (i < n) {
            char c = text[i++];
            int bit = c < 128 ? Marks.ASCII[c] : Marks.of(c);
            bits |= bit;
            state = table[state + symbols[c]];
            if (state >= accepting) {
                triggers.note(state, text, i, n, hits);
                tick();
            }
            if (bit == Shape.DIGIT) {
                int start = i - 1;
                while (i < n && Chars.digit(text[i])) {
                    state = table[state + symbols[text[i++]]];
                    if (state >= accepting) {
                        triggers.note(state, text, i, n, hits);
                    }
                }
                run(start, i);
            }
        }
        marks = bits;
        mask = bits & Shape.ANY | ((bits & Shape.LETTERS) != 0 ? Shape.LETTERS : 0);
    }

    private void cut() {
        cut = true;
        int i = 0;
        while (i < length) {
            if (Chars.letter(chars[i])) {
                int start = i;
                long hash = Words.start();
                while (i < length && Chars.letter(chars[i])) {
                    hash = Words.add(hash, chars[i]);
                    i++;
                }
                word(start, i, Words.finish(hash));
            } else {
                i++;
            }
        }
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

    /** Another buffer of the same kind, for what this text says in disguise. */
    Text second() {
        Text other = second;
        if (other == null) {
            other = new Text(triggers);
            second = other;
        }
        return other;
    }

    /** Bits of {@link Marks}. */
    int marks() {
        return marks;
    }

    /** Shows the hits of one detector. */
    Hits show(int detector) {
        current = hits[detector];
        return current;
    }

    /** Where the triggers of the detector that is asked stand. */
    public Hits hits() {
        return current;
    }

    /** The characters, of which {@link #length} are the text; not to be written. */
    public char[] chars() {
        return chars;
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
        if (!cut) {
            cut();
        }
        return words;
    }

    public int wordStart(int word) {
        return wordStart[word];
    }

    /** Where the letters that begin at an offset end; the offset itself if there are none. */
    public int lettersEnd(int start) {
        int i = start;
        while (i < length && Chars.letter(chars[i])) {
            i++;
        }
        return i;
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
        int found = Arrays.binarySearch(wordStart, 0, words(), offset);
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
