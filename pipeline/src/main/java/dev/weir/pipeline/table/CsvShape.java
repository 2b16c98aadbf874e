package dev.weir.pipeline.table;

import java.nio.file.Path;
import java.util.List;

/**
 * What a CSV file is, by Weir's own look at all of it.
 *
 * @param readable the file that DuckDB is given: the original, or a private copy of it in UTF-8 with plain quoting and
 *     one kind of line end
 * @param header whether {@code readable} has a header record
 * @param columns the columns' names; an empty name becomes "column" and its number
 * @param records without the header
 * @param longest bytes of the longest record, the header included
 * @param blocks where {@code readable} can be taken apart
 */
public record CsvShape(
        Path readable,
        char delimiter,
        boolean header,
        List<String> columns,
        long records,
        Encoding encoding,
        boolean copied,
        long longest,
        CsvBlocks blocks) {
    public CsvShape {
        columns = List.copyOf(columns);
    }
}
