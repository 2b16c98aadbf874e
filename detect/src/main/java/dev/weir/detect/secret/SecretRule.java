package dev.weir.detect.secret;

import dev.weir.detect.pattern.LinearPattern;
import dev.weir.model.DataClass;
import java.util.List;

/**
 * One rule of Weir's own.
 *
 * @param names of what the value is assigned to; empty for a token, which is known by its own literal
 * @param entropy least bits per character; 0 asks for none
 */
record SecretRule(String id, DataClass dataClass, List<String> names, LinearPattern pattern, double entropy) {
    SecretRule {
        names = List.copyOf(names);
        if (pattern.longest() > 4096) {
            throw new IllegalArgumentException("secrets.rules: " + id + " has no bound");
        }
    }

    boolean token() {
        return names.isEmpty();
    }
}
