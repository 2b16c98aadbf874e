package dev.weir.protect.token;

import org.jspecify.annotations.Nullable;

/**
 * The tokens of many values that keep their formats, the same as {@link FormatToken#crypt} gives one after another. Values
 * of one format that follow on each other go through FF1 together. Used by one thread at a time.
 */
final class FormatBatch {
    /** So many values at once. */
    static final int MOST = 256;

    private final FormatToken format;
    private final @Nullable String[] tokens = new @Nullable String[MOST];
    private final int[] waiting = new int[MOST];
    private final long[] first = new long[MOST];
    private final long[] second = new long[MOST];
    private int waits;
    private FormatToken.@Nullable Small together;

    FormatBatch(FormatToken format) {
        this.format = format;
    }

    /** Makes the tokens of the values of a range of at most {@link #MOST}; then see {@link #token}. */
    void encrypt(@Nullable String[] values, int from, int to) {
        for (int i = from; i < to; i++) {
            String value = values[i];
            tokens[i - from] = null;
            if (value == null) {
                continue;
            }
            var small = format.smallOf(value);
            if (small == null) {
                tokens[i - from] = format.crypt(true, value);
                continue;
            }
            if (!small.equals(together)) {
                work(values, from);
                together = small;
            }
            waiting[waits] = i - from;
            first[waits] = format.left();
            second[waits] = format.right();
            waits++;
        }
        work(values, from);
    }

    /** The token of the value at a place of the range; null where the value has no format of a million values. */
    @Nullable
    String token(int place) {
        return tokens[place];
    }

    private void work(@Nullable String[] values, int from) {
        var small = together;
        while (small != null && waits > 0) {
            small.ff1().crypt(true, first, second, waits);
            int left = 0;
            for (int k = 0; k < waits; k++) {
                String value = values[from + waiting[k]];
                if (value != null && small.reached(first[k], second[k])) {
                    tokens[waiting[k]] = format.text(small, value, first[k], second[k]);
                } else {
                    waiting[left] = waiting[k];
                    first[left] = first[k];
                    second[left] = second[k];
                    left++;
                }
            }
            waits = left;
        }
    }
}
