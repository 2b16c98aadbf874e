package dev.weir.protect.token;

import dev.weir.protect.keyed.Base64Url;
import dev.weir.protect.keyed.Utf8;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Tokens of values without a format to keep: {@code tok_<keyid>_<base64url>} of AES-SIV over the value, bound to the key
 * id and the data class. The token's length tells the value's. Used by one thread at a time.
 */
final class OpaqueToken {
    static final String PREFIX = "tok_";

    private final AesSiv siv;
    private final String start;

    OpaqueToken(byte[] key, String keyId, String dataClass) {
        siv = new AesSiv(key, ("weir/tok/v1/" + keyId + "/" + dataClass).getBytes(StandardCharsets.UTF_8));
        start = PREFIX + keyId + "_";
    }

    String of(String value) {
        return start.concat(Base64Url.encode(siv.encrypt(Utf8.encode(value))));
    }

    Optional<String> reveal(String token) {
        if (!token.startsWith(start)) {
            return Optional.empty();
        }
        return Base64Url.decode(token.substring(start.length()))
                .flatMap(siv::decrypt)
                .map(plain -> Utf8.decode(plain, 0, plain.length));
    }
}
