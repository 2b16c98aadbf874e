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
    private static final int TICKS = 4096;

    private static final Hits NO_HITS = new Hits();

    private final Triggers triggers;
    private final Hits[] hits;
    private Hits current = NO_HITS;
    private String string = "";
    private char[] chars = new char[64];
    private int length;
    private int words;
    private int[] wordStart = new int[16];
    private int[] wordEnd = new int[16];
    /** 0 until it is asked for. */
    private long[] wordHash = new long[16];

    private int openWord;
    private int openRun;
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
        words = 0;
        runs = 0;
        current = NO_HITS;
        for (Hits each : hits) {
            each.clear();
        }
        pass();
    }

    /**
     * The one pass, in blocks of 64 characters: whether a character is a letter, a capital, a digit goes into one bit of a
     * mask each, and only where these bits change does a word or a run begin or end, so that hardly a branch depends on
     * the characters.
     */
    private void pass() {
        char[] text = chars;
        long[] telling = triggers.telling;
        long[] ascii = triggers.page(0);
        long bits = 0;
        int gram = 0;
        long lastLetter = 0;
        long lastDigit = 0;
        long lastHumps = 0;
        openWord = 0;
        openRun = 0;
        for (int base = 0; base < length; base += Long.SIZE) {
            int end = Math.min(base + Long.SIZE, length);
            long letter = 0;
            long upper = 0;
            long digit = 0;
            long told = 0;
            for (int i = base; i < end; i++) {
                char c = text[i];
                long sign = c < 256 ? ascii[c] : triggers.page(c >>> 8)[c & 0xff];
                bits |= sign;
                letter |= (sign >>> Triggers.LETTER & 1) << i;
                upper |= (sign >>> Triggers.UPPER & 1) << i;
                digit |= (sign >>> Triggers.DIGIT & 1) << i;
                gram = Triggers.gram(gram, Triggers.symbol(sign));
                told |= (telling[gram >>> 6] >>> gram & 1) << i;
            }
            note(base - 2, base == 0 ? told & ~3L : told);
            // a hump begins with a capital after a letter that is none; its word may end in the block after
            long humps = upper & ~(upper << 1) & (letter << 1 | lastLetter);
            words(base, letter ^ (letter << 1 | lastLetter), lastLetter != 0, (humps | lastHumps) != 0);
            lastLetter = letter >>> 63;
            lastHumps = humps;
            if ((digit | lastDigit) != 0) {
                runs(base, digit ^ (digit << 1 | lastDigit), lastDigit != 0);
                lastDigit = digit >>> 63;
            }
        }
        for (int i = length; i < length + 2; i++) {
            gram = Triggers.gram(gram, 0);
            note(i - 2, i < 2 ? 0 : telling[gram >>> 6] >>> gram & 1);
        }
        if (lastLetter != 0) {
            words(length, 1, true, lastHumps != 0);
        }
        if (lastDigit != 0) {
            run(openRun, length);
        }
        marks = (int) (bits & Triggers.MARKS);
        mask = marks & Shape.ANY | ((marks & Shape.LETTERS) != 0 ? Shape.LETTERS : 0);
    }

    /** Notes the literals of which a telling part stands at the places of these bits. */
    private void note(int base, long told) {
        for (long rest = told; rest != 0; rest &= rest - 1) {
            triggers.note(chars, base + Long.numberOfTrailingZeros(rest), length, hits);
        }
        tick();
    }

    /** Notes the words of a block that holds these edges, of which the first one ends a word if one is open. */
    private void words(int base, long edges, boolean open, boolean humps) {
        if (wordStart.length < words + Long.SIZE) {
            int more = Math.max(Long.SIZE, wordStart.length) * 2;
            wordStart = Arrays.copyOf(wordStart, more);
            wordEnd = Arrays.copyOf(wordEnd, more);
            wordHash = Arrays.copyOf(wordHash, more);
        }
        char[] text = chars;
        int[] starts = wordStart;
        int[] ends = wordEnd;
        long[] hashes = wordHash;
        long[] filter = triggers.words.filter;
        int count = words;
        long rest = edges;
        int start = openWord;
        if (!open && rest != 0) {
            start = base + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        while (rest != 0) {
            int end = base + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
            starts[count] = start;
            ends[count] = end;
            hashes[count] = 0;
            int print = WordTriggers.print(text, start, end);
            if ((filter[print >>> 6] >>> print & 1) != 0 || humps) {
                words = count;
                word(start, end, humps);
            }
            count++;
            start = base + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        openWord = start;
        words = count;
    }

    private void runs(int base, long edges, boolean open) {
        long rest = edges;
        if (open && rest != 0) {
            run(openRun, base + Long.numberOfTrailingZeros(rest));
            rest &= rest - 1;
        }
        while (rest != 0) {
            openRun = base + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
            if (rest != 0) {
                run(openRun, base + Long.numberOfTrailingZeros(rest));
                rest &= rest - 1;
            }
        }
    }

    /** Shows the triggers that the last word, or the last hump of one such as {@code dbPassword}, is. */
    private void word(int start, int end, boolean humps) {
        show(triggers.words.of(wordHash(words)), start, end);
        if (humps) {
            int hump = end - 1;
            while (hump > start && !(Chars.upper(chars[hump]) && !Chars.upper(chars[hump - 1]))) {
                hump--;
            }
            if (hump > start) {
                show(triggers.words.of(Words.hash(chars, hump, end)), hump, end);
            }
        }
    }

    private void show(int[] triggered, int start, int end) {
        for (int i = 0; i < triggered.length; i += 2) {
            hits[triggered[i]].add(start, end, triggered[i + 1], words);
        }
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
        long hash = wordHash[word];
        if (hash == 0) {
            hash = Words.hash(chars, wordStart[word], wordEnd[word]);
            wordHash[word] = hash;
        }
        return hash;
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
