package dev.weir.pipeline;

import java.util.ArrayList;
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
            if ("text".equals(source.get("format"))) {
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
        group.put("format", "text");
        group.put("records", (long) sources.size());
        group.put("documents", (long) sources.size());
        boolean released = sources.stream().anyMatch(source -> !isEmpty(source.get("release")));
        group.put("release", released ? Optional.of(dataset + "/") : Optional.empty());
        var field = new LinkedHashMap<String, @Nullable Object>();
        var inside = new TreeMap<String, Map<String, @Nullable Object>>();
        for (var source : sources) {
            for (var each : list(source.get("fields"))) {
                each.forEach((key, value) -> field.put(String.valueOf(key), value));
                for (var span : list(each.get("inside"))) {
                    var sum = inside.computeIfAbsent(String.valueOf(span.get("class")), id -> {
                        var first = new LinkedHashMap<String, @Nullable Object>();
                        span.forEach((key, value) -> first.put(String.valueOf(key), value));
                        first.put("spans", 0L);
                        return first;
                    });
                    sum.merge("spans", number(span.get("spans")), (a, b) -> number(a) + number(b));
                }
            }
        }
        field.put("inside", List.copyOf(inside.values()));
        group.put("fields", List.of(field));
        return group;
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
