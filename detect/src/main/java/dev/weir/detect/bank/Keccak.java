package dev.weir.detect.bank;

/** Keccak-256 as Ethereum uses it: the sponge of FIPS 202 with the padding of the first submission. Short inputs only. */
final class Keccak {
    private static final int RATE = 136;
    private static final long[] ROUNDS = rounds();
    private static final int[] ROTATIONS = {
        1, 3, 6, 10, 15, 21, 28, 36, 45, 55, 2, 14, 27, 41, 56, 8, 25, 43, 62, 18, 39, 61, 20, 44
    };
    private static final int[] LANES = {
        10, 7, 11, 17, 18, 3, 5, 16, 8, 21, 24, 4, 15, 23, 19, 13, 12, 2, 20, 14, 22, 9, 6, 1
    };

    private Keccak() {}

    /** The constants of step iota, from the linear feedback shift register of FIPS 202, algorithm 5. */
    private static long[] rounds() {
        long[] constants = new long[24];
        int register = 1;
        for (int round = 0; round < 24; round++) {
            for (int j = 0; j < 7; j++) {
                if ((register & 1) != 0) {
                    constants[round] |= 1L << ((1 << j) - 1);
                }
                register = (register & 0x80) != 0 ? (register << 1) ^ 0x171 : register << 1;
            }
        }
        return constants;
    }

    /** The first 20 bytes of the digest of at most 135 ASCII characters, as 40 values of four bits. */
    static int[] nibbles(byte[] input, int length) {
        long[] state = new long[25];
        for (int i = 0; i < length; i++) {
            state[i / 8] ^= (input[i] & 0xffL) << 8 * (i % 8);
        }
        state[length / 8] ^= 1L << 8 * (length % 8);
        state[(RATE - 1) / 8] ^= 0x80L << 8 * ((RATE - 1) % 8);
        permute(state);
        int[] nibbles = new int[40];
        for (int i = 0; i < 20; i++) {
            int octet = (int) (state[i / 8] >>> 8 * (i % 8)) & 0xff;
            nibbles[2 * i] = octet >>> 4;
            nibbles[2 * i + 1] = octet & 15;
        }
        return nibbles;
    }

    private static void permute(long[] a) {
        long[] c = new long[5];
        for (long constant : ROUNDS) {
            for (int x = 0; x < 5; x++) {
                c[x] = a[x] ^ a[x + 5] ^ a[x + 10] ^ a[x + 15] ^ a[x + 20];
            }
            for (int x = 0; x < 5; x++) {
                long d = c[(x + 4) % 5] ^ Long.rotateLeft(c[(x + 1) % 5], 1);
                for (int y = 0; y < 25; y += 5) {
                    a[x + y] ^= d;
                }
            }
            long moved = a[1];
            for (int i = 0; i < 24; i++) {
                long next = a[LANES[i]];
                a[LANES[i]] = Long.rotateLeft(moved, ROTATIONS[i]);
                moved = next;
            }
            for (int y = 0; y < 25; y += 5) {
                System.arraycopy(a, y, c, 0, 5);
                for (int x = 0; x < 5; x++) {
                    a[y + x] = c[x] ^ (~c[(x + 1) % 5] & c[(x + 2) % 5]);
                }
            }
            a[0] ^= constant;
        }
    }
}
