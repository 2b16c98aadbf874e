package dev.weir.detect;

import java.util.Arrays;

/** Begins and ends of parts of a text, in order. For one thread. */
final class Spans {
    /** {@link #size} of each are valid. */
    int[] starts = new int[16];

    int[] ends = new int[16];
    int size;

    void add(int start, int end) {
        if (size == starts.length) {
            reserve(1);
        }
        starts[size] = start;
        ends[size++] = end;
    }

    /** Makes room for so many more. */
    void reserve(int more) {
        if (size + more > starts.length) {
            int room = Math.max(starts.length * 2, size + more);
            starts = Arrays.copyOf(starts, room);
            ends = Arrays.copyOf(ends, room);
        }
    }
}
