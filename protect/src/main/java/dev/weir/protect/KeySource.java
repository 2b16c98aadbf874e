package dev.weir.protect;

import java.util.Optional;

/** The keys that treatments use: the caller's keyset as this room sees it. Thread-safe. */
public interface KeySource {
    /**
     * A key for one use, derived from the current key by a key derivation function such as HKDF (RFC 5869): the same for
     * the same info, unrelated for another.
     *
     * @param info what it is for; not secret
     * @param length in bytes, up to 64
     * @return an array that the receiver owns and may wipe
     */
    byte[] derive(String info, int length);

    /** The id of the key that {@link #derive} derives from: 1 to 64 letters, digits, dots and dashes. */
    String keyId();

    /** The key that new values are encrypted under. */
    EncryptionKey encryptionKey();

    /** The key of this id, current or retired, or empty when there is none (any more). */
    Optional<EncryptionKey> encryptionKey(String id);
}
