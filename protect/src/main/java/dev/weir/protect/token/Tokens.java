package dev.weir.protect.token;

import java.util.Optional;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * Deterministic tokens of one data class within one purpose or domain: equal values get equal tokens, different values
 * different ones, and the key holder gets the value back. A value with a format of at least a million values keeps it
 * ({@link FormatToken}); any other becomes {@code tok_…} ({@link OpaqueToken}).
 *
 * <p>Values are taken as they are: {@code Ann@x.org} and {@code ann@x.org} get different tokens. Used by one thread at a
 * time.
 */
public final class Tokens {
    private final FormatToken format;
    private final OpaqueToken opaque;
    private final FormatBatch batch;

    /**
     * @param formatKey 16, 24 or 32 bytes
     * @param opaqueKey 32, 48 or 64 bytes
     * @param keyId without {@code _}
     */
    public Tokens(SecretKey formatKey, byte[] opaqueKey, String keyId, String dataClass) {
        format = new FormatToken(formatKey, dataClass);
        batch = new FormatBatch(format);
        opaque = new OpaqueToken(opaqueKey, keyId, dataClass);
    }

    /** The token of a value. */
    public String of(String value) {
        var kept = format.crypt(true, value);
        return kept == null ? opaque.of(value) : kept;
    }

    /**
     * The tokens of many values; null for null.
     *
     * @param into gets {@code count} tokens; may be {@code values}
     */
    public void of(@Nullable String[] values, @Nullable String[] into, int count) {
        for (int from = 0; from < count; from += FormatBatch.MOST) {
            batch.encrypt(values, from, Math.min(count, from + FormatBatch.MOST));
            for (int i = from; i < count && i < from + FormatBatch.MOST; i++) {
                String value = values[i];
                String kept = batch.token(i - from);
                into[i] = value == null ? null : kept == null ? opaque.of(value) : kept;
            }
        }
    }

    /**
     * The value of a token. A token that kept its format carries no proof of where it comes from: any text of a
     * format yields a value.
     *
     * @return empty for what can't be a token of this key and class
     */
    public Optional<String> reveal(String token) {
        return token.startsWith(OpaqueToken.PREFIX)
                ? opaque.reveal(token)
                : Optional.ofNullable(format.crypt(false, token));
    }
}
