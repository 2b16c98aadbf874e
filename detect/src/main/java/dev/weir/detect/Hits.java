package dev.weir.detect;

import java.util.Arrays;

/** Where one detector's triggers stand in a text, in order of their starts. For one thread. */
public final class Hits {
    /** In place of a word's number. */
    static final int NO_WORD = -1;

    private int size;
    private int[] starts = new int[8];
    private int[] ends = new int[8];
    private int[] triggers = new int[8];
    private int[] words = new int[8];

    Hits() {}

    void clear() {
        size = 0;
    }

    void add(int start, int end, int trigger, int word) {
        if (size == starts.length) {
            starts = Arrays.copyOf(starts, size * 2);
            ends = Arrays.copyOf(ends, size * 2);
            triggers = Arrays.copyOf(triggers, size * 2);
            words = Arrays.copyOf(words, size * 2);
        }
        int at = size++;
        // hardly ever: a trigger is noted where its rarest part is seen
        while (at > 0 && starts[at - 1] > start) {
            starts[at] = starts[at - 1];
            ends[at] = ends[at - 1];
            triggers[at] = triggers[at - 1];
            words[at] = words[at - 1];
            at--;
        }
        starts[at] = start;
        ends[at] = end;
        triggers[at] = trigger;
        words[at] = word;
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

    /** The number of the word that ends here, -1 if the trigger is not all letters. */
    public int word(int hit) {
        return words[hit];
    }

    /** The number of the trigger in the detector's own list. */
    public int trigger(int hit) {
        return triggers[hit];
    }
}
