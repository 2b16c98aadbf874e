package dev.weir.ledger;

import dev.weir.keys.Bytes;
import dev.weir.keys.DangerousKeyAccess;
import dev.weir.keys.HmacSha256;
import dev.weir.keys.SecretBytes;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;

/**
 * Stands in a leaf for a value that must not: a file's name, a person's id, the digest of a small file. It is
 * {@code HMAC-SHA-256(salt, UTF-8(value))} with a random salt of 32 bytes that is kept elsewhere.
 *
 * <p>Whoever has the salt and the value can show that the leaf meant it, and nothing else (binding, as SHA-256 is
 * collision resistant). Whoever has only the leaf learns nothing, not even by trying all values (hiding). Deleting the
 * salt makes the leaf say nothing for ever: that is how a ledger that forgets nothing meets a request for erasure.
 * One salt may serve all values of one leaf; with it equal values show as equal, so take a new one for each leaf.
 */
public final class SaltedCommitment {
    /** The size of a salt in bytes. */
    public static final int SALT_SIZE = 32;

    private SaltedCommitment() {}

    /** A fresh salt. */
    public static SecretBytes newSalt(SecureRandom random) {
        return SecretBytes.random(random, SALT_SIZE);
    }

    /** A salt that was kept. */
    public static SecretBytes salt(byte[] kept, DangerousKeyAccess access) {
        return requireSalt(SecretBytes.of(kept, access));
    }

    /** The commitment: 32 bytes. */
    public static Bytes commit(SecretBytes salt, String value) {
        return HmacSha256.mac(requireSalt(salt), value.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether {@code commitment} was made with this salt of this value. */
    public static boolean opens(Bytes commitment, SecretBytes salt, String value) {
        return MessageDigest.isEqual(commitment.toArray(), commit(salt, value).toArray());
    }

    private static SecretBytes requireSalt(SecretBytes salt) {
        if (salt.size() != SALT_SIZE) {
            throw new IllegalArgumentException("a salt has " + SALT_SIZE + " bytes, not " + salt.size());
        }
        return salt;
    }
}
