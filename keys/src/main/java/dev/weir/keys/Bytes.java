package dev.weir.keys;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * Public bytes that do not change: a hash, a signature, a public key, a leaf. Unlike an array it has equality by
 * content. For anything that must stay secret use {@link SecretBytes}.
 *
 * <p>{@link #toString} shows at most the first 32 bytes in hex, and the length.
 */
public final class Bytes {
    private static final int SHOWN = 32;
    private static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] value;

    private Bytes(byte[] value) {
        this.value = value;
    }

    /** A copy of {@code value}. */
    public static Bytes of(byte[] value) {
        return value.length == 0 ? EMPTY : new Bytes(value.clone());
    }

    /** A copy of the bytes from {@code from} (inclusive) to {@code to} (exclusive). */
    public static Bytes of(byte[] value, int from, int to) {
        if (from < 0 || to < from || to > value.length) {
            throw new IllegalArgumentException("no such range: " + from + " to " + to + " of " + value.length);
        }
        return new Bytes(Arrays.copyOfRange(value, from, to));
    }

    /**
     * Reads hex of either case.
     *
     * @throws IllegalArgumentException when it is not hex
     */
    public static Bytes ofHex(String hex) {
        return new Bytes(HexFormat.of().parseHex(hex));
    }

    /** How many bytes these are. */
    public int size() {
        return value.length;
    }

    /** A copy. */
    public byte[] toArray() {
        return value.clone();
    }

    /** Copies all of these into {@code target}, from {@code at} on. */
    public void copyTo(byte[] target, int at) {
        System.arraycopy(value, 0, target, at, value.length);
    }

    /** Lower-case hex. */
    public String hex() {
        return HexFormat.of().formatHex(value);
    }

    /** Standard Base 64 with padding (RFC 4648 section 4). */
    public String base64() {
        return Base64.getEncoder().encodeToString(value);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && MessageDigest.isEqual(value, that.value);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(value);
    }

    @Override
    public String toString() {
        return value.length <= SHOWN
                ? hex()
                : HexFormat.of().formatHex(value, 0, SHOWN) + "… (" + value.length + " bytes)";
    }
}
