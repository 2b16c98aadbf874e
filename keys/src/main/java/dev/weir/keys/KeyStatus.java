package dev.weir.keys;

import java.util.Locale;
import java.util.Optional;

/** Whether a key is in use. Each purpose has exactly one primary key. */
public enum KeyStatus {
    /** New things are made with this key. */
    PRIMARY,
    /** What was made with this key is still read and verified. */
    ENABLED,
    /** Not to be used at all. */
    DISABLED;

    /** As it stands in the keyset file. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<KeyStatus> ofId(String id) {
        for (KeyStatus status : values()) {
            if (status.id().equals(id)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
