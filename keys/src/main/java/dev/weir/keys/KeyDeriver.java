package dev.weir.keys;

/**
 * Derives keys for treatments from the home's master keys by HKDF-SHA-256 (RFC 5869, no salt). The same key id,
 * info and length give the same key at any time; different infos give independent keys.
 */
public interface KeyDeriver {
    /** The id of the primary master key: store it beside whatever is made with a derived key. */
    String keyId();

    /**
     * Derives from the primary master key.
     *
     * @param info what the key is for, for example {@code tokenize/contact.email/1}; not empty
     * @param length in bytes, 1 to {@link HkdfSha256#MAX_LENGTH}
     */
    SecretBytes derive(String info, int length);

    /**
     * Derives from the master key of this id, so that what was made before a rotation can still be read.
     *
     * @throws KeysException {@code UNKNOWN_KEY} or {@code DISABLED}
     */
    SecretBytes derive(String keyId, String info, int length);
}
