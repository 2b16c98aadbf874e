package dev.weir.detect;

import java.util.stream.IntStream;

/**
 * A set of small numbers, one bit for each number that may be asked for: whether one is in it costs a look at a table that
 * stays near the processor. What belongs to a number is found by its rank among those of the set. Immutable.
 */
final class BitFilter {
    /** The bit of a number is the one at its lowest six bits, in the long at the rest of it. */
    final long[] bits;

    /** How many numbers of the set there are before those of one long. */
    private final int[] ranks;

    private final int size;

    /** Of numbers that have so many bits. */
    BitFilter(int width, IntStream numbers) {
        bits = new long[1 << width - 6];
        numbers.forEach(number -> bits[number >>> 6] |= 1L << number);
        ranks = new int[bits.length];
        int before = 0;
        for (int i = 0; i < bits.length; i++) {
            ranks[i] = before;
            before += Long.bitCount(bits[i]);
        }
        size = before;
    }

    /** How many numbers are in the set. */
    int size() {
        return size;
    }

    boolean has(int number) {
        return (bits[number >>> 6] >>> number & 1) != 0;
    }

    /** How many numbers of the set are smaller. */
    int rank(int number) {
        return ranks[number >>> 6] + Long.bitCount(bits[number >>> 6] & (1L << number) - 1);
    }

    /**
     * Where the things of each rank begin when they stand in the order of their numbers, and at the end how many there are.
     *
     * @param numbers in order, each of them in the set
     */
    int[] froms(int[] numbers) {
        var from = new int[size + 1];
        for (int i = 0; i < numbers.length; i++) {
            from[rank(numbers[i]) + 1] = i + 1;
        }
        return from;
    }
}
