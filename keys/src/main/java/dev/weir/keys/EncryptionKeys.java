package dev.weir.keys;

/** The home's keys for {@link AesGcm}. Derive a key per file from one of these if a file is large. */
public interface EncryptionKeys {
    /** The primary key: encrypt with this one. */
    EncryptionKey encryptionKey();

    /**
     * The key of this id, to decrypt what was encrypted with it.
     *
     * @throws KeysException {@code UNKNOWN_KEY} or {@code DISABLED}
     */
    EncryptionKey encryptionKey(String keyId);
}
