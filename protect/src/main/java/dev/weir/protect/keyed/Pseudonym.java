package dev.weir.protect.keyed;

import java.nio.charset.StandardCharsets;
import javax.crypto.SecretKey;

/**
 * A one-way code of a value: HMAC-SHA-256 truncated to 128 bits (RFC 2104 section 5), in lower-case base32 (RFC 4648
 * section 6) without padding, 26 characters. Equal values give equal codes under one key; two of 2^64 different values
 * are expected to collide. Whoever holds the key can test guesses; nobody can without it.
 */
public final class Pseudonym {
    private static final byte[] ALPHABET = "abcdefghijklmnopqrstuvwxyz234567".getBytes(StandardCharsets.US_ASCII);

    private final Hmac hmac;
    private final byte[] text = new byte[26];

    public Pseudonym(SecretKey key) {
        hmac = new Hmac(key);
    }

    /** The code of a value. */
    @SuppressWarnings("deprecation") // the constructor that takes ASCII bytes as they are is the fastest
    public String of(String value) {
        byte[] code = hmac.code(value);
        int bits = 0;
        int held = 0;
        int at = 0;
        for (int i = 0; i < 16; i++) {
            bits = (bits << 8) | (code[i] & 0xFF);
            held += 8;
            while (held >= 5) {
                held -= 5;
                text[at++] = ALPHABET[(bits >> held) & 31];
            }
        }
        text[at] = ALPHABET[(bits << (5 - held)) & 31];
        return new String(text, 0);
    }
}
