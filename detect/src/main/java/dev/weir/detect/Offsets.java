package dev.weir.detect;

import java.util.Arrays;

/** Where one character stands in a text, in order. For one thread. */
public final class Offsets {
    private int[] offsets = new int[8];
    private int size;

    Offsets() {}

    void clear() {
        size = 0;
    }

    void add(int offset) {
        if (size == offsets.length) {
            offsets = Arrays.copyOf(offsets, size * 2);
        }
        offsets[size++] = offset;
    }

    public int size() {
        return size;
    }

    public int get(int number) {
        return offsets[number];
    }
}
