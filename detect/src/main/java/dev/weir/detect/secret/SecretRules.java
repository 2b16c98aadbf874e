package dev.weir.detect.secret;

import dev.weir.detect.pattern.LinearPattern;
import dev.weir.detect.pattern.RefusedPattern;
import dev.weir.model.Taxonomy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads {@code secrets.rules}; its head says how a line reads. */
final class SecretRules {
    private static final class Loaded {
        static final List<SecretRule> ALL = load();
    }

    private SecretRules() {}

    static List<SecretRule> all() {
        return Loaded.ALL;
    }

    private static List<SecretRule> load() {
        var stream = SecretRules.class.getResourceAsStream("secrets.rules");
        if (stream == null) {
            throw new IllegalStateException("secrets.rules is missing from the jar of weir-detect");
        }
        var rules = new ArrayList<SecretRule>();
        var ids = new HashSet<String>();
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isBlank() && line.charAt(0) != '#') {
                    rules.add(rule(line, ids));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return List.copyOf(rules);
    }

    private static SecretRule rule(String line, Set<String> ids) {
        // columns are two blanks apart or more, since names hold single ones
        String[] cells = line.split(" {2,}");
        boolean token = cells[0].equals("token");
        if (!token && !cells[0].equals("value")) {
            throw new IllegalStateException("secrets.rules: a line begins with neither token nor value");
        }
        String id = cells[1];
        if (!ids.add(id)) {
            throw new IllegalStateException("secrets.rules has two rules " + id);
        }
        try {
            return new SecretRule(
                    id,
                    Taxonomy.standard().get(cells[2]),
                    token ? List.of() : List.of(cells[4].split(",")),
                    LinearPattern.compile(cells[token ? 4 : 5]),
                    Double.parseDouble(cells[3]));
        } catch (RefusedPattern e) {
            throw new IllegalStateException("secrets.rules: " + id + ": " + e.getMessage(), e);
        }
    }
}
