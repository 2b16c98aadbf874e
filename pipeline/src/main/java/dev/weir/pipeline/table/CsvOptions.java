package dev.weir.pipeline.table;

import java.util.Optional;

/**
 * What a user may say about a CSV file; what isn't said is found.
 *
 * @param header whether the first record names the columns; {@code false} names them column1, column2 …
 * @param skipLines lines above the header that are left out, 0 to 1000
 * @param largestRecord bytes that one record may have
 */
public record CsvOptions(
        Optional<Encoding> encoding,
        Optional<Character> delimiter,
        Optional<Boolean> header,
        int skipLines,
        int largestRecord) {
    /** 16 MiB. */
    public static final int LARGEST_RECORD = 16 << 20;

    public static CsvOptions found() {
        return new CsvOptions(Optional.empty(), Optional.empty(), Optional.empty(), 0, LARGEST_RECORD);
    }
}
