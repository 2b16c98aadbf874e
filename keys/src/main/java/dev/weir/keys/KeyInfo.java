package dev.weir.keys;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Pattern;

/**
 * What may be known about a key of the keyset.
 *
 * @param id 8 lower-case hex characters, unique in the keyset
 * @param created to the second
 */
public record KeyInfo(String id, KeyPurpose purpose, Instant created, KeyStatus status) {
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}");

    public KeyInfo {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("a key id has 8 lower-case hex characters");
        }
        if (!created.equals(created.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a key's time is to the second");
        }
    }

    KeyInfo with(KeyStatus newStatus) {
        return new KeyInfo(id, purpose, created, newStatus);
    }

    /** One line that no other key has: authenticated with the key, so that none of it can be changed. */
    String authenticated(String format) {
        return format + "\n" + id + "\n" + purpose.id() + "\n" + created + "\n" + status.id() + "\n";
    }
}
