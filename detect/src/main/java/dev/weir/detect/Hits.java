package dev.weir.detect;

import java.util.Arrays;

/** Where one detector's triggers stand in a text, in order of their ends. For one thread. */
public final class Hits {
    private int size;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int[] triggers = new int[8];

    Hits() {}

    void clear() {
        size = 0;
    }

    void add(int start, int end, int trigger) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            triggers = Arrays.copyOf(triggers, size * 2);
        }
        starts[size] = start;
        ends[size] = end;
        triggers[size++] = trigger;
    }

    public int size() {
        return size;
    }

    public int start(int hit) {
        return starts[hit];
    }

    public int end(int hit) {
        return ends[hit];
    }

    /** The number of the trigger in the detector's own list. */
    public int trigger(int hit) {
        return triggers[hit];
    }
}
