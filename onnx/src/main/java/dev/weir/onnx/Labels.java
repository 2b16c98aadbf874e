package dev.weir.onnx;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a model's outputs stand for, from {@code id2label} of its {@code config.json}; BIO, BIOES or plain labels. */
final class Labels {
    /** Names that models give to what they find, and Weir's classes for them. */
    private static final Map<String, String> USUAL = Map.ofEntries(
            Map.entry("PER", "person.name"),
            Map.entry("PERSON", "person.name"),
            Map.entry("LOC", "place"),
            Map.entry("LOCATION", "place"),
            Map.entry("GPE", "place"),
            Map.entry("ORG", "organisation.name"),
            Map.entry("ORGANIZATION", "organisation.name"),
            Map.entry("EMAIL", "contact.email"),
            Map.entry("PHONE", "contact.phone"),
            Map.entry("AGE", "person.age"));

    /** One output: what it stands for (null for nothing that matters), and whether it begins a new span. */
    record Label(@Nullable DataClass dataClass, boolean begins) {}

    private final List<Label> labels = new ArrayList<>();
    private final int longest;

    /**
     * Reads the labels.
     *
     * @param more names of the model's own and the classes for them; an empty class id for what is to be passed over
     */
    Labels(Path config, Map<String, String> more) throws IOException {
        JsonNode root = new ObjectMapper().readTree(config.toFile());
        JsonNode names = root.path("id2label");
        if (!names.isObject() || names.isEmpty()) {
            throw new IllegalArgumentException(config + ": no \"id2label\"; is this a token-classification model?");
        }
        var classes = new HashMap<>(USUAL);
        more.forEach((name, id) -> classes.put(name.toUpperCase(Locale.ROOT), id));
        for (int i = 0; i < names.size(); i++) {
            JsonNode name = names.path(Integer.toString(i));
            if (!name.isTextual()) {
                throw new IllegalArgumentException(config + ": \"id2label\" has no \"" + i + "\"");
            }
            labels.add(label(config, name.asText(), classes));
        }
        longest = root.path("max_position_embeddings").asInt(512);
    }

    private static Label label(Path config, String name, Map<String, String> classes) {
        String upper = name.toUpperCase(Locale.ROOT);
        boolean prefixed = upper.length() > 2 && (upper.charAt(1) == '-' || upper.charAt(1) == '_');
        String kind = prefixed ? upper.substring(2) : upper;
        if (kind.equals("O") || kind.equals("MISC")) {
            return new Label(null, false);
        }
        String id = classes.get(kind);
        if (id == null) {
            throw new IllegalArgumentException(config + ": the label \"" + name
                    + "\" has no class; say which one, or an empty one to pass it over");
        }
        boolean begins = prefixed && (upper.charAt(0) == 'B' || upper.charAt(0) == 'S');
        return new Label(id.isEmpty() ? null : Taxonomy.standard().get(id), begins);
    }

    int size() {
        return labels.size();
    }

    Label get(int output) {
        return labels.get(output);
    }

    /** How many tokens the model takes at once. */
    int longest() {
        return longest;
    }
}
