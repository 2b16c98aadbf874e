package dev.weir.pipeline.table;

import dev.weir.protect.ValueTreatment;
import org.jspecify.annotations.Nullable;

/**
 * A worker that remembers its last answers, for treatments whose answer depends on the value alone. It leaves off where
 * values hardly repeat. Used by one thread at a time.
 */
final class Remembering implements ValueTreatment.Worker {
    private static final int REMEMBERED = 2048;
    private static final int TRIED = 8192;

    private final ValueTreatment.Worker worker;
    private final @Nullable String[] values = new @Nullable String[REMEMBERED];
    private final @Nullable String[] answers = new @Nullable String[REMEMBERED];
    private @Nullable String[] missed = new @Nullable String[0];
    private int[] places = new int[0];
    private int tried;
    private int misses;
    private boolean useless;

    Remembering(ValueTreatment.Worker worker) {
        this.worker = worker;
    }

    private static int slot(String value) {
        int hash = value.hashCode();
        return (hash ^ (hash >>> 11)) & (REMEMBERED - 1);
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
            forget(n, into);
        }
        if (tried >= TRIED) {
            useless = misses > tried - tried / 8;
            tried = 0;
            misses = 0;
        }
    }

    /** Treats what was missed, and remembers it in place of what was there. */
    private void forget(int n, @Nullable String[] into) {
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
