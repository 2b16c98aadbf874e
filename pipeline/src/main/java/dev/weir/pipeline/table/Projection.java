package dev.weir.pipeline.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Builds the SQL that looks at, or rebuilds, nested columns around a function of their leaves. */
final class Projection {
    private int variable;

    /** What becomes of a leaf: an SQL expression over its value's expression; empty leaves it out. */
    interface LeafSql {
        Optional<String> sql(String path, SqlType.Plain type, String expression);
    }

    /** The column rebuilt, or empty when nothing of it is left. */
    Optional<String> rebuild(String path, SqlType type, String expression, LeafSql leafSql) {
        return switch (type) {
            case SqlType.Plain plain -> leafSql.sql(path, plain, expression);
            case SqlType.Many many -> {
                String v = "v" + variable++;
                yield rebuild(path + "[]", many.element(), v, leafSql)
                        .map(inner -> inner.equals(v)
                                ? expression
                                : "list_transform(" + expression + ", lambda " + v + ": " + inner + ")");
            }
            case SqlType.Pairs pairs -> {
                String v = "v" + variable++;
                var key = rebuild(path + "{key}", pairs.key(), v + ".key", leafSql);
                var value = rebuild(path + "{}", pairs.value(), v + ".value", leafSql);
                yield key.isEmpty() || value.isEmpty()
                        ? Optional.empty()
                        : Optional.of("map_from_entries(list_transform(map_entries(" + expression + "), lambda " + v
                                + ": {'key': " + key.get() + ", 'value': " + value.get() + "}))");
            }
            case SqlType.Struct struct -> {
                var parts = new ArrayList<String>();
                for (var member : struct.members()) {
                    rebuild(
                                    path + "." + member.name(),
                                    member.type(),
                                    "struct_extract(" + expression + ", " + Sql.text(member.name()) + ")",
                                    leafSql)
                            .ifPresent(sql -> parts.add(Sql.text(member.name()) + ": " + sql));
                }
                yield parts.isEmpty()
                        ? Optional.empty()
                        : Optional.of("CASE WHEN " + expression + " IS NULL THEN NULL ELSE {" + String.join(", ", parts)
                                + "} END");
            }
        };
    }

    /** Expressions, one a leaf, that give a number when the leaf's values have been looked at. */
    List<String> look(String path, SqlType type, String expression, LeafSql leafSql) {
        return switch (type) {
            case SqlType.Plain plain ->
                leafSql.sql(path, plain, expression).stream().toList();
            case SqlType.Many many -> {
                String v = "v" + variable++;
                yield look(path + "[]", many.element(), v, leafSql).stream()
                        .map(inner -> "list_sum(list_transform(" + expression + ", lambda " + v + ": " + inner + "))")
                        .toList();
            }
            case SqlType.Pairs pairs -> {
                String v = "v" + variable++;
                var all = new ArrayList<String>();
                all.addAll(look(path + "{key}", pairs.key(), v, leafSql).stream()
                        .map(inner -> "list_sum(list_transform(map_keys(" + expression + "), lambda " + v + ": " + inner
                                + "))")
                        .toList());
                all.addAll(look(path + "{}", pairs.value(), v, leafSql).stream()
                        .map(inner -> "list_sum(list_transform(map_values(" + expression + "), lambda " + v + ": "
                                + inner + "))")
                        .toList());
                yield List.copyOf(all);
            }
            case SqlType.Struct struct -> {
                var all = new ArrayList<String>();
                for (var member : struct.members()) {
                    all.addAll(look(
                            path + "." + member.name(),
                            member.type(),
                            "struct_extract(" + expression + ", " + Sql.text(member.name()) + ")",
                            leafSql));
                }
                yield List.copyOf(all);
            }
        };
    }
}
