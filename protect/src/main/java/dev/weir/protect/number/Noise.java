package dev.weir.protect.number;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * Adds bounded noise, uniform over the steps of the number's last decimal place within ±{@code by} but for zero: an
 * integer stays an integer and 24.50 keeps two decimals. Where the bound is less than one step the noise is one step, so
 * that the original never comes out. The noise is fresh for every value and comes from {@link SecureRandom} itself. This
 * is not differential privacy, and the mean of repeated releases tells the original. Used by one thread at a time.
 */
public final class Noise {
    private static final long MOST = 1L << 60;

    private final BigDecimal by;
    private final double bound;
    private final boolean percent;
    private final SecureRandom random;
    private final byte[] drawn = new byte[1024];
    private int used = drawn.length;

    /** @param by above 0; with {@code percent}, a share of the value itself */
    public Noise(double by, boolean percent, SecureRandom random) {
        this.by = BigDecimal.valueOf(by);
        this.bound = by;
        this.percent = percent;
        this.random = random;
    }

    /** The noisy number, or null when the value isn't a number. */
    public @Nullable String of(String value) {
        if (Decimals.isLong(value)) {
            long number = Long.parseLong(value);
            double steps = percent ? Math.abs(number) * bound : bound;
            if (steps < MOST / 2.0) {
                return Long.toString(number + draw(Math.max(1, (long) steps)));
            }
        }
        var number = Decimals.read(value);
        return number == null ? null : noisy(number);
    }

    private String noisy(BigDecimal number) {
        var exact = number.scale() < 0 ? number.setScale(0) : number;
        var most = (percent ? exact.abs().multiply(by) : by)
                .movePointRight(exact.scale())
                .setScale(0, RoundingMode.FLOOR)
                .toBigInteger()
                .max(BigInteger.ONE);
        var step = most.bitLength() < 60 ? BigInteger.valueOf(draw(most.longValueExact())) : draw(most);
        return new BigDecimal(exact.unscaledValue().add(step), exact.scale()).toPlainString();
    }

    /** Uniform over [-most, most] without 0; most is below 2^60. */
    private long draw(long most) {
        long range = 2 * most;
        long limit = Long.MAX_VALUE - Long.MAX_VALUE % range;
        long number;
        do {
            number = next() >>> 1;
        } while (number >= limit);
        long from = number % range;
        return from < most ? from - most : from - most + 1;
    }

    private BigInteger draw(BigInteger most) {
        var range = most.shiftLeft(1);
        BigInteger from;
        do {
            from = new BigInteger(range.bitLength(), random);
        } while (from.compareTo(range) >= 0);
        var step = from.subtract(most);
        return step.signum() < 0 ? step : step.add(BigInteger.ONE);
    }

    private long next() {
        if (used == drawn.length) {
            random.nextBytes(drawn);
            used = 0;
        }
        long number = 0;
        for (int i = 0; i < 8; i++) {
            number = (number << 8) | (drawn[used++] & 0xFF);
        }
        return number;
    }
}
