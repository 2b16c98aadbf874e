package dev.weir.protect.token;

import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** The bare AES permutation on whole blocks, for the modes built on it here. Used by one thread at a time. */
final class AesBlock {
    private final Cipher cipher;

    AesBlock(SecretKey key) {
        try {
            cipher = Cipher.getInstance("AES/ECB/NoPadding");
            cipher.init(Cipher.ENCRYPT_MODE, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("not an AES key", e);
        }
    }

    static SecretKey key(byte[] bytes, int from, int length) {
        return new SecretKeySpec(bytes, from, length, "AES");
    }

    /** Encrypts {@code length} bytes, a multiple of 16, of {@code in} into {@code out}. */
    void encrypt(byte[] in, byte[] out, int length) {
        try {
            cipher.update(in, 0, length, out, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES failed", e);
        }
    }
}
