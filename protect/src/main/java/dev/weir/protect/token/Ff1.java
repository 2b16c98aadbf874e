package dev.weir.protect.token;

import java.math.BigInteger;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * FF1 format-preserving encryption: NIST SP 800-38G (2016), section 5.1, algorithms 7 and 8, with the bound of its
 * revision 1 draft: a domain has at least a million values. A permutation of all strings of {@code length} numerals in
 * {@code radix}. It doesn't authenticate, and like every permutation it may, with probability one in the domain's size,
 * map a string to itself.
 *
 * <p>Everything that doesn't depend on the value (the block P, the whole blocks of the tweak) is encrypted once here.
 * Where both halves fit into a {@code long} the rounds run on {@code long}s, else on {@link BigInteger}s. Used by one
 * thread at a time.
 */
public final class Ff1 {
    private static final int ROUNDS = 10;
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
    private long left;
    private long right;

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
        this.small = bigV.bitLength() <= 63;
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

    /** Whether both halves fit into a {@code long}, so that {@link #encrypt(long, long)} may be called. */
    public boolean small() {
        return small;
    }

    /** How many numerals the first half has; the second has as many or one more. */
    public int leftLength() {
        return u;
    }

    /** Encrypts the two halves, each a number below radix^(its length); then see {@link #left} and {@link #right}. */
    public void encrypt(long first, long second) {
        check(first, second);
        long a = first;
        long c = second;
        for (int i = 0; i < ROUNDS; i++) {
            boolean even = (i & 1) == 0;
            long m = even ? modulusU : modulusV;
            long sum = a + round(i, c, m, even ? chunkU : chunkV);
            a = c;
            // Both terms are below m, which is below 2^63, so that the sum fits as an unsigned number.
            c = Long.compareUnsigned(sum, m) >= 0 ? sum - m : sum;
        }
        left = a;
        right = c;
    }

    /** Undoes {@link #encrypt(long, long)}. */
    public void decrypt(long first, long second) {
        check(first, second);
        long a = first;
        long c = second;
        for (int i = ROUNDS - 1; i >= 0; i--) {
            boolean even = (i & 1) == 0;
            long m = even ? modulusU : modulusV;
            long difference = c - round(i, a, m, even ? chunkU : chunkV);
            c = a;
            a = difference < 0 ? difference + m : difference;
        }
        left = a;
        right = c;
    }

    /** The first half of the last result. */
    public long left() {
        return left;
    }

    /** The second half of the last result. */
    public long right() {
        return right;
    }

    private void check(long first, long second) {
        if (!small || first < 0 || first >= modulusU || second < 0 || second >= modulusV) {
            throw new IllegalArgumentException("not in the domain of this FF1 permutation");
        }
    }

    private long round(int i, long number, long modulus, int chunk) {
        System.arraycopy(template, 0, tail, 0, tail.length);
        int at = tail.length - 1;
        for (int k = 0; k < b; k++) {
            tail[at--] = (byte) number;
            number >>>= 8;
        }
        tail[at] = (byte) i;
        mac();
        // d is 8 or 12 here: the first 64 bits, then perhaps 32 more, as many at a time as leave room in a long.
        long y = Long.remainderUnsigned(bytes(0, 8), modulus);
        if (d > 8) {
            long more = bytes(8, 4);
            for (int bits = 32; bits > 0; ) {
                int step = Math.min(bits, chunk);
                bits -= step;
                y = Long.remainderUnsigned((y << step) | ((more >>> bits) & ((1L << step) - 1)), modulus);
            }
        }
        return y;
    }

    private long bytes(int from, int count) {
        long number = 0;
        for (int k = 0; k < count; k++) {
            number = (number << 8) | (state[from + k] & 0xFF);
        }
        return number;
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
            first = BigInteger.valueOf(left);
            second = BigInteger.valueOf(right);
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
