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
    private @Nullable Ff1 byUuid;
    private final Map<String, Ranked> byPattern = new HashMap<>();
    private char[] out = new char[2 * Format.LONGEST];

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
        int length = value.length();
        if (out.length < length) {
            out = new char[length];
        }
        value.getChars(0, length, out, 0);
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
            if (ranked.small) {
                cryptSmallRank(encrypt, ranked.ff1, ranked.smallCount, value);
            } else {
                cryptBigRank(encrypt, ranked.ff1, ranked.count, value);
            }
        }
        return new String(out, 0, length);
    }

    private void cryptDigits(boolean encrypt, String value) {
        int size = format.size();
        var ff1 = byDigits[size];
        if (ff1 == null) {
            ff1 = new Ff1(key, 10, size, tweak("0"));
            byDigits[size] = ff1;
        }
        if (size > SMALL_DIGITS) {
            var numerals = new int[size];
            for (int i = 0; i < size; i++) {
                numerals[i] = value.charAt(format.place(i)) - '0';
            }
            int[] result = ff1.crypt(encrypt, numerals);
            for (int i = 0; i < size; i++) {
                out[format.place(i)] = (char) ('0' + result[i]);
            }
            return;
        }
        int u = ff1.leftLength();
        long a = decimal(value, 0, u);
        long b = decimal(value, u, size);
        if (encrypt) {
            ff1.encrypt(a, b);
        } else {
            ff1.decrypt(a, b);
        }
        decimal(ff1.left(), 0, u);
        decimal(ff1.right(), u, size);
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

    private void cryptSmallRank(boolean encrypt, Ff1 ff1, long count, String value) {
        long rank = 0;
        for (int i = 0; i < format.size(); i++) {
            rank = rank * format.radix(i) + (value.charAt(format.place(i)) - format.kind(i));
        }
        int bits = 64 - Long.numberOfLeadingZeros(count - 1);
        int low = bits - ff1.leftLength();
        do {
            if (encrypt) {
                ff1.encrypt(rank >>> low, rank & ((1L << low) - 1));
            } else {
                ff1.decrypt(rank >>> low, rank & ((1L << low) - 1));
            }
            rank = (ff1.left() << low) | ff1.right();
        } while (rank >= count);
        for (int i = format.size() - 1; i >= 0; i--) {
            int radix = format.radix(i);
            out[format.place(i)] = (char) (format.kind(i) + rank % radix);
            rank /= radix;
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
        var ranked = new Ranked(enough ? new Ff1(key, 2, bits, tweak(pattern)) : null, count, bits <= 62);
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
    private static final class Ranked {
        final @Nullable Ff1 ff1;
        final BigInteger count;
        final boolean small;
        final long smallCount;

        Ranked(@Nullable Ff1 ff1, BigInteger count, boolean small) {
            this.ff1 = ff1;
            this.count = count;
            this.small = small;
            this.smallCount = small ? count.longValueExact() : 0;
        }
    }
}
