package dev.weir.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Presidio with spaCy's medium English model, run by {@code presidio_spans.py} in the venv that {@code ./dev} makes. */
final class Presidio {
    static final String VERSION = "2.2.366";

    /** Of all its types, those that are not numbers and addresses on the net. */
    private static final Map<String, String> CLASSES = Map.of(
            "PERSON", "person.name",
            "LOCATION", "place.city",
            "ORGANIZATION", "organisation.name",
            "DATE_TIME", "general.date",
            "NRP", "person.nationality",
            "AGE", "person.age");

    private Presidio() {}

    static Path python(Path root) {
        return root.resolve(".tools/presidio/bin/python");
    }

    static boolean isThere(Path root) {
        return Files.isExecutable(python(root));
    }

    static ChildScanner start(Path root) throws IOException {
        return new ChildScanner(List.of(
                python(root).toString(),
                root.resolve("train/src/main/python/presidio_spans.py").toString()));
    }

    /** Weir's class, near enough to be counted in the same group. */
    static String classOf(String type) {
        return CLASSES.getOrDefault(type, "id");
    }

    /** Its spans with Weir's classes; without organisations where the engine as shipped is meant, which ignores them. */
    static List<List<Span>> mapped(List<List<Span>> spans, boolean organisations) {
        return spans.stream()
                .map(text -> text.stream()
                        .filter(span -> organisations || !span.type().equals("ORGANIZATION"))
                        .map(span -> new Span(span.start(), span.end(), classOf(span.type())))
                        .toList())
                .toList();
    }
}
