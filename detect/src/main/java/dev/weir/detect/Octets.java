package dev.weir.detect;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight characters at a time, one in each byte of a number, the first one lowest. What is asked for each of them stands in
 * its byte's highest bit. A character beyond ASCII has that bit set and must be asked for elsewhere. The ways to compare
 * bytes within a word are those of H. S. Warren, Hacker's Delight, 2nd edition, chapter 6.
 */
final class Octets {
    /** The highest bit of each byte. */
    static final long HIGH = 0x8080808080808080L;
    /** How many bytes behind the last character may be read. */
    static final int PADDING = 2 * Long.BYTES;

    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long EACH = 0x0101010101010101L;
    private static final long SEVEN_BITS = ~HIGH;
    private static final long SMALL = 0x20 * EACH;
    /** Times this, the bytes' lowest bits are next to each other in the highest byte. */
    private static final long GATHER = 0x0102040810204080L;

    private static final long[] FIRST = new long[Long.BYTES + 1];

    static {
        for (int i = 1; i <= Long.BYTES; i++) {
            FIRST[i] = -1L >>> Long.SIZE - i * Byte.SIZE;
        }
    }

    private Octets() {}

    /** The character as one byte: itself if it is ASCII; else the highest bit and what it folds to. */
    static byte of(char c) {
        return (byte) (c < 128 ? c : 0x80 | key(Words.fold(c)));
    }

    /** Seven bits that are the same for characters which fold to the same, and for some others. */
    static int key(char folded) {
        return (folded < 128 ? folded : (folded ^ folded >>> 7) & 0x7f) | 0x20;
    }

    static long at(byte[] bytes, int offset) {
        return (long) LONG.get(bytes, offset);
    }

    /** All bits of the first so many, at most eight. */
    static long first(int characters) {
        return FIRST[characters];
    }

    /** The {@link #key} of each. */
    static long keys(long octet) {
        return octet & SEVEN_BITS | SMALL;
    }

    /** The {@link #key} of each of the first eight characters of a folded text; 0 where it is over. */
    static long keys(String folded) {
        long keys = 0;
        for (int i = 0; i < Math.min(folded.length(), Long.BYTES); i++) {
            keys |= (long) key(folded.charAt(i)) << i * Byte.SIZE;
        }
        return keys;
    }

    static long letters(long octet) {
        long small = octet | SMALL;
        return small + (0x80 - 'a') * EACH & ~(small + (0x7f - 'z') * EACH) & HIGH;
    }

    /** Of letters, the capitals. */
    static long upper(long octet, long letters) {
        return letters & ~(octet << 2);
    }

    static long digits(long octet) {
        return octet + (0x80 - '0') * EACH & ~(octet + (0x7f - '9') * EACH) & HIGH;
    }

    /** All but blanks and controls. */
    static long visible(long octet) {
        return octet + (0x7f - ' ') * EACH & HIGH;
    }

    /** The highest bits as the lowest eight. */
    static long gathered(long high) {
        return (high >>> 7) * GATHER >>> 56;
    }
}
