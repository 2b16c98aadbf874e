package dev.weir.pipeline.table;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several values of a record as one text, since each text that crosses from DuckDB to Java costs more than what is done
 * with it: values are parted by {@link #FIELD}, NULL is {@link #NULL}. Only for tables in which neither occurs.
 */
final class Rows {
    /** Unit separator. */
    static final char FIELD = '\u001f';

    /** Record separator. */
    static final char NULL = '\u001e';

    private static final String NULL_TEXT = String.valueOf(NULL);

    private Rows() {}

    /** SQL that joins the values of these expressions. */
    static String joined(List<String> expressions) {
        return "concat_ws(chr(31), "
                + String.join(
                        ", ",
                        expressions.stream()
                                .map(sql -> "coalesce(" + sql + ", chr(30))")
                                .toList())
                + ")";
    }

    /** SQL that takes a row apart into a list. */
    static String split(String sql) {
        return "string_split(" + sql + ", chr(31))";
    }

    /** SQL for one value of such a list, from 0. */
    static String value(String list, int index) {
        return "nullif(" + list + "[" + (index + 1) + "], chr(30))";
    }

    /** Room for so many rows of so many columns. */
    static List<@Nullable String[]> columns(int columns, int rows) {
        var room = new ArrayList<@Nullable String[]>();
        for (int i = 0; i < columns; i++) {
            room.add(new @Nullable String[rows]);
        }
        return room;
    }

    /** Takes a row apart, into place {@code at} of each column. */
    static void split(String row, List<@Nullable String[]> into, int at) {
        int from = 0;
        for (int i = 0; i < into.size(); i++) {
            int to = i == into.size() - 1 ? row.length() : row.indexOf(FIELD, from);
            if (to < 0) {
                throw new IllegalStateException("a row has fewer values than columns");
            }
            @Nullable String[] column = into.get(i);
            column[at] = to == from + 1 && row.charAt(from) == NULL ? null : row.substring(from, to);
            from = to + 1;
        }
        String last = into.get(into.size() - 1)[at];
        if (last != null && last.indexOf(FIELD) >= 0) {
            throw new IllegalStateException("a row has more values than columns");
        }
    }

    /** Adds a value to a row that is being made. */
    static void add(StringBuilder row, boolean first, @Nullable String value) {
        if (!first) {
            row.append(FIELD);
        }
        if (value == null) {
            row.append(NULL_TEXT);
        } else if (value.indexOf(FIELD) >= 0 || value.equals(NULL_TEXT)) {
            throw new IllegalStateException("a treated value holds a separator");
        } else {
            row.append(value);
        }
    }
}
