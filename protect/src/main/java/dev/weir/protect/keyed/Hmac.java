package dev.weir.protect.keyed;

import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** HMAC-SHA-256 (RFC 2104) of texts under one key. Used by one thread at a time; the result buffer is reused. */
public final class Hmac {
    private final Mac mac;
    private final byte[] code = new byte[32];

    public Hmac(SecretKey key) {
        try {
            mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no HmacSHA256", e);
        } catch (InvalidKeyException e) {
            throw new IllegalArgumentException("not an HMAC key", e);
        }
    }

    /** A key of these bytes. */
    public static SecretKey key(byte[] bytes) {
        return new SecretKeySpec(bytes, "HmacSHA256");
    }

    /** The 32-byte code, valid until the next call. */
    public byte[] code(String text) {
        mac.update(Utf8.encode(text));
        try {
            mac.doFinal(code, 0);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("HMAC failed", e);
        }
        return code;
    }

    /** The first 64 bits of the code. */
    public long number(String text) {
        code(text);
        long number = 0;
        for (int i = 0; i < 8; i++) {
            number = (number << 8) | (code[i] & 0xFF);
        }
        return number;
    }
}
