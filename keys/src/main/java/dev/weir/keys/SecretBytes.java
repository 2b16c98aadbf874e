package dev.weir.keys;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Objects;

/**
 * Bytes that must not leak: keys, salts, seeds. {@link #toString} says nothing about them, {@link #equals} takes
 * the same time whatever differs, and {@link #hashCode} is the same for all, so that not even a hash stands in a log.
 *
 * <p>Not guaranteed: that the bytes are gone from memory afterwards. {@link #wipe} overwrites this copy; the
 * garbage collector may have left others.
 */
public final class SecretBytes {
    private final byte[] value;

    private SecretBytes(byte[] value) {
        this.value = value;
    }

    /** A copy of {@code value}; wipe the original when it is no longer needed. */
    public static SecretBytes of(byte[] value, DangerousKeyAccess access) {
        Objects.requireNonNull(access);
        return new SecretBytes(value.clone());
    }

    /** Fresh random bytes. */
    public static SecretBytes random(SecureRandom random, int size) {
        if (size < 1) {
            throw new IllegalArgumentException("size must be at least 1");
        }
        byte[] value = new byte[size];
        random.nextBytes(value);
        return new SecretBytes(value);
    }

    /** How many bytes these are. */
    public int size() {
        return value.length;
    }

    /** A copy of the bytes. The caller wipes it. */
    public byte[] exposeBytes(DangerousKeyAccess access) {
        Objects.requireNonNull(access);
        return value.clone();
    }

    /** Overwrites these bytes with zeros. They are useless, but still readable, afterwards. */
    public void wipe() {
        Arrays.fill(value, (byte) 0);
    }

    /** In constant time for equal sizes. */
    @Override
    public boolean equals(Object other) {
        return other instanceof SecretBytes that && MessageDigest.isEqual(value, that.value);
    }

    @Override
    public int hashCode() {
        return SecretBytes.class.hashCode();
    }

    @Override
    public String toString() {
        return "SecretBytes";
    }
}
