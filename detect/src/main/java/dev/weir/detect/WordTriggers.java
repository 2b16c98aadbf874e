package dev.weir.detect;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;

/**
 * The triggers that are one word. Of most words their first eight letters and their length say that they are none.
 * Immutable.
 */
final class WordTriggers {
    private static final int[] NONE = {};
    private static final int FILTER_BITS = 17;

    /** The {@link #print}s that triggers have. */
    final BitFilter filter;

    // for each such print, by its rank, the words that have it: from one number to that of the next rank
    private final int[] from;
    private final int[] lengths;
    private final long[] hashes;
    /** The {@link Octets#keys} of the first eight letters. */
    private final long[] keys;

    private final boolean[] ascii;
    /** Two numbers each: detector, trigger. */
    private final int[][] triggered;

    WordTriggers(List<List<Trigger>> byDetector) {
        var found = new HashMap<String, List<Integer>>();
        for (int detector = 0; detector < byDetector.size(); detector++) {
            List<Trigger> triggers = byDetector.get(detector);
            for (int t = 0; t < triggers.size(); t++) {
                if (isWord(triggers.get(t))) {
                    found.computeIfAbsent(triggers.get(t).literal(), key -> new ArrayList<>())
                            .addAll(List.of(detector, t));
                }
            }
        }
        List<String> words = found.keySet().stream()
                .sorted(Comparator.comparingInt(WordTriggers::print))
                .toList();
        int[] prints = words.stream().mapToInt(WordTriggers::print).toArray();
        filter = new BitFilter(FILTER_BITS, Arrays.stream(prints));
        from = filter.froms(prints);
        lengths = words.stream().mapToInt(String::length).toArray();
        hashes = words.stream().mapToLong(Words::hash).toArray();
        keys = words.stream().mapToLong(WordTriggers::keys).toArray();
        ascii = new boolean[words.size()];
        triggered = new int[words.size()][];
        for (int i = 0; i < words.size(); i++) {
            ascii[i] = words.get(i).chars().allMatch(c -> c < 128);
            triggered[i] = found.getOrDefault(words.get(i), List.of()).stream()
                    .mapToInt(Integer::intValue)
                    .toArray();
        }
    }

    /** Whether a trigger is found as a word, and not by its characters. */
    static boolean isWord(Trigger trigger) {
        return trigger.endsWord() && trigger.literal().chars().allMatch(c -> Chars.letter((char) c));
    }

    /** The {@link Octets#keys} of the first eight letters of a word, the last one highest. */
    static long keys(byte[] octets, int start, int end) {
        return Octets.keys(Octets.at(octets, start)) << Math.max(0, Long.BYTES - (end - start)) * Byte.SIZE;
    }

    private static long keys(String folded) {
        return Octets.keys(folded) << Math.max(0, Long.BYTES - folded.length()) * Byte.SIZE;
    }

    private static int print(String folded) {
        return print(keys(folded), folded.length());
    }

    /** A number for words of these {@link #keys} and of this length. */
    static int print(long keys, int length) {
        return (int) ((keys + length) * 0x9E3779B97F4A7C15L >>> Long.SIZE - FILTER_BITS);
    }

    /** Detector and trigger, two numbers for each trigger that a word is. */
    int[] of(char[] text, byte[] octets, int start, int end) {
        int length = end - start;
        long wanted = keys(octets, start, end);
        int print = print(wanted, length);
        if (filter.has(print)) {
            int rank = filter.rank(print);
            for (int i = from[rank]; i < from[rank + 1]; i++) {
                if (keys[i] == wanted && lengths[i] == length && is(i, text, octets, start, end)) {
                    return triggered[i];
                }
            }
        }
        return NONE;
    }

    /** Whether it is the word of which length and first letters are the same. */
    private boolean is(int word, char[] text, byte[] octets, int start, int end) {
        boolean told = end - start <= Long.BYTES
                && ascii[word]
                && (Octets.at(octets, start) & Octets.HIGH & Octets.first(end - start)) == 0;
        return told || hashes[word] == Words.hash(text, start, end);
    }
}
