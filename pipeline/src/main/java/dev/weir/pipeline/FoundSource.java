package dev.weir.pipeline;

import dev.weir.model.ColumnFinding;
import dev.weir.model.Verdict;
import java.util.List;
import java.util.Map;

/** What was found in one source. */
public sealed interface FoundSource {
    ReadSource read();

    /**
     * In a table.
     *
     * @param types the leaves' types as the file states them, by path
     */
    record InTable(ReadSource.OfTable read, List<ColumnFinding> columns, Map<String, String> types)
            implements FoundSource {
        public InTable {
            columns = List.copyOf(columns);
        }

        /** The name of a type for people: {@code text}, {@code bigint} … */
        public String typeOf(ColumnFinding column) {
            String type = types.getOrDefault(column.path(), "VARCHAR");
            return (type.equals("VARCHAR") ? column.type().name() : type).toLowerCase(java.util.Locale.ROOT);
        }
    }

    /** In a document. */
    record InDocument(ReadSource.OfDocument read, Verdict verdict) implements FoundSource {}
}
