package dev.weir.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.LongStream;

/**
 * All triggers of all detectors. Those that are words are {@link WordTriggers}. Those that may stand anywhere are looked
 * for only where three characters of one may stand by a filter of one bit for each such part, so that two characters of a
 * text cost a look at a table of 32 kB, however many literals there are. Of a literal two parts are known, the rarest ones in
 * English at an even and at an odd distance from its begin, one of which stands at an even offset of the text wherever the
 * literal begins. Immutable, but for tables that are filled when they are first needed.
 *
 * <p>An automaton as of Aho and Corasick reads each character once too, but each of its steps waits for the one before;
 * here the processor looks at many characters at a time.
 */
final class Triggers {
    static final Triggers NONE = new Triggers(List.of());

    /** In {@link #sign}: bits of {@link Marks}. */
    static final int MARKS = (1 << 20) - 1;
    /** In {@link #sign}: the number of the bit that says whether it is a digit. */
    static final int DIGIT = Integer.numberOfTrailingZeros(Shape.DIGIT);
    /** In {@link #sign}: the number of the bit that says whether it is a letter as in {@link Chars#letter}. */
    static final int LETTER = 20;
    /** In {@link #sign}: the number of the bit that says whether it is a capital. */
    static final int UPPER = 21;

    private static final int GRAM_BITS = 18;
    /** Of a hundred odd numbers the one with which the fewest common parts of English words meet telling ones. */
    private static final int SPREAD = 0x9FBCAA09;

    private static final int MOST_DISTANT = 30;

    final WordTriggers words;

    /** The {@link #gram}s that may be a part of a literal. */
    final BitFilter telling;

    // for each telling gram, by its rank, the parts that it may be: from one number to that of the next rank
    private final int[] from;
    private final int[] may;
    // of each part
    private final Part[] parts;
    private final int[] distances;
    private final long[] firsts;
    private final long[] keys;

    private final int[][] pages = new int[256][];
    private final int detectors;

    /** A literal, and how far behind its begin the part that is looked for stands. */
    private record Part(int detector, int number, Trigger trigger, int distance, long first, long keys) {
        static Part of(int detector, int number, Trigger trigger, int distance) {
            String literal = trigger.literal();
            int known = Math.min(literal.length(), Long.BYTES);
            return new Part(detector, number, trigger, distance, Octets.first(known), Octets.keys(literal));
        }
    }

    private Triggers(List<List<Trigger>> byDetector) {
        detectors = byDetector.size();
        words = new WordTriggers(byDetector);
        var all = new ArrayList<Part>();
        for (int detector = 0; detector < detectors; detector++) {
            List<Trigger> triggers = byDetector.get(detector);
            for (int t = 0; t < triggers.size(); t++) {
                if (!WordTriggers.isWord(triggers.get(t))) {
                    for (int odd = 0; odd < 2; odd++) {
                        int distance = rarest(triggers.get(t).literal(), odd);
                        all.add(Part.of(detector, t, triggers.get(t), distance));
                    }
                }
            }
        }
        // the gram above, the part below
        var tells = LongStream.builder();
        for (int i = 0; i < all.size(); i++) {
            int part = i;
            tell(all.get(i), 0, 0, gram -> tells.add((long) gram << Integer.SIZE | part));
        }
        long[] inOrder = tells.build().sorted().distinct().toArray();
        int[] grams = Arrays.stream(inOrder)
                .mapToInt(tell -> (int) (tell >>> Integer.SIZE))
                .toArray();
        telling = new BitFilter(GRAM_BITS, Arrays.stream(grams));
        from = telling.froms(grams);
        may = Arrays.stream(inOrder).mapToInt(tell -> (int) tell).toArray();
        parts = all.toArray(new Part[0]);
        distances = all.stream().mapToInt(Part::distance).toArray();
        firsts = all.stream().mapToLong(Part::first).toArray();
        keys = all.stream().mapToLong(Part::keys).toArray();
    }

    static Triggers of(List<Detector> detectors) {
        return new Triggers(detectors.stream().map(Detector::triggers).toList());
    }

    /** At which even or odd distance from its begin the three characters stand that English has least often. */
    private static int rarest(String literal, int odd) {
        int rarest = -odd;
        double least = Double.MAX_VALUE;
        for (int at = -odd; at < Math.min(literal.length(), MOST_DISTANT); at += 2) {
            double often = Bigrams.three(literal, at);
            if (often < least) {
                least = often;
                rarest = at;
            }
        }
        return rarest;
    }

    /** All grams that the part may be, of which some {@link Octets#key keys} are known. */
    private static void tell(Part part, int known, int keys, IntConsumer grams) {
        if (known == 3) {
            grams.accept(gram(keys));
            return;
        }
        String literal = part.trigger.literal();
        int at = part.distance + known;
        if (at >= 0 && at < literal.length()) {
            tell(part, known + 1, keys | Octets.key(literal.charAt(at)) << known * Byte.SIZE, grams);
        } else {
            for (int key = 0x20; key < 0x80; key = key + 1 | 0x20) {
                tell(part, known + 1, keys | key << known * Byte.SIZE, grams);
            }
        }
    }

    /** A number for the {@link Octets#key keys} in the lowest three bytes. */
    static int gram(int keys) {
        return (keys << 8) * SPREAD >>> Integer.SIZE - GRAM_BITS;
    }

    /** What is known of a character. */
    int sign(char c) {
        int[] page = pages[c >>> 8];
        if (page == null) {
            page = page(c >>> 8);
            pages[c >>> 8] = page;
        }
        return page[c & 0xff];
    }

    private static int[] page(int high) {
        var page = new int[256];
        for (int low = 0; low < 256; low++) {
            char c = (char) (high << 8 | low);
            page[low] = (c < 128 ? Marks.ASCII[c] : Marks.of(c))
                    | (Chars.letter(c) ? 1 << LETTER : 0)
                    | (Chars.upper(c) ? 1 << UPPER : 0);
        }
        return page;
    }

    /** For each detector a list of its own. */
    Hits[] hits() {
        var hits = new Hits[detectors];
        for (int i = 0; i < detectors; i++) {
            hits[i] = new Hits();
        }
        return hits;
    }

    /** Notes the literals of which a {@link #telling} gram may stand at an even offset. */
    void note(char[] text, byte[] octets, int at, int limit, Hits[] hits) {
        int rank = telling.rank(gram((int) Octets.keys(Octets.at(octets, at))));
        int end = from[rank + 1];
        for (int i = from[rank]; i < end; i++) {
            int part = may[i];
            int start = at - distances[part];
            if (start >= 0 && (Octets.keys(Octets.at(octets, start)) & firsts[part]) == keys[part]) {
                note(parts[part], text, start, limit, hits);
            }
        }
    }

    private static void note(Part part, char[] text, int start, int limit, Hits[] hits) {
        int end = start + part.trigger.literal().length();
        if (end <= limit && is(part.trigger, text, start, end, limit)) {
            hits[part.detector].add(start, end, part.number, Hits.NO_WORD);
        }
    }

    private static boolean is(Trigger trigger, char[] text, int start, int end, int limit) {
        String literal = trigger.literal();
        for (int i = start; i < end; i++) {
            if (Words.fold(text[i]) != literal.charAt(i - start)) {
                return false;
            }
        }
        return !trigger.endsWord() || isWord(text, start, end, limit);
    }

    /** Whether no letter follows, and none stands before that would make it the middle of a word. */
    private static boolean isWord(char[] text, int start, int end, int limit) {
        return (end >= limit || !Chars.letter(text[end]))
                && (start == 0 || !Chars.letter(text[start - 1]) || Chars.upper(text[start]));
    }
}
