package dev.weir.keys;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;

/**
 * The key that wraps all others of a home: 32 random bytes, in a file of its own as one line of Base 64, so that it
 * can be kept apart from the keyset. It is used for nothing itself: what wraps and what authenticates are derived.
 */
final class RootKey {
    static final int SIZE = 32;
    private static final int MAX_FILE_SIZE = 1024;

    private final SecretBytes key;

    private RootKey(SecretBytes key) {
        this.key = key;
    }

    static RootKey random(SecureRandom random) {
        return new RootKey(SecretBytes.random(random, SIZE));
    }

    static RootKey read(Path file) {
        byte[] content = KeyFile.read(
                file, MAX_FILE_SIZE, "without it no key of this home can be used: restore it from its backup");
        byte[] raw;
        try {
            String line = new String(content, StandardCharsets.US_ASCII);
            raw = Base64.getDecoder().decode(line.endsWith("\n") ? line.substring(0, line.length() - 1) : line);
        } catch (IllegalArgumentException e) {
            // No cause: it would quote a character of the key.
            throw new KeysException(
                    KeysException.Code.DAMAGED, file + " is not one line of Base 64; restore it from its backup");
        } finally {
            Arrays.fill(content, (byte) 0);
        }
        try {
            if (raw.length != SIZE) {
                throw new KeysException(
                        KeysException.Code.DAMAGED,
                        file + " holds " + raw.length + " bytes where a root key has " + SIZE
                                + "; restore it from its backup");
            }
            return new RootKey(SecretBytes.of(raw, DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES));
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    /** The content of its file. */
    byte[] encode() {
        byte[] raw = key.exposeBytes(DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
        byte[] encoded = Base64.getEncoder().encode(raw);
        Arrays.fill(raw, (byte) 0);
        byte[] line = Arrays.copyOf(encoded, encoded.length + 1);
        line[encoded.length] = '\n';
        Arrays.fill(encoded, (byte) 0);
        return line;
    }

    /** Tells root keys apart without saying anything about them. */
    String id() {
        return Bytes.of(HkdfSha256.derive(key, "weir root key id v1", 8)
                        .exposeBytes(DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES))
                .hex();
    }

    AesGcm wrapping() {
        return AesGcm.of(HkdfSha256.derive(key, "weir keyset wrap v1", AesGcm.KEY_SIZE));
    }

    SecretBytes authentication() {
        return HkdfSha256.derive(key, "weir keyset mac v1", 32);
    }
}
