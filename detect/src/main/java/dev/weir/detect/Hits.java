package dev.weir.detect;

import java.util.Arrays;

/** Where one detector's triggers stand in a text, in order of their starts. For one thread. */
public final class Hits {
    /** In place of a word's number. */
    static final int NO_WORD = -1;

    private static final int START = 0;
    private static final int END = 1;
    private static final int TRIGGER = 2;
    private static final int WORD = 3;
    private static final int EACH = 4;

    private int size;
    private int[] hits = new int[8 * EACH];

    Hits() {}

    void clear() {
        size = 0;
    }

    void add(int start, int end, int trigger, int word) {
        int at = size++ * EACH;
        if (at == hits.length) {
            hits = Arrays.copyOf(hits, at * 2);
        }
        // hardly ever: a trigger is noted where its rarest part is seen
        while (at > 0 && hits[at - EACH] > start) {
            System.arraycopy(hits, at - EACH, hits, at, EACH);
            at -= EACH;
        }
        hits[at] = start;
        hits[at + END] = end;
        hits[at + TRIGGER] = trigger;
        hits[at + WORD] = word;
    }

    /** The number of the first hit that starts at or after an offset. */
    public int from(int offset) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) < offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    public int size() {
        return size;
    }

    public int start(int hit) {
        return hits[hit * EACH + START];
    }

    public int end(int hit) {
        return hits[hit * EACH + END];
    }

    /** The number of the word that ends here, -1 if the trigger is not all letters. */
    public int word(int hit) {
        return hits[hit * EACH + WORD];
    }

    /** The number of the trigger in the detector's own list. */
    public int trigger(int hit) {
        return hits[hit * EACH + TRIGGER];
    }
}
