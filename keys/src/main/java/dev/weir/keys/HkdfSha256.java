package dev.weir.keys;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;

/** Derives keys from a key: HKDF with HMAC-SHA-256 (RFC 5869). */
public final class HkdfSha256 {
    /** The most bytes that one derivation gives: 255 blocks of 32 bytes (RFC 5869 section 2.3). */
    public static final int MAX_LENGTH = 255 * 32;

    private HkdfSha256() {}

    /**
     * Extracts and expands, without a salt. Different {@code info} give keys that say nothing about each other.
     *
     * @param key a key with at least as much entropy as is wanted; not a password
     * @param info what the new key is for, with a version
     * @param length 1 to {@link #MAX_LENGTH}
     */
    public static SecretBytes derive(SecretBytes key, String info, int length) {
        return derive(key, Bytes.of(new byte[0]), Bytes.of(info.getBytes(StandardCharsets.UTF_8)), length);
    }

    /** Extracts with {@code salt} (which may be empty) and expands. */
    public static SecretBytes derive(SecretBytes key, Bytes salt, Bytes info, int length) {
        if (length < 1 || length > MAX_LENGTH) {
            throw new IllegalArgumentException("length must be 1 to " + MAX_LENGTH + ", not " + length);
        }
        byte[] raw = key.exposeBytes(DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
        byte[] derived = new byte[length];
        try {
            var generator = new HKDFBytesGenerator(new SHA256Digest());
            generator.init(new HKDFParameters(raw, salt.toArray(), info.toArray()));
            generator.generateBytes(derived, 0, length);
            return SecretBytes.of(derived, DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
        } finally {
            Arrays.fill(raw, (byte) 0);
            Arrays.fill(derived, (byte) 0);
        }
    }
}
