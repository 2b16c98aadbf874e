package dev.weir.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The triggers that are one word, by the word's hash. Of most words three letters and the length say that they
 * are none, so that only few are hashed. Immutable.
 */
final class WordTriggers {
    private static final int[] NONE = {};
    private static final int FILTER_BITS = 16;
    private static final int OTHERS = 0;

    /** One bit for each {@link #print}: whether a trigger may have it. */
    final long[] filter = new long[1 << FILTER_BITS - 6];

    private final long[] keys;
    /** Two numbers each: detector, trigger. */
    private final int[][] values;

    WordTriggers(List<List<Trigger>> byDetector) {
        var found = new HashMap<Long, List<Integer>>();
        for (int detector = 0; detector < byDetector.size(); detector++) {
            List<Trigger> triggers = byDetector.get(detector);
            for (int t = 0; t < triggers.size(); t++) {
                if (isWord(triggers.get(t))) {
                    var list = found.computeIfAbsent(Words.hash(triggers.get(t).literal()), key -> new ArrayList<>());
                    list.add(detector);
                    String word = triggers.get(t).literal();
                    int end = word.length() - 1;
                    int print = print(word.charAt(0), word.charAt(Math.min(1, end)), word.charAt(end), end + 1);
                    filter[print >>> 6] |= 1L << print;
                    list.add(t);
                }
            }
        }
        int size = Integer.highestOneBit(Math.max(16, found.size() * 4));
        keys = new long[size];
        values = new int[size][];
        filter[OTHERS] |= found.isEmpty() ? 0 : 1;
        for (Map.Entry<Long, List<Integer>> each : found.entrySet()) {
            long hash = each.getKey();
            int slot = slot(hash);
            keys[slot] = hash;
            values[slot] = each.getValue().stream().mapToInt(Integer::intValue).toArray();
        }
    }

    /** Whether a trigger is found by its hash, and not by its characters. */
    static boolean isWord(Trigger trigger) {
        return trigger.endsWord() && trigger.literal().chars().allMatch(c -> Chars.letter((char) c));
    }

    /** What three letters and the length say of a word; the same for all words with others than ASCII. */
    static int print(char[] text, int start, int end) {
        int first = text[start];
        int last = text[end - 1];
        int second = text[Math.min(start + 1, end - 1)];
        return (first | second | last) < 128 ? print(first, second, last, end - start) : OTHERS;
    }

    private static int print(int first, int second, int last, int length) {
        int print = (first | 0x20) * 0x3F1D + (second | 0x20) * 0x1B35 + (last | 0x20) * 0x2C9 + length * 0x9E5B;
        return (print ^ print >>> FILTER_BITS) & (1 << FILTER_BITS) - 1;
    }

    private int slot(long hash) {
        int mask = keys.length - 1;
        int slot = (int) (hash >>> 20) & mask;
        while (keys[slot] != 0 && keys[slot] != hash) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** Detector and trigger, two numbers for each trigger that this word is. */
    int[] of(long hash) {
        int[] found = values[slot(hash)];
        return found == null ? NONE : found;
    }
}
