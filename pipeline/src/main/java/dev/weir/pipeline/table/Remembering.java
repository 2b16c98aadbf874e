package dev.weir.pipeline.table;

import dev.weir.protect.ValueTreatment;
import org.jspecify.annotations.Nullable;

/**
 * A worker that remembers its last answers, for treatments whose answer depends on the value alone. It leaves off where
 * values hardly repeat. Used by one thread at a time.
 */
final class Remembering implements ValueTreatment.Worker {
    private static final int FEW = 2048;
    private static final int MANY = 8192;
    private static final int TRIED = 8192;

    private final ValueTreatment.Worker worker;
    private @Nullable String[] values = new @Nullable String[FEW];
    private @Nullable String[] answers = new @Nullable String[FEW];
    private @Nullable String[] missed = new @Nullable String[0];
    private int[] places = new int[0];
    private int tried;
    private int misses;
    private final boolean roomy;
    private boolean useless;

    /**
     * With no memory yet.
     *
     * @param roomy whether it may remember many answers, about 1 MiB of them, if few are not enough
     */
    Remembering(ValueTreatment.Worker worker, boolean roomy) {
        this.worker = worker;
        this.roomy = roomy;
    }

    private int slot(String value) {
        // the upper bits of the product are well mixed
        return value.hashCode() * 0x9E3779B1 >>> 18 & values.length - 1;
    }

    @Override
    public @Nullable String apply(@Nullable String value, @Nullable String subject) {
        if (value == null || useless) {
            return worker.apply(value, subject);
        }
        int slot = slot(value);
        if (!value.equals(values[slot])) {
            answers[slot] = worker.apply(value, subject);
            values[slot] = value;
        }
        return answers[slot];
    }

    @Override
    public void apply(
            @Nullable String[] values, @Nullable String @Nullable [] subjects, @Nullable String[] into, int count) {
        if (useless) {
            worker.apply(values, subjects, into, count);
            return;
        }
        if (missed.length < count) {
            missed = new @Nullable String[count];
            places = new int[count];
        }
        int n = 0;
        for (int i = 0; i < count; i++) {
            String value = values[i];
            int slot = value == null ? 0 : slot(value);
            if (value != null && value.equals(this.values[slot])) {
                into[i] = answers[slot];
            } else {
                missed[n] = value;
                places[n] = i;
                n++;
            }
        }
        tried += count;
        misses += n;
        if (n > 0) {
            remember(n, into);
        }
        if (tried >= TRIED) {
            if (roomy && values.length == FEW && misses > tried / 8) {
                values = new @Nullable String[MANY];
                answers = new @Nullable String[MANY];
            } else if (misses > tried - tried / 8) {
                useless = true;
                values = new @Nullable String[0];
                answers = values;
            }
            tried = 0;
            misses = 0;
        }
    }

    /** Treats what was missed, and remembers it in place of what was there. */
    private void remember(int n, @Nullable String[] into) {
        var wanted = missed.clone();
        worker.apply(missed, null, missed, n);
        for (int k = 0; k < n; k++) {
            String value = wanted[k];
            into[places[k]] = missed[k];
            if (value != null) {
                int slot = slot(value);
                values[slot] = value;
                answers[slot] = missed[k];
            }
        }
    }
}
