package dev.weir.ledger;

import dev.weir.keys.Bytes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/**
 * A hash of the Merkle tree: SHA-256 with RFC 6962's prefixes (section 2.1), by which a leaf can never be taken for
 * an inner node.
 *
 * @param value 32 bytes
 */
public record Hash(Bytes value) {
    /** The size in bytes. */
    public static final int SIZE = 32;

    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    public Hash {
        if (value.size() != SIZE) {
            throw new IllegalArgumentException("a hash has 32 bytes, not " + value.size());
        }
    }

    /** The root of the tree without leaves: the hash of nothing. */
    public static Hash ofEmptyTree() {
        return new Hash(Bytes.of(sha256().digest()));
    }

    /** {@code SHA-256(0x00 || leaf)}. */
    public static Hash ofLeaf(byte[] leaf) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return new Hash(Bytes.of(digest.digest(leaf)));
    }

    /** {@code SHA-256(0x01 || left || right)}. */
    public static Hash ofNode(Hash left, Hash right) {
        byte[] node = new byte[1 + 2 * SIZE];
        node[0] = NODE;
        left.value.copyTo(node, 1);
        right.value.copyTo(node, 1 + SIZE);
        return new Hash(Bytes.of(sha256().digest(node)));
    }

    /**
     * Reads 44 characters of Base 64.
     *
     * @throws LedgerException {@code MALFORMED}
     */
    public static Hash parse(String base64) {
        try {
            byte[] raw = CanonicalBase64.decode(base64);
            if (raw.length == SIZE) {
                return new Hash(Bytes.of(raw));
            }
        } catch (IllegalArgumentException e) {
            throw new LedgerException(LedgerException.Code.MALFORMED, "a hash is not Base 64", e);
        }
        throw LedgerException.malformed("a hash is not 32 bytes of Base 64");
    }

    /** Base 64. */
    public String base64() {
        return value.base64();
    }

    @Override
    public String toString() {
        return base64();
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JVM has no SHA-256", e);
        }
    }
}
