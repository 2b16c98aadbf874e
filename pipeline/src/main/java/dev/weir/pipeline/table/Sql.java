package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.nio.file.Path;

/** Quoting for DuckDB. */
final class Sql {
    private Sql() {}

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** DuckDB takes a file name for a pattern: {@code a[1].csv} would read {@code a1.csv}. */
    static String file(String what, Path path) {
        String name = path.toString();
        if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0) {
            throw WeirException.source(what, "a path with * or ? in it can't be read; rename the file or the folder");
        }
        return text(name.replace("[", "[[]"));
    }
}
