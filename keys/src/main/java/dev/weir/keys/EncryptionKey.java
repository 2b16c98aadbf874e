package dev.weir.keys;

/**
 * A key for {@link AesGcm}.
 *
 * @param keyId its id in the keyset: store it beside the ciphertext
 * @param key 32 bytes
 */
public record EncryptionKey(String keyId, SecretBytes key) {
    /** Encrypts and decrypts with this key. */
    public AesGcm aead() {
        return AesGcm.of(key);
    }
}
