package dev.weir.protect.token;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Tokens that keep a value's format: FF1 over its digits (radix 10), or over all its letters and digits, each staying a
 * digit, an upper-case or a lower-case letter. The latter is FF1 in radix 2 over the value's rank among all values of
 * its format, walked along its cycle until the result is a rank again (Black and Rogaway, Ciphers with Arbitrary Finite
 * Domains, CT-RSA 2002, section 4): a permutation of the format, less than two steps on average.
 *
 * <p>A UUID is FF1 in radix 16, walked on until there is a letter, so that the case is not lost; the version's digit is
 * encrypted like the others.
 *
 * <p>Separators take no part: {@code 617-555-0100} and {@code (617) 555 0100} get the same digits. Check digits are
 * encrypted like others, so that a card's token in general fails the Luhn check. Used by one thread at a time.
 */
final class FormatToken {
    private static final int MOST_PATTERNS = 1000;
    private static final BigInteger LEAST = BigInteger.valueOf(1_000_000);
    private static final int SMALL_DIGITS = 36;

    private final SecretKey key;
    private final String dataClass;
    private final Format format = new Format();
    private final @Nullable Ff1[] byDigits = new Ff1[Format.LONGEST + 1];
    private final @Nullable Small[] smallByDigits = new Small[SMALL_DIGITS + 1];
    private @Nullable Ff1 byUuid;
    private final Map<String, Ranked> byPattern = new HashMap<>();
    private char[] out = new char[2 * Format.LONGEST];
    private long left;
    private long right;

    FormatToken(SecretKey key, String dataClass) {
        this.key = key;
        this.dataClass = dataClass;
    }

    /** The token (or the value of a token), or null when the value has no format of a million values. */
    @Nullable
    String crypt(boolean encrypt, String value) {
        if (!format.read(value)) {
            return null;
        }
        var small = small(value);
        if (small != null) {
            do {
                if (encrypt) {
                    small.ff1.encrypt(left, right);
                } else {
                    small.ff1.decrypt(left, right);
                }
                left = small.ff1.left();
                right = small.ff1.right();
            } while (!small.reached(left, right));
            return written(small, value, left, right);
        }
        copy(value);
        if (format.onlyDigits()) {
            if (format.size() < 6) {
                return null;
            }
            cryptDigits(encrypt, value);
        } else if (format.uuid()) {
            cryptUuid(encrypt, value);
        } else {
            var ranked = ranked();
            if (ranked.ff1 == null) {
                return null;
            }
            cryptBigRank(encrypt, ranked.ff1, ranked.count, value);
        }
        return new String(out, 0, value.length());
    }

    /** The permutation of a value's format where {@code long}s hold it, with the value's {@link #left} and {@link #right}. */
    @Nullable
    Small smallOf(String value) {
        return format.read(value) ? small(value) : null;
    }

    /** The first half of the value last given to {@link #smallOf}. */
    long left() {
        return left;
    }

    long right() {
        return right;
    }

    /** The text in the value's format of two halves that {@link Small#reached}. */
    String text(Small small, String value, long first, long second) {
        format.read(value);
        return written(small, value, first, second);
    }

    private @Nullable Small small(String value) {
        int size = format.size();
        if (format.onlyDigits()) {
            if (size < 6 || size > SMALL_DIGITS) {
                return null;
            }
            var small = smallByDigits[size];
            if (small == null) {
                small = new Small(digits(size), true, 0, 0);
                smallByDigits[size] = small;
            }
            int u = small.ff1.leftLength();
            left = decimal(value, 0, u);
            right = decimal(value, u, size);
            return small;
        }
        var small = format.uuid() ? null : ranked().small;
        if (small != null) {
            long rank = 0;
            for (int i = 0; i < size; i++) {
                rank = rank * format.radix(i) + (value.charAt(format.place(i)) - format.kind(i));
            }
            left = rank >>> small.low;
            right = rank & ((1L << small.low) - 1);
        }
        return small;
    }

    private String written(Small small, String value, long first, long second) {
        copy(value);
        if (small.digits) {
            int u = small.ff1.leftLength();
            decimal(first, 0, u);
            decimal(second, u, format.size());
        } else {
            long rank = (first << small.low) | second;
            for (int i = format.size() - 1; i >= 0; i--) {
                int radix = format.radix(i);
                out[format.place(i)] = (char) (format.kind(i) + rank % radix);
                rank /= radix;
            }
        }
        return new String(out, 0, value.length());
    }

    private void copy(String value) {
        int length = value.length();
        if (out.length < length) {
            out = new char[length];
        }
        value.getChars(0, length, out, 0);
    }

    private Ff1 digits(int size) {
        var ff1 = byDigits[size];
        if (ff1 == null) {
            ff1 = new Ff1(key, 10, size, tweak("0"));
            byDigits[size] = ff1;
        }
        return ff1;
    }

    private void cryptDigits(boolean encrypt, String value) {
        int size = format.size();
        var numerals = new int[size];
        for (int i = 0; i < size; i++) {
            numerals[i] = value.charAt(format.place(i)) - '0';
        }
        int[] result = digits(size).crypt(encrypt, numerals);
        for (int i = 0; i < size; i++) {
            out[format.place(i)] = (char) ('0' + result[i]);
        }
    }

    private long decimal(String value, int from, int to) {
        long number = 0;
        for (int i = from; i < to; i++) {
            number = number * 10 + (value.charAt(format.place(i)) - '0');
        }
        return number;
    }

    private void decimal(long number, int from, int to) {
        for (int i = to - 1; i >= from; i--) {
            out[format.place(i)] = (char) ('0' + number % 10);
            number /= 10;
        }
    }

    private void cryptUuid(boolean encrypt, String value) {
        if (byUuid == null) {
            byUuid = new Ff1(key, 16, 32, tweak("uuid"));
        }
        var numerals = new int[32];
        char ten = 'a';
        for (int i = 0; i < 32; i++) {
            char c = value.charAt(format.place(i));
            numerals[i] = Character.digit(c, 16);
            ten = c >= 'A' && c <= 'F' ? 'A' : ten;
        }
        boolean letter;
        do {
            numerals = byUuid.crypt(encrypt, numerals);
            letter = false;
            for (int numeral : numerals) {
                letter |= numeral > 9;
            }
        } while (!letter);
        for (int i = 0; i < 32; i++) {
            out[format.place(i)] = (char) (numerals[i] > 9 ? ten + numerals[i] - 10 : '0' + numerals[i]);
        }
    }

    private void cryptBigRank(boolean encrypt, Ff1 ff1, BigInteger count, String value) {
        var rank = BigInteger.ZERO;
        for (int i = 0; i < format.size(); i++) {
            rank = rank.multiply(BigInteger.valueOf(format.radix(i)))
                    .add(BigInteger.valueOf(value.charAt(format.place(i)) - format.kind(i)));
        }
        int low = count.subtract(BigInteger.ONE).bitLength() - ff1.leftLength();
        var mask = BigInteger.ONE.shiftLeft(low).subtract(BigInteger.ONE);
        do {
            var halves = ff1.crypt(encrypt, rank.shiftRight(low), rank.and(mask));
            rank = halves[0].shiftLeft(low).or(halves[1]);
        } while (rank.compareTo(count) >= 0);
        for (int i = format.size() - 1; i >= 0; i--) {
            var split = rank.divideAndRemainder(BigInteger.valueOf(format.radix(i)));
            out[format.place(i)] = (char) (format.kind(i) + split[1].intValue());
            rank = split[0];
        }
    }

    private Ranked ranked() {
        var pattern = format.pattern();
        var known = byPattern.get(pattern);
        if (known != null) {
            return known;
        }
        if (byPattern.size() >= MOST_PATTERNS) {
            byPattern.clear();
        }
        var count = BigInteger.ONE;
        for (int i = 0; i < format.size(); i++) {
            count = count.multiply(BigInteger.valueOf(format.radix(i)));
        }
        boolean enough = count.compareTo(LEAST) >= 0;
        int bits = count.subtract(BigInteger.ONE).bitLength();
        var ff1 = enough ? new Ff1(key, 2, bits, tweak(pattern)) : null;
        var small = ff1 != null && bits <= 62
                ? new Small(ff1, false, bits - ff1.leftLength(), count.longValueExact())
                : null;
        var ranked = new Ranked(ff1, small, count);
        byPattern.put(pattern, ranked);
        return ranked;
    }

    /** Sixteen bytes, so that the tweak is one whole block that {@link Ff1} encrypts once. */
    private byte[] tweak(String pattern) {
        try {
            var digest = MessageDigest.getInstance("SHA-256")
                    .digest(("weir/ff1/v1/" + dataClass + "/" + pattern).getBytes(StandardCharsets.UTF_8));
            return Arrays.copyOf(digest, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no SHA-256", e);
        }
    }

    /** The permutation of one pattern; without one where the pattern has too few values. */
    private record Ranked(@Nullable Ff1 ff1, @Nullable Small small, BigInteger count) {}

    /**
     * A permutation whose values fit into {@code long}s.
     *
     * @param digits over decimal digits; else over ranks below {@code count}, whose second half has {@code low} bits
     */
    record Small(Ff1 ff1, boolean digits, int low, long count) {
        /** Whether the walk has come to a value of the format. */
        boolean reached(long first, long second) {
            return digits || ((first << low) | second) < count;
        }
    }
}
