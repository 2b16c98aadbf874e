package dev.weir.detect;

import java.util.Arrays;

/**
 * The one pass over a text that finds its words, its runs of digits, its long tokens and the triggers of all detectors.
 * Whether a character is a letter, a capital, a digit goes into one bit of a mask each, for eight characters at a time, and
 * only where these bits change does a word or a run begin or end, so that hardly a branch depends on the characters. For
 * one thread.
 */
final class Pass {
    private static final int BLOCK = Long.SIZE;
    /** Blocks whose masks are made together: their characters stay near the processor. */
    private static final int BLOCKS = 64;
    /** Characters that are read together. */
    private static final int PIECE = 8192;

    private static final int LISTED = Shape.AT | Shape.COLON | Shape.DASH;

    final Spans words = new Spans();
    final Spans runs = new Spans();
    /** Runs of at least {@link Text#LONG} characters of which none is a blank; ASCII and letters of all scripts. */
    final Spans tokens = new Spans();

    final Offsets ats = new Offsets();
    final Offsets colons = new Offsets();
    final Offsets dashes = new Offsets();

    private final Text text;
    private final Triggers triggers;
    private final Hits[] hits;
    /** The characters as {@link Octets}. */
    private byte[] octets = new byte[64 + Octets.PADDING];

    private char[] chars = new char[0];
    private int length;
    private int marks;

    // of each block one bit for each character
    private final long[] letter = new long[BLOCKS];
    private final long[] upper = new long[BLOCKS];
    private final long[] digit = new long[BLOCKS];
    private final long[] visible = new long[BLOCKS];
    private final long[] told = new long[BLOCKS];

    // what is open at the end of a block
    private int openWord;
    private int openRun;
    private int openToken;

    Pass(Text text, Triggers triggers, Hits[] hits) {
        this.text = text;
        this.triggers = triggers;
        this.hits = hits;
    }

    /** Reads a text into the characters given; gives the bits of {@link Marks} that occur. */
    int over(String string, char[] into) {
        chars = into;
        length = string.length();
        if (octets.length < length + Octets.PADDING) {
            octets = new byte[length + Octets.PADDING];
        }
        words.size = 0;
        runs.size = 0;
        tokens.size = 0;
        ats.clear();
        colons.clear();
        dashes.clear();
        marks = 0;
        openWord = 0;
        openRun = 0;
        openToken = 0;
        read(string);
        blocks();
        return marks;
    }

    private void read(String string) {
        char[] to = chars;
        byte[] narrow = octets;
        int all = 0;
        for (int from = 0; from < length; from += PIECE) {
            int end = Math.min(from + PIECE, length);
            string.getChars(from, end, to, from);
            for (int i = from; i < end; i++) {
                char c = to[i];
                narrow[i] = (byte) c;
                all |= c;
            }
        }
        Arrays.fill(narrow, length, length + Octets.PADDING, (byte) 0);
        if (all >= 128) {
            for (int i = 0; i < length; i++) {
                if (to[i] >= 128) {
                    narrow[i] = Octets.of(to[i]);
                }
            }
        }
    }

    private void blocks() {
        long lastLetter = 0;
        long lastDigit = 0;
        long lastVisible = 0;
        long lastHumps = 0;
        long lastSolid = 0;
        for (int from = 0; from < length; from += BLOCKS * BLOCK) {
            int to = Math.min(length, from + BLOCKS * BLOCK);
            masks(from, to);
            grams(from, to);
            for (int block = 0; from + block * BLOCK < to; block++) {
                int base = from + block * BLOCK;
                for (long rest = told[block]; rest != 0; rest &= rest - 1) {
                    triggers.note(chars, octets, base + Long.numberOfTrailingZeros(rest), length, hits);
                }
                text.tick();
                long letters = letter[block];
                long uppers = upper[block];
                // a hump begins with a capital after a letter that is none; its word may end in the block after
                long humps = uppers & ~(uppers << 1) & (letters << 1 | lastLetter);
                words(base, letters ^ (letters << 1 | lastLetter), lastLetter != 0, (humps | lastHumps) != 0);
                lastLetter = letters >>> 63;
                lastHumps = humps;
                long digits = digit[block];
                if ((digits | lastDigit) != 0) {
                    openRun = closed(base, digits ^ (digits << 1 | lastDigit), lastDigit != 0, openRun, 1, runs);
                    lastDigit = digits >>> 63;
                }
                long seen = visible[block];
                long solid = solid(seen);
                if ((solid | lastSolid) != 0) {
                    closed(base, seen ^ (seen << 1 | lastVisible), lastVisible != 0, openToken, Text.LONG, tokens);
                }
                lastSolid = solid;
                // also in blocks in which nothing was closed
                if (seen < 0 && (seen != -1 || lastVisible == 0)) {
                    openToken = base + BLOCK - Long.numberOfLeadingZeros(~seen);
                }
                lastVisible = seen >>> 63;
            }
        }
        if (lastLetter != 0) {
            words(length, 1, true, lastHumps != 0);
        }
        if (lastDigit != 0) {
            runs.add(openRun, length);
        }
        if (lastVisible != 0 && length - openToken >= Text.LONG) {
            tokens.add(openToken, length);
        }
    }

    private void masks(int from, int to) {
        byte[] read = octets;
        for (int base = from; base < to; base += BLOCK) {
            int end = Math.min(base + BLOCK, to);
            long letters = 0;
            long uppers = 0;
            long digits = 0;
            long seen = 0;
            long high = 0;
            for (int i = base; i < end; i += Long.BYTES) {
                long octet = Octets.at(read, i);
                high |= octet;
                octet = (octet & Octets.HIGH) == 0 ? octet : 0;
                long letter8 = Octets.letters(octet);
                letters |= Octets.gathered(letter8) << i;
                uppers |= Octets.gathered(Octets.upper(octet, letter8)) << i;
                digits |= Octets.gathered(Octets.digits(octet)) << i;
                seen |= Octets.gathered(Octets.visible(octet)) << i;
            }
            int block = base - from >>> 6;
            letter[block] = letters;
            upper[block] = uppers;
            digit[block] = digits;
            visible[block] = seen;
            if ((high & Octets.HIGH) != 0) {
                beyondAscii(block, base, end);
            }
            marks(block, base);
        }
    }

    /** Adds the characters of those octets of a block in which one is beyond ASCII. */
    private void beyondAscii(int block, int base, int end) {
        for (int i = base; i < end; i++) {
            if ((Octets.at(octets, i & -Long.BYTES) & Octets.HIGH) != 0) {
                int sign = triggers.sign(chars[i]);
                letter[block] |= (sign >>> Triggers.LETTER & 1L) << i;
                upper[block] |= (sign >>> Triggers.UPPER & 1L) << i;
                digit[block] |= (sign >>> Triggers.DIGIT & 1L) << i;
                visible[block] |= (chars[i] > ' ' && chars[i] < 128 ? 1L : sign >>> Triggers.LETTER & 1L) << i;
                marks |= sign & Triggers.MARKS;
            }
        }
    }

    /** Notes which characters occur in a block, and where some stand. */
    private void marks(int block, int base) {
        long letters = letter[block];
        int bits = (upper[block] != 0 ? Shape.UPPER : 0)
                | ((letters & ~upper[block]) != 0 ? Shape.LOWER : 0)
                | (digit[block] != 0 ? Shape.DIGIT : 0);
        for (long rest = visible[block] & ~(letters | digit[block]); rest != 0; rest &= rest - 1) {
            int at = base + Long.numberOfTrailingZeros(rest);
            int mark = Marks.ASCII[octets[at]];
            bits |= mark;
            if ((mark & LISTED) != 0) {
                (mark == Shape.AT ? ats : mark == Shape.COLON ? colons : dashes).add(at);
            }
        }
        marks |= bits;
    }

    private void grams(int from, int to) {
        byte[] read = octets;
        long[] telling = triggers.telling.bits;
        for (int base = from; base < to; base += BLOCK) {
            int end = Math.min(base + BLOCK, to);
            long bits = 0;
            for (int i = base; i < end; i += Long.BYTES) {
                long keys = Octets.keys(Octets.at(read, i));
                int first = Triggers.gram((int) keys);
                int second = Triggers.gram((int) (keys >>> 16));
                int third = Triggers.gram((int) (keys >>> 32));
                int fourth = Triggers.gram((int) (keys >>> 48) | (read[i + 8] & 0x7f | 0x20) << 16);
                bits |= ((telling[first >>> 6] >>> first & 1)
                                | (telling[second >>> 6] >>> second & 1) << 2
                                | (telling[third >>> 6] >>> third & 1) << 4
                                | (telling[fourth >>> 6] >>> fourth & 1) << 6)
                        << i;
            }
            told[base - from >>> 6] = bits;
        }
    }

    /** Notes the words of a block that holds these edges, of which the first one ends a word if one is open. */
    private void words(int base, long edges, boolean open, boolean humps) {
        words.reserve(BLOCK);
        byte[] read = octets;
        int[] starts = words.starts;
        int[] ends = words.ends;
        long[] filter = triggers.words.filter.bits;
        int count = words.size;
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
            int print = WordTriggers.print(WordTriggers.keys(read, start, end), end - start);
            if ((filter[print >>> 6] >>> print & 1) != 0 || humps) {
                word(count, start, end, humps);
            }
            count++;
            start = base + Long.numberOfTrailingZeros(rest);
            rest &= rest - 1;
        }
        openWord = start;
        words.size = count;
    }

    /** Shows the triggers that a word, or the last hump of one such as {@code dbPassword}, is. */
    private void word(int word, int start, int end, boolean humps) {
        show(word, start, end);
        if (humps) {
            int hump = end - 1;
            while (hump > start && !(Chars.upper(chars[hump]) && !Chars.upper(chars[hump - 1]))) {
                hump--;
            }
            if (hump > start) {
                show(word, hump, end);
            }
        }
    }

    private void show(int word, int start, int end) {
        int[] triggered = triggers.words.of(chars, octets, start, end);
        for (int i = 0; i < triggered.length; i += 2) {
            hits[triggered[i]].add(start, end, triggered[i + 1], word);
        }
    }

    /**
     * Adds what ends in a block that holds these edges and is long enough.
     *
     * @param opened where that began which is open at the begin of the block
     * @return where that began which is open at the end of it, if anything is
     */
    private static int closed(int base, long edges, boolean open, int opened, int shortest, Spans into) {
        boolean inside = open;
        int start = opened;
        for (long rest = edges; rest != 0; rest &= rest - 1) {
            int at = base + Long.numberOfTrailingZeros(rest);
            if (!inside) {
                start = at;
            } else if (at - start >= shortest) {
                into.add(start, at);
            }
            inside = !inside;
        }
        return start;
    }

    /** Where twelve stand side by side: a run of twice as many has them in one of the blocks that it stands in. */
    private static long solid(long visible) {
        long solid = visible & visible >>> 1;
        solid &= solid >>> 2;
        solid &= solid >>> 4;
        return solid & solid >>> 4;
    }
}
