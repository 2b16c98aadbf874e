package dev.weir.pipeline.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A place in a table that holds plain values: a column, or a leaf of a nested one.
 *
 * @param path {@code name}, {@code address.city}, {@code phones[]}, {@code tags{}} for a map's values
 * @param single whether a record has exactly one value here (no list or map above it)
 */
record Leaf(String path, SqlType.Plain type, boolean single) {
    /** The leaves below a column, in order. */
    static List<Leaf> of(String path, SqlType type) {
        var leaves = new ArrayList<Leaf>();
        add(path, type, true, leaves);
        return leaves;
    }

    private static void add(String path, SqlType type, boolean single, List<Leaf> leaves) {
        switch (type) {
            case SqlType.Plain plain -> leaves.add(new Leaf(path, plain, single));
            case SqlType.Many many -> add(path + "[]", many.element(), false, leaves);
            case SqlType.Pairs pairs -> {
                add(path + "{key}", pairs.key(), false, leaves);
                add(path + "{}", pairs.value(), false, leaves);
            }
            case SqlType.Struct struct -> {
                for (var member : struct.members()) {
                    add(path + "." + member.name(), member.type(), single, leaves);
                }
            }
        }
    }

    /** Bytes and the like: there is no text to look at. */
    boolean opaque() {
        return type.name().equals("BLOB")
                || type.name().startsWith("UNION")
                || type.name().equals("BIT")
                || type.name().startsWith("GEOMETRY")
                || type.name().equals("VARIANT");
    }
}
