package dev.weir.protect;

import dev.weir.protect.cipher.ValueCipher;
import dev.weir.protect.token.Tokens;
import java.security.SecureRandom;
import java.util.Optional;

/**
 * Gives values back from what {@code tokenize} and {@code encrypt} made of them, for one data class within one purpose
 * or domain. Used by one thread at a time. Whether someone may see the value is for the policy to say, before.
 */
public final class Revealer {
    private final KeySource keys;
    private final Tokens tokens;
    private final String dataClass;

    Revealer(KeySource keys, Tokens tokens, String dataClass) {
        this.keys = keys;
        this.tokens = tokens;
        this.dataClass = dataClass;
    }

    /**
     * The original of an encrypted value or of a token. Encrypted values and {@code tok_…} are authenticated. A token
     * that kept its value's format isn't and can't be: any text of a format gives some value.
     *
     * @return empty for what isn't a token, was changed, or belongs to another class, purpose or unknown key
     */
    public Optional<String> reveal(String token) {
        return token.startsWith(ValueCipher.PREFIX) ? decrypt(token) : tokens.reveal(token);
    }

    /** The id of the class that an encrypted value says it has, not yet authenticated; empty for anything else. */
    public static Optional<String> classOf(String token) {
        var parts = token.split(":", 5);
        return token.startsWith(ValueCipher.PREFIX) && parts.length == 5 ? Optional.of(parts[3]) : Optional.empty();
    }

    private Optional<String> decrypt(String token) {
        int colon = token.indexOf(':', ValueCipher.PREFIX.length());
        if (colon < 0) {
            return Optional.empty();
        }
        return keys.encryptionKey(token.substring(ValueCipher.PREFIX.length(), colon))
                .flatMap(key -> new ValueCipher(key.id(), key.secret(), dataClass, new SecureRandom()).decrypt(token));
    }
}
