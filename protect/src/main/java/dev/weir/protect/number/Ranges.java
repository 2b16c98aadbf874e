package dev.weir.protect.number;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A number becomes the half-open interval of a fixed width that it lies in, counted from 0: with width 10, 47 becomes
 * {@code [40, 50)} and -3 becomes {@code [-10, 0)}. Exact decimal arithmetic. Thread-safe.
 */
public final class Ranges {
    private final BigDecimal width;
    private final long whole;

    /** @param width above 0, in a form that {@link BigDecimal} reads */
    public Ranges(String width) {
        var read = Decimals.read(width.strip());
        if (read == null || read.signum() <= 0) {
            throw new IllegalArgumentException("generalize: the width of a range must be a number above 0");
        }
        this.width = read;
        boolean integer = read.stripTrailingZeros().scale() <= 0 && read.precision() - read.scale() <= 15;
        this.whole = integer ? read.longValueExact() : 0;
    }

    /** The interval, or null when the value isn't a number. */
    public @Nullable String of(String value) {
        if (whole > 0 && Decimals.isLong(value)) {
            long low = Math.floorDiv(Long.parseLong(value), whole) * whole;
            return "[" + low + ", " + (low + whole) + ")";
        }
        var number = Decimals.read(value);
        if (number == null) {
            return null;
        }
        var low = number.divide(width, 0, RoundingMode.FLOOR).multiply(width);
        return "[" + Decimals.plain(low) + ", " + Decimals.plain(low.add(width)) + ")";
    }
}
