package dev.weir.pipeline;

import dev.weir.pipeline.document.Document;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The sources of a statement as people want to see them: tables first, the documents of a data set as one. */
public final class SourceGroups {
    private SourceGroups() {}

    /** Trees of the same form as the statement's sources; a group of documents has {@code documents}, their number. */
    public static List<Map<?, ?>> of(Map<?, ?> predicate) {
        var groups = new ArrayList<Map<?, ?>>();
        var documents = new LinkedHashMap<String, List<Map<?, ?>>>();
        for (var source : list(predicate.get("sources"))) {
            if (Document.isForm(String.valueOf(source.get("format")))) {
                documents
                        .computeIfAbsent(String.valueOf(source.get("dataset")), dataset -> new ArrayList<>())
                        .add(source);
            } else {
                groups.add(source);
            }
        }
        documents.forEach(
                (dataset, sources) -> groups.add(sources.size() == 1 ? sources.getFirst() : merged(dataset, sources)));
        return List.copyOf(groups);
    }

    private static Map<?, ?> merged(String dataset, List<Map<?, ?>> sources) {
        var group = new LinkedHashMap<String, Object>();
        group.put("name", dataset + "/");
        group.put("dataset", dataset);
        group.put(
                "format",
                String.join(
                        ", ",
                        sources.stream()
                                .map(source -> String.valueOf(source.get("format")))
                                .distinct()
                                .sorted()
                                .toList()));
        group.put("records", (long) sources.size());
        group.put("documents", (long) sources.size());
        boolean released = sources.stream().anyMatch(source -> !isEmpty(source.get("release")));
        group.put("release", released ? Optional.of(dataset + "/") : Optional.empty());
        var fields = new LinkedHashMap<String, Map<String, @Nullable Object>>();
        var inside = new HashMap<String, Map<String, Map<String, @Nullable Object>>>();
        for (var source : sources) {
            for (var each : list(source.get("fields"))) {
                String path = String.valueOf(each.get("path"));
                var field = fields.computeIfAbsent(path, name -> new LinkedHashMap<>());
                boolean known = !isEmpty(field.get("incomplete"));
                each.forEach((key, value) -> {
                    // one that was not looked at to its end makes the group so
                    if (!known || !"incomplete".equals(key)) {
                        field.put(String.valueOf(key), value);
                    }
                });
                var spans = inside.computeIfAbsent(path, name -> new TreeMap<>());
                list(each.get("inside")).forEach(span -> add(spans, span));
            }
        }
        fields.forEach((path, field) -> field.put(
                "inside", List.copyOf(inside.getOrDefault(path, Map.of()).values())));
        group.put("fields", List.copyOf(fields.values()));
        return group;
    }

    private static void add(Map<String, Map<String, @Nullable Object>> spans, Map<?, ?> span) {
        var sum = spans.computeIfAbsent(String.valueOf(span.get("class")), id -> {
            var first = new LinkedHashMap<String, @Nullable Object>();
            span.forEach((key, value) -> first.put(String.valueOf(key), value));
            first.put("spans", 0L);
            return first;
        });
        sum.merge("spans", number(span.get("spans")), (a, b) -> number(a) + number(b));
    }

    private static boolean isEmpty(@Nullable Object value) {
        return value == null || value instanceof Optional<?> optional && optional.isEmpty();
    }

    private static long number(@Nullable Object value) {
        return value instanceof Number number ? number.longValue() : 0;
    }

    /** A node of a tree as a list of maps; an absent one is empty. */
    public static List<Map<?, ?>> list(@Nullable Object node) {
        var maps = new ArrayList<Map<?, ?>>();
        Object value = node instanceof Optional<?> optional ? optional.orElse(null) : node;
        if (value instanceof Iterable<?> many) {
            many.forEach(each -> maps.add(LedgerLeaf.map(each)));
        }
        return maps;
    }
}
