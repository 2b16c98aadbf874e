package dev.weir.protect;

import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** An AES-256 key with the id that stands in what it encrypted. Its text form tells the id alone. */
public final class EncryptionKey {
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9.-]{1,64}");

    private final String id;
    private final SecretKey secret;

    private EncryptionKey(String id, SecretKey secret) {
        this.id = id;
        this.secret = secret;
    }

    /**
     * A key of these bytes, which are copied.
     *
     * @param id 1 to 64 letters, digits, dots and dashes
     * @param bytes 32 bytes
     */
    public static EncryptionKey of(String id, byte[] bytes) {
        checkId(id);
        if (bytes.length != 32) {
            throw new IllegalArgumentException("an encryption key has 32 bytes, not " + bytes.length);
        }
        return new EncryptionKey(id, new SecretKeySpec(bytes, "AES"));
    }

    static void checkId(String id) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a key id has 1 to 64 letters, digits, dots and dashes");
        }
    }

    public String id() {
        return id;
    }

    SecretKey secret() {
        return secret;
    }

    @Override
    public String toString() {
        return "EncryptionKey[" + id + "]";
    }
}
