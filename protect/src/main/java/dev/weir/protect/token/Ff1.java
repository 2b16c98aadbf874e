package dev.weir.protect.token;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.math.BigInteger;
import java.nio.ByteOrder;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * FF1 format-preserving encryption: NIST SP 800-38G (2016), section 5.1, algorithms 7 and 8, with the bound of its
 * revision 1 draft: a domain has at least a million values. A permutation of all strings of {@code length} numerals in
 * {@code radix}. It doesn't authenticate, and like every permutation it may, with probability one in the domain's size,
 * map a string to itself.
 *
 * <p>Everything that doesn't depend on the value (the block P, the whole blocks of the tweak) is encrypted once here.
 * Where both halves fit into a {@code long} and the tweak is whole blocks, the rounds run on {@code long}s, else on
 * {@link BigInteger}s. Used by one thread at a time.
 */
public final class Ff1 {
    private static final int ROUNDS = 10;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final BigInteger LEAST = BigInteger.valueOf(1_000_000);

    private final AesBlock aes;
    private final int radix;
    private final int u;
    private final int v;
    private final int b;
    private final int d;
    private final byte[] prefix;
    private final byte[] template;
    private final byte[] tail;
    private final byte[] block = new byte[16];
    private final byte[] state = new byte[16];
    private final byte[] stream;
    private final BigInteger bigU;
    private final BigInteger bigV;
    private final boolean small;
    private final long modulusU;
    private final long modulusV;
    private final int chunkU;
    private final int chunkV;
    private final long[] oneLeft = new long[1];
    private final long[] oneRight = new long[1];
    private byte[] blocks = new byte[16];
    private byte[] states = new byte[16];

    /**
     * @param radix 2 to 65536
     * @param length numerals, 2 to 4096
     * @throws IllegalArgumentException when the domain has less than a million values
     */
    public Ff1(SecretKey key, int radix, int length, byte[] tweak) {
        if (radix < 2 || radix > 65536 || length < 2 || length > 4096) {
            throw new IllegalArgumentException("FF1 needs a radix of 2 to 65536 and a length of 2 to 4096");
        }
        var base = BigInteger.valueOf(radix);
        if (base.pow(length).compareTo(LEAST) < 0) {
            throw new IllegalArgumentException("FF1 needs a domain of at least a million values");
        }
        this.aes = new AesBlock(key);
        this.radix = radix;
        this.u = length / 2;
        this.v = length - u;
        this.bigU = base.pow(u);
        this.bigV = base.pow(v);
        this.b = (bigV.subtract(BigInteger.ONE).bitLength() + 7) / 8;
        this.d = 4 * ((b + 3) / 4) + 4;
        this.stream = new byte[(d + 15) / 16 * 16];
        this.small = bigV.bitLength() <= 63 && tweak.length % 16 == 0;
        this.modulusU = small ? bigU.longValueExact() : 0;
        this.modulusV = small ? bigV.longValueExact() : 0;
        this.chunkU = small ? Long.numberOfLeadingZeros(modulusU) : 0;
        this.chunkV = small ? Long.numberOfLeadingZeros(modulusV) : 0;
        this.prefix = prefix(length, tweak);
        int rest = tweak.length % 16;
        this.template = new byte[(rest + b + 1 + 15) / 16 * 16];
        System.arraycopy(tweak, tweak.length - rest, template, 0, rest);
        this.tail = new byte[template.length];
    }

    private byte[] prefix(int length, byte[] tweak) {
        byte[] p = {
            1,
            2,
            1,
            0,
            (byte) (radix >> 8),
            (byte) radix,
            ROUNDS,
            (byte) u,
            (byte) (length >> 24),
            (byte) (length >> 16),
            (byte) (length >> 8),
            (byte) length,
            (byte) (tweak.length >> 24),
            (byte) (tweak.length >> 16),
            (byte) (tweak.length >> 8),
            (byte) tweak.length
        };
        p[3] = (byte) (radix >> 16);
        var mac = new byte[16];
        aes.encrypt(p, mac, 16);
        for (int at = 0; at + 16 <= tweak.length; at += 16) {
            xor(mac, tweak, at);
            aes.encrypt(block, mac, 16);
        }
        return mac;
    }

    /** Whether {@link #encrypt(long, long)} may be called. */
    public boolean small() {
        return small;
    }

    /** How many numerals the first half has; the second has as many or one more. */
    public int leftLength() {
        return u;
    }

    /** Encrypts the two halves, each a number below radix^(its length); then see {@link #left} and {@link #right}. */
    public void encrypt(long first, long second) {
        one(true, first, second);
    }

    /** Undoes {@link #encrypt(long, long)}. */
    public void decrypt(long first, long second) {
        one(false, first, second);
    }

    private void one(boolean encrypt, long first, long second) {
        oneLeft[0] = first;
        oneRight[0] = second;
        crypt(encrypt, oneLeft, oneRight, 1);
    }

    /**
     * Encrypts or decrypts many values at once, in place: each round takes one call of the block cipher for all of them.
     *
     * @param first the first halves, each a number below radix^(its length); {@code second} likewise
     */
    void crypt(boolean encrypt, long[] first, long[] second, int count) {
        for (int k = 0; k < count; k++) {
            check(first[k], second[k]);
        }
        if (blocks.length < 16 * count) {
            blocks = new byte[16 * count];
            states = new byte[16 * count];
        }
        long[] a = first;
        long[] c = second;
        for (int k = 0; k < ROUNDS; k++) {
            int i = encrypt ? k : ROUNDS - 1 - k;
            boolean even = (i & 1) == 0;
            round(
                    i,
                    encrypt ? c : a,
                    even ? modulusU : modulusV,
                    even ? chunkU : chunkV,
                    encrypt ? a : c,
                    count,
                    encrypt);
            long[] swapped = a;
            a = c;
            c = swapped;
        }
        // after an even number of rounds both halves are where they came from
    }

    /** The first half of the last result. */
    public long left() {
        return oneLeft[0];
    }

    /** The second half of the last result. */
    public long right() {
        return oneRight[0];
    }

    private void check(long first, long second) {
        if (!small || first < 0 || first >= modulusU || second < 0 || second >= modulusV) {
            throw new IllegalArgumentException("not in the domain of this FF1 permutation");
        }
    }

    /** Adds to (or subtracts from) each of {@code onto} what the round makes of the number beside it. */
    private void round(int i, long[] numbers, long modulus, int chunk, long[] onto, int count, boolean add) {
        long high = (long) LONGS.get(prefix, 0) ^ (b == 8 ? i : 0);
        long low = (long) LONGS.get(prefix, 8) ^ (b == 8 ? 0 : (long) i << (8 * b));
        for (int k = 0; k < count; k++) {
            LONGS.set(blocks, 16 * k, high);
            LONGS.set(blocks, 16 * k + 8, low ^ numbers[k]);
        }
        aes.encrypt(blocks, states, 16 * count);
        for (int k = 0; k < count; k++) {
            // d is 8 or 12 here: the first 64 bits, then perhaps 32 more, as many at a time as leave room in a long.
            long y = Long.remainderUnsigned((long) LONGS.get(states, 16 * k), modulus);
            if (d > 8) {
                long more = (long) LONGS.get(states, 16 * k + 8) >>> 32;
                for (int bits = 32; bits > 0; ) {
                    int step = Math.min(bits, chunk);
                    bits -= step;
                    y = Long.remainderUnsigned((y << step) | ((more >>> bits) & ((1L << step) - 1)), modulus);
                }
            }
            // Both terms are below the modulus, which is below 2^63, so that the sum fits as an unsigned number.
            long sum = add ? onto[k] + y : onto[k] - y;
            onto[k] =
                    add ? Long.compareUnsigned(sum, modulus) >= 0 ? sum - modulus : sum : sum < 0 ? sum + modulus : sum;
        }
    }

    /** CBC-MAC of P, the tweak and the tail, into {@code state}. */
    private void mac() {
        System.arraycopy(prefix, 0, state, 0, 16);
        for (int at = 0; at < tail.length; at += 16) {
            xor(state, tail, at);
            aes.encrypt(block, state, 16);
        }
    }

    private void xor(byte[] with, byte[] bytes, int at) {
        for (int k = 0; k < 16; k++) {
            block[k] = (byte) (with[k] ^ bytes[at + k]);
        }
    }

    /** Encrypts (or decrypts) two halves of any size, each a number below radix^(its length). */
    public BigInteger[] crypt(boolean encrypt, BigInteger first, BigInteger second) {
        if (first.signum() < 0 || first.compareTo(bigU) >= 0 || second.signum() < 0 || second.compareTo(bigV) >= 0) {
            throw new IllegalArgumentException("not in the domain of this FF1 permutation");
        }
        var a = first;
        var c = second;
        for (int k = 0; k < ROUNDS; k++) {
            int i = encrypt ? k : ROUNDS - 1 - k;
            var m = (i & 1) == 0 ? bigU : bigV;
            if (encrypt) {
                var sum = a.add(round(i, c)).mod(m);
                a = c;
                c = sum;
            } else {
                var difference = c.subtract(round(i, a)).mod(m);
                c = a;
                a = difference;
            }
        }
        return new BigInteger[] {a, c};
    }

    private BigInteger round(int i, BigInteger number) {
        System.arraycopy(template, 0, tail, 0, tail.length);
        byte[] bytes = number.toByteArray();
        int count = Math.min(bytes.length, b); // a leading zero byte for the sign may be one too many
        System.arraycopy(bytes, bytes.length - count, tail, tail.length - count, count);
        tail[tail.length - b - 1] = (byte) i;
        mac();
        System.arraycopy(state, 0, stream, 0, 16);
        for (int j = 1; j * 16 < d; j++) {
            System.arraycopy(stream, 0, block, 0, 16);
            block[14] ^= (byte) (j >> 8);
            block[15] ^= (byte) j;
            aes.encrypt(block, state, 16);
            System.arraycopy(state, 0, stream, j * 16, 16);
        }
        return new BigInteger(1, stream, 0, d);
    }

    /** Encrypts (or decrypts) a string of numerals, each from 0 to below the radix. */
    public int[] crypt(boolean encrypt, int[] numerals) {
        if (numerals.length != u + v || Arrays.stream(numerals).anyMatch(x -> x < 0 || x >= radix)) {
            throw new IllegalArgumentException("not in the domain of this FF1 permutation");
        }
        var first = number(numerals, 0, u);
        var second = number(numerals, u, u + v);
        if (small) {
            if (encrypt) {
                encrypt(first.longValueExact(), second.longValueExact());
            } else {
                decrypt(first.longValueExact(), second.longValueExact());
            }
            first = BigInteger.valueOf(left());
            second = BigInteger.valueOf(right());
        } else {
            var halves = crypt(encrypt, first, second);
            first = halves[0];
            second = halves[1];
        }
        var result = new int[u + v];
        numerals(first, result, 0, u);
        numerals(second, result, u, u + v);
        return result;
    }

    private BigInteger number(int[] numerals, int from, int to) {
        var base = BigInteger.valueOf(radix);
        var number = BigInteger.ZERO;
        for (int i = from; i < to; i++) {
            number = number.multiply(base).add(BigInteger.valueOf(numerals[i]));
        }
        return number;
    }

    private void numerals(BigInteger number, int[] into, int from, int to) {
        var base = BigInteger.valueOf(radix);
        for (int i = to - 1; i >= from; i--) {
            var split = number.divideAndRemainder(base);
            into[i] = split[1].intValueExact();
            number = split[0];
        }
    }
}
