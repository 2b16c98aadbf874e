package dev.weir.protect.keyed;

import java.util.Base64;
import java.util.Optional;

/** Base64url without padding (RFC 4648 section 5), read strictly: bytes have one text only. */
public final class Base64Url {
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();

    private Base64Url() {}

    public static String encode(byte[] bytes) {
        return ENCODER.encodeToString(bytes);
    }

    /** The bytes, or empty when {@link #encode} would not have written this text. */
    public static Optional<byte[]> decode(String text) {
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(text);
            // The decoder takes padding, and any of 4 or 16 last characters.
            return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
