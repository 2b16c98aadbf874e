package dev.weir.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as all detectors need it: read once, for words, runs of digits, which characters occur and the detectors'
 * triggers. For one thread.
 *
 * <p>A word is a run of letters of any script with its combining marks; digits, underscores, apostrophes and dashes end
 * it.
 */
public final class Text {
    /** How many characters a long token has at least. */
    public static final int LONG = 24;

    private static final int TICKS = 4096;
    private static final int HASHES = 512;

    private static final Hits NO_HITS = new Hits();

    private final Triggers triggers;
    private final Hits[] hits;
    private Hits current = NO_HITS;
    private String string = "";
    private char[] chars = new char[64];
    private int length;
    private final Pass pass;
    private final Spans words;
    private final Spans runs;
    private final Spans tokens;
    // hashes of words that were asked for of late, and whose they are
    private final long[] hashes = new long[HASHES];
    private final int[] hashed = new int[HASHES];
    /** What makes the numbers of words differ from text to text. */
    private int firstWord = 1;

    private int[] runSign = new int[16];
    private int mask;
    private int marks;
    private int ticks;
    private long deadline = Long.MAX_VALUE;
    private @Nullable Text second;

    Text(Triggers triggers) {
        this.triggers = triggers;
        this.hits = triggers.hits();
        this.pass = new Pass(this, triggers, hits);
        this.words = pass.words;
        this.runs = pass.runs;
        this.tokens = pass.tokens;
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
            chars = new char[length];
        }
        current = NO_HITS;
        for (Hits each : hits) {
            each.clear();
        }
        firstWord += words.size;
        marks = pass.over(next, chars);
        if (firstWord + words.size < 0) {
            Arrays.fill(hashed, 0);
            firstWord = 1;
        }
        mask = marks & Shape.ANY;
        if (runSign.length < runs.size) {
            runSign = new int[runs.starts.length];
        }
        for (int run = 0; run < runs.size; run++) {
            int start = runs.starts[run];
            int end = runs.ends[run];
            runSign[run] = Runs.sign(end - start, at(start - 1), at(end));
        }
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

    /** Bits of {@link Shape} for what occurs, but for blanks. */
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
        return words.size;
    }

    public int wordStart(int word) {
        return words.starts[word];
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
        return words.ends[word];
    }

    /** As {@link Words#hash} gives it. */
    public long wordHash(int word) {
        int id = firstWord + word;
        int slot = id & HASHES - 1;
        if (hashed[slot] != id) {
            hashes[slot] = Words.hash(chars, words.starts[word], words.ends[word]);
            hashed[slot] = id;
        }
        return hashes[slot];
    }

    /** Whether no digit or underscore touches the word. */
    public boolean wordAlone(int word) {
        char before = at(words.starts[word] - 1);
        char after = at(words.ends[word]);
        return !Chars.digit(before) && before != '_' && !Chars.digit(after) && after != '_';
    }

    /** The number of the first word that starts at or after an offset. */
    public int wordFrom(int offset) {
        int found = Arrays.binarySearch(words.starts, 0, words.size, offset);
        return found >= 0 ? found : -found - 1;
    }

    /** How many runs of the digits 0 to 9 there are. */
    public int runs() {
        return runs.size;
    }

    public int runStart(int run) {
        return runs.starts[run];
    }

    public int runEnd(int run) {
        return runs.ends[run];
    }

    /** How long a run is and what stands beside it, as {@link Runs} reads it. */
    public int runSign(int run) {
        return runSign[run];
    }

    /** How many long tokens there are: runs of at least {@link #LONG} visible characters of ASCII and letters of all scripts. */
    public int tokens() {
        return tokens.size;
    }

    public int tokenStart(int token) {
        return tokens.starts[token];
    }

    public int tokenEnd(int token) {
        return tokens.ends[token];
    }

    /** Where {@code @} stands. */
    public Offsets ats() {
        return pass.ats;
    }

    /** Where {@code :} stands. */
    public Offsets colons() {
        return pass.colons;
    }

    /** Where {@code -} stands. */
    public Offsets dashes() {
        return pass.dashes;
    }
}
