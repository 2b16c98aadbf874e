package dev.weir.protect.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A number becomes the label of the half-open interval between two cuts: with cuts 18 and 65, {@code (-inf, 18)},
 * {@code [18, 65)} or {@code [65, inf)}. The labels have the cuts as they were written. For HIPAA's ages over 89 (45 CFR
 * 164.514(b)(2)(i)(C)) let the last cut be 90. Thread-safe.
 */
public final class Buckets {
    private final BigDecimal[] cuts;
    private final long[] wholeCuts;
    private final boolean whole;
    private final String[] labels;

    /** @param text ascending numbers separated by blanks */
    public Buckets(String text) {
        String[] written = text.strip().split("\\s+");
        cuts = new BigDecimal[written.length];
        wholeCuts = new long[written.length];
        labels = new String[written.length + 1];
        boolean all = true;
        for (int i = 0; i < written.length; i++) {
            var cut = Decimals.read(written[i]);
            if (cut == null || (i > 0 && cut.compareTo(cuts[i - 1]) <= 0)) {
                throw new IllegalArgumentException("bucket: cuts must be ascending numbers separated by blanks");
            }
            cuts[i] = cut;
            all &= Decimals.isLong(written[i]);
            wholeCuts[i] = all ? cut.longValueExact() : 0;
            labels[i] = (i == 0 ? "(-inf, " : "[" + written[i - 1] + ", ") + written[i] + ")";
        }
        whole = all;
        labels[written.length] = "[" + written[written.length - 1] + ", inf)";
    }

    /** The label, or null when the value isn't a number. */
    public @Nullable String of(String value) {
        int at = 0;
        if (whole && Decimals.isLong(value)) {
            long number = Long.parseLong(value);
            while (at < wholeCuts.length && number >= wholeCuts[at]) {
                at++;
            }
            return labels[at];
        }
        var number = Decimals.read(value);
        if (number == null) {
            return null;
        }
        while (at < cuts.length && number.compareTo(cuts[at]) >= 0) {
            at++;
        }
        return labels[at];
    }
}
