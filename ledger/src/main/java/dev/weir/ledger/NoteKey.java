package dev.weir.ledger;

import dev.weir.keys.Bytes;
import dev.weir.keys.Ed25519;
import dev.weir.keys.Verifier;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/**
 * A public key under a name, which verifies signed notes: C2SP {@code signed-note}, section <i>Verifier keys</i>,
 * signature type 1 (Ed25519). Its text, the <i>vkey</i>, is {@code name+hash+base64(0x01 || public key)}.
 *
 * @param name not empty, without spaces, plus signs and control characters
 * @param publicKey 32 bytes
 */
public record NoteKey(String name, Bytes publicKey) {
    static final byte ED25519 = 1;
    static final int MAX_NAME = 512;

    public NoteKey {
        requireName(name);
        Ed25519.verifier(publicKey);
    }

    /**
     * Reads a vkey, and checks its hash.
     *
     * @throws LedgerException {@code MALFORMED}
     */
    public static NoteKey parse(String vkey) {
        String[] parts = vkey.split("\\+", 3);
        if (parts.length != 3 || vkey.length() > MAX_NAME + 100) {
            throw LedgerException.malformed("a verifier key has three parts: name+hash+key");
        }
        try {
            byte[] key = Base64.getDecoder().decode(parts[2]);
            if (key.length != 1 + Ed25519.PUBLIC_KEY_SIZE || key[0] != ED25519) {
                throw LedgerException.malformed("the verifier key is not an Ed25519 key (type 1)");
            }
            var parsed = new NoteKey(parts[0], Bytes.of(key, 1, key.length));
            if (!parsed.vkey().equals(vkey)) {
                throw LedgerException.malformed("the verifier key's hash does not fit its name and key");
            }
            return parsed;
        } catch (IllegalArgumentException e) {
            throw new LedgerException(LedgerException.Code.MALFORMED, "not a verifier key", e);
        }
    }

    /** {@code SHA-256(name || 0x0A || 0x01 || public key)[:4]}. */
    public Bytes keyHash() {
        MessageDigest digest = Hash.sha256();
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        digest.update(ED25519);
        return Bytes.of(Arrays.copyOf(digest.digest(publicKey.toArray()), 4));
    }

    /** The key as one line of text (without a line's end). */
    public String vkey() {
        byte[] typed = new byte[1 + publicKey.size()];
        typed[0] = ED25519;
        publicKey.copyTo(typed, 1);
        return name + "+" + HexFormat.of().formatHex(keyHash().toArray()) + "+"
                + Base64.getEncoder().encodeToString(typed);
    }

    Verifier verifier() {
        return Ed25519.verifier(publicKey);
    }

    static void requireName(String name) {
        boolean fit = !name.isEmpty()
                && name.length() <= MAX_NAME
                && name.codePoints()
                        .noneMatch(c -> c == '+'
                                || c < 0x20
                                || c == 0x7F
                                || c == 0x85
                                || Character.isSpaceChar(c)
                                || (c >= 0xD800 && c <= 0xDFFF));
        if (!fit) {
            throw new IllegalArgumentException("a key's name is not empty and has no spaces, plus or control signs");
        }
    }

    @Override
    public String toString() {
        return vkey();
    }
}
