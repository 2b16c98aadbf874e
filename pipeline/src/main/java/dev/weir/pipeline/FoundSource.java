package dev.weir.pipeline;

import dev.weir.documents.Unread;
import dev.weir.model.ColumnFinding;
import dev.weir.model.Verdict;
import dev.weir.pipeline.table.FoundSpans;
import java.util.List;
import java.util.Map;

/** What was found in one source. */
public sealed interface FoundSource {
    ReadSource read();

    /**
     * In a table.
     *
     * @param types the leaves' types as the file states them, by path
     * @param spans where within which values something was found
     */
    record InTable(ReadSource.OfTable read, List<ColumnFinding> columns, Map<String, String> types, FoundSpans spans)
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

    /**
     * In a document.
     *
     * @param verdict on its text
     * @param places of the findings, in their order; empty for a text file, whose offsets say enough. May hold names out
     *     of the document
     * @param unread what lies in it and is not part of its text
     */
    record InDocument(ReadSource.OfDocument read, Verdict verdict, List<String> places, List<Unread> unread)
            implements FoundSource {
        public InDocument {
            places = List.copyOf(places);
            unread = List.copyOf(unread);
        }

        /** Whether all of it was looked at, to its end. */
        public boolean complete() {
            return unread.isEmpty() && !(verdict instanceof Verdict.Incomplete);
        }
    }
}
