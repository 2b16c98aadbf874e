package dev.weir.protect.cipher;

import dev.weir.protect.keyed.Base64Url;
import dev.weir.protect.keyed.Utf8;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * AES-256-GCM (NIST SP 800-38D) of single values, with a random 96-bit nonce: two equal values give different texts.
 * The text is {@code weir:e1:<key id>:<class>:<base64url(nonce, ciphertext, 128-bit tag)>}; the part before the last
 * colon is authenticated, so that a value can't be passed off as another class or version. Its length tells the value's.
 *
 * <p>Random nonces bound how much one key may encrypt: 2^32 values (SP 800-38D section 8.3). Nothing here counts them.
 * Used by one thread at a time.
 */
public final class ValueCipher {
    /** How every text of this version begins. */
    public static final String PREFIX = "weir:e1:";

    private static final int NONCE = 12;
    private static final int TAG = 16;

    private final SecretKey key;
    private final String start;
    private final byte[] header;
    private final Cipher cipher;
    private final SecureRandom random;
    private final byte[] nonces = new byte[NONCE * 64];
    private int used = nonces.length;

    public ValueCipher(String keyId, SecretKey key, String dataClass, SecureRandom random) {
        this.key = key;
        this.start = PREFIX + keyId + ":" + dataClass + ":";
        this.header = start.getBytes(StandardCharsets.UTF_8);
        this.random = random;
        try {
            this.cipher = Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no AES-GCM", e);
        }
    }

    /** The text of a value; another one each time. */
    public String encrypt(String value) {
        if (used == nonces.length) {
            random.nextBytes(nonces);
            used = 0;
        }
        byte[] plaintext = Utf8.encode(value);
        var out = new byte[NONCE + plaintext.length + TAG];
        System.arraycopy(nonces, used, out, 0, NONCE);
        used += NONCE;
        try {
            cipher.init(Cipher.ENCRYPT_MODE, key, new GCMParameterSpec(8 * TAG, out, 0, NONCE));
            cipher.updateAAD(header);
            cipher.doFinal(plaintext, 0, plaintext.length, out, NONCE);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed", e);
        }
        return start.concat(Base64Url.encode(out));
    }

    /** The value of a text, or empty when it isn't one of this key and class, or was changed. */
    public Optional<String> decrypt(String text) {
        return text.startsWith(start)
                ? Base64Url.decode(text.substring(start.length())).flatMap(this::decrypt)
                : Optional.empty();
    }

    private Optional<String> decrypt(byte[] bytes) {
        if (bytes.length < NONCE + TAG) {
            return Optional.empty();
        }
        try {
            cipher.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(8 * TAG, bytes, 0, NONCE));
            cipher.updateAAD(header);
            byte[] plaintext = cipher.doFinal(bytes, NONCE, bytes.length - NONCE);
            return Optional.of(Utf8.decode(plaintext, 0, plaintext.length));
        } catch (AEADBadTagException e) {
            return Optional.empty();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed", e);
        }
    }
}
