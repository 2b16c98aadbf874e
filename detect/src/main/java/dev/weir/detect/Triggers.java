package dev.weir.detect;

import java.util.Arrays;
import java.util.List;

/**
 * All triggers of all detectors. Those that are words are {@link WordTriggers}. Those that may stand anywhere are a trie,
 * entered only where the rarest three characters of a literal may stand by a filter of one bit for each, so that a character
 * costs a look at a table of 32 kB, however many literals there are. Immutable, but for tables that are filled when they are
 * first needed.
 *
 * <p>An automaton as of Aho and Corasick reads each character once too, but each of its steps waits for the one before;
 * here the processor looks at many characters at a time.
 */
final class Triggers {
    static final Triggers NONE = new Triggers(List.of());

    /** In what {@link #page} gives: bits of {@link Marks} for the character. */
    static final long MARKS = (1 << 20) - 1;
    /** The number of the bit that says whether it is a digit. */
    static final int DIGIT = Integer.numberOfTrailingZeros(Shape.DIGIT);
    /** The number of the bit that says whether it is a letter as in {@link Chars#letter}. */
    static final int LETTER = 36;
    /** The number of the bit that says whether it is a capital. */
    static final int UPPER = 37;

    private static final int SYMBOL = 20;
    private static final int SHIFT = 6;
    private static final int GRAM = (1 << 18) - 1;
    private static final int MOST_DISTANT = Byte.SIZE - 1;
    /** How often the letters from a to z occur among 1,000 of English. */
    private static final int[] FREQUENT = {
        82, 15, 28, 43, 127, 22, 20, 61, 70, 2, 8, 40, 24, 67, 75, 19, 1, 60, 63, 91, 28, 10, 24, 2, 20, 1
    };

    final WordTriggers words;

    /** One bit for each {@link #gram}: whether it may be the rarest one of a literal. */
    final long[] telling = new long[GRAM + 1 >>> 6];

    /** For each gram how far behind the begin of a literal it may stand, one bit for each distance. */
    private final byte[] distances = new byte[GRAM + 1];

    /** Characters that occur in no literal are symbol 0. */
    private final short[] symbols = new short[Character.MAX_VALUE + 1];

    private final long[][] pages = new long[256][];
    private final int width;
    private final int detectors;
    /** At a node times the width plus a symbol: the next node, 0 if there is none. */
    private int[] next;

    private int nodes = 1;
    /** For each node what ends there, four numbers each: detector, trigger, whether it ends a word, {@link #rarest}. */
    private int[][] outputs = new int[64][];

    private Triggers(List<List<Trigger>> byDetector) {
        detectors = byDetector.size();
        words = new WordTriggers(byDetector);
        int known = 1;
        for (var triggers : byDetector) {
            for (Trigger trigger : triggers) {
                for (int i = 0; i < trigger.literal().length() && !WordTriggers.isWord(trigger); i++) {
                    char c = trigger.literal().charAt(i);
                    if (symbols[c] == 0) {
                        symbols[c] = (short) known++;
                    }
                }
            }
        }
        width = known;
        next = new int[64 * width];
        for (int detector = 0; detector < detectors; detector++) {
            List<Trigger> triggers = byDetector.get(detector);
            for (int t = 0; t < triggers.size(); t++) {
                if (!WordTriggers.isWord(triggers.get(t))) {
                    add(detector, t, triggers.get(t));
                }
            }
        }
    }

    static Triggers of(List<Detector> detectors) {
        return new Triggers(detectors.stream().map(Detector::triggers).toList());
    }

    private void add(int detector, int number, Trigger trigger) {
        String literal = trigger.literal();
        int node = 0;
        for (int i = 0; i < literal.length(); i++) {
            int at = node * width + symbols[literal.charAt(i)];
            if (next[at] == 0) {
                if (nodes == outputs.length) {
                    outputs = Arrays.copyOf(outputs, nodes * 2);
                    next = Arrays.copyOf(next, nodes * 2 * width);
                }
                next[at] = nodes++;
            }
            node = next[at];
        }
        int[] ends = outputs[node] == null ? new int[0] : outputs[node];
        int distance = rarest(literal);
        int[] more = Arrays.copyOf(ends, ends.length + 4);
        more[ends.length] = detector;
        more[ends.length + 1] = number;
        more[ends.length + 2] = trigger.endsWord() ? 1 : 0;
        more[ends.length + 3] = distance;
        outputs[node] = more;
        tell(literal.substring(distance), distance, 0, 0);
    }

    /** Where the three characters begin that English has least often. */
    private static int rarest(String literal) {
        int rarest = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i <= Math.min(literal.length() - 3, MOST_DISTANT); i++) {
            int often = often(literal.charAt(i)) * often(literal.charAt(i + 1)) * often(literal.charAt(i + 2));
            if (often < least) {
                least = often;
                rarest = i;
            }
        }
        return rarest;
    }

    private static int often(char c) {
        return c >= 'a' && c <= 'z' ? FREQUENT[c - 'a'] : c == ' ' ? 200 : 4;
    }

    /** Sets the bits of all grams that these characters begin, of which some are read already. */
    private void tell(String characters, int distance, int read, int gram) {
        if (read == 3) {
            telling[gram >>> 6] |= 1L << gram;
            distances[gram] |= (byte) (1 << distance);
        } else {
            boolean any = read >= characters.length();
            int last = any ? width - 1 : symbols[characters.charAt(read)];
            for (int symbol = any ? 0 : last; symbol <= last; symbol++) {
                tell(characters, distance, read + 1, gram(gram, symbol));
            }
        }
    }

    /** What the last three symbols are, from what they were before and one more; older ones are shifted out. */
    static int gram(int before, int symbol) {
        return (before << SHIFT ^ symbol * 0x9E5) & GRAM;
    }

    private int symbol(char c) {
        return symbol(page(c >>> 8)[c & 0xff]);
    }

    /** What is known of the 256 characters with this high byte, each in one number. */
    long[] page(int high) {
        long[] page = pages[high];
        if (page == null) {
            page = new long[256];
            for (int low = 0; low < 256; low++) {
                char c = (char) (high << 8 | low);
                page[low] = (c < 128 ? Marks.ASCII[c] : Marks.of(c))
                        | (long) symbols[Words.fold(c)] << SYMBOL
                        | (Chars.letter(c) ? 1L << LETTER : 0)
                        | (Chars.upper(c) ? 1L << UPPER : 0);
            }
            pages[high] = page;
        }
        return page;
    }

    /** The symbol in what {@link #page} gives. */
    static int symbol(long sign) {
        return (int) (sign >>> SYMBOL) & 0xffff;
    }

    /** For each detector a list of its own. */
    Hits[] hits() {
        var hits = new Hits[detectors];
        for (int i = 0; i < detectors; i++) {
            hits[i] = new Hits();
        }
        return hits;
    }

    /** Notes the literals of which a {@link #telling} gram may stand at an offset. */
    void note(char[] text, int at, int limit, Hits[] hits) {
        int gram = 0;
        for (int i = at; i < at + 3; i++) {
            gram = gram(gram, i < limit ? symbol(text[i]) : 0);
        }
        for (int rest = distances[gram] & 0xff; rest != 0; rest &= rest - 1) {
            int distance = Integer.numberOfTrailingZeros(rest);
            if (at >= distance) {
                literals(text, at - distance, limit, distance, hits);
            }
        }
    }

    private void literals(char[] text, int start, int limit, int distance, Hits[] hits) {
        int node = 0;
        for (int i = start; i < limit; i++) {
            char c = text[i];
            node = next[node * width + symbol(c)];
            if (node == 0) {
                return;
            }
            int[] ends = outputs[node];
            for (int e = 0; ends != null && e < ends.length; e += 4) {
                if (ends[e + 3] == distance && (ends[e + 2] == 0 || isWord(text, start, i + 1, limit))) {
                    hits[ends[e]].add(start, i + 1, ends[e + 1], Hits.NO_WORD);
                }
            }
        }
    }

    /** Whether no letter follows, and none stands before that would make it the middle of a word. */
    private static boolean isWord(char[] text, int start, int end, int limit) {
        return (end >= limit || !Chars.letter(text[end]))
                && (start == 0 || !Chars.letter(text[start - 1]) || Chars.upper(text[start]));
    }
}
