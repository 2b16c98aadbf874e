package dev.weir.ledger;

import java.util.Base64;

/**
 * Standard Base 64 with padding (RFC 4648 section 4), of which only the one canonical way to write is read: else a
 * signed text could be changed without its meaning (section 3.5).
 */
final class CanonicalBase64 {
    private CanonicalBase64() {}

    /** The bytes, or an {@link IllegalArgumentException}. */
    static byte[] decode(String text) {
        byte[] raw = Base64.getDecoder().decode(text);
        if (!Base64.getEncoder().encodeToString(raw).equals(text)) {
            throw new IllegalArgumentException("not canonical Base 64");
        }
        return raw;
    }
}
