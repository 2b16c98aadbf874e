package dev.weir.keys;

import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Authenticated encryption: AES-256-GCM (NIST SP 800-38D) with a fresh random nonce of 96 bits and a tag of 128.
 *
 * <p>What {@link #seal} gives is {@code nonce (12) || ciphertext || tag (16)}. It guarantees that whoever lacks the
 * key learns the length of the plaintext and nothing else, and cannot change it or move it to other
 * {@code associated} data unnoticed.
 *
 * <p><b>Limit:</b> with random nonces at most 2<sup>32</sup> messages under one key (SP 800-38D section 8.3), else a
 * nonce may repeat, which reveals the difference of two plaintexts and lets an attacker forge. This class doesn't
 * count: whoever encrypts more derives a key per file or day. It does not commit to the key (someone who knows two
 * keys can make a ciphertext that opens under both). A message is at most 2<sup>31</sup> − 64 bytes; cut what is
 * larger into segments of 16 to 64 KiB. Safe for use by many threads.
 */
public final class AesGcm {
    /** The size of the key in bytes. */
    public static final int KEY_SIZE = 32;

    static final int NONCE_SIZE = 12;
    static final int TAG_SIZE = 16;

    private final SecretKeySpec key;
    private final SecureRandom random;

    private AesGcm(SecretKeySpec key, SecureRandom random) {
        this.key = key;
        this.random = random;
    }

    /**
     * With this key.
     *
     * @throws IllegalArgumentException when the key is not 32 bytes
     */
    public static AesGcm of(SecretBytes key) {
        return of(key, new SecureRandom());
    }

    static AesGcm of(SecretBytes key, SecureRandom random) {
        if (key.size() != KEY_SIZE) {
            throw new IllegalArgumentException("an AES-256 key has 32 bytes, not " + key.size());
        }
        byte[] raw = key.exposeBytes(DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
        try {
            return new AesGcm(new SecretKeySpec(raw, "AES"), random);
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    /** Encrypts, and binds the result to {@code associated}, which is neither encrypted nor contained. */
    public byte[] seal(byte[] plaintext, byte[] associated) {
        byte[] nonce = new byte[NONCE_SIZE];
        random.nextBytes(nonce);
        byte[] sealed = new byte[Math.addExact(NONCE_SIZE + TAG_SIZE, plaintext.length)];
        System.arraycopy(nonce, 0, sealed, 0, NONCE_SIZE);
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, nonce);
            cipher.updateAAD(associated);
            int written = cipher.doFinal(plaintext, 0, plaintext.length, sealed, NONCE_SIZE);
            if (written != plaintext.length + TAG_SIZE) {
                throw new IllegalStateException("AES-GCM wrote " + written + " bytes");
            }
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no AES-GCM", e);
        }
        return sealed;
    }

    /**
     * Decrypts what {@link #seal} gave.
     *
     * @throws KeysException {@code NOT_AUTHENTIC} when the key or {@code associated} is another, or a bit was changed
     */
    public byte[] open(byte[] sealed, byte[] associated) {
        if (sealed.length < NONCE_SIZE + TAG_SIZE) {
            throw notAuthentic();
        }
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, Arrays.copyOf(sealed, NONCE_SIZE));
            cipher.updateAAD(associated);
            return cipher.doFinal(sealed, NONCE_SIZE, sealed.length - NONCE_SIZE);
        } catch (AEADBadTagException e) {
            throw notAuthentic();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JVM has no AES-GCM", e);
        }
    }

    private Cipher cipher(int mode, byte[] nonce) throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(8 * TAG_SIZE, nonce));
        return cipher;
    }

    private static KeysException notAuthentic() {
        return new KeysException(
                KeysException.Code.NOT_AUTHENTIC, "not authentic: another key, another context, or changed bytes");
    }

    @Override
    public String toString() {
        return "AES-256-GCM";
    }
}
