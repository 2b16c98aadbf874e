package dev.weir.cli;

import dev.weir.pipeline.table.CsvOptions;
import dev.weir.pipeline.table.Encoding;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What a user may say about CSV files; what isn't said is found. */
final class CsvFlags {
    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            description = "utf-8, latin-1, windows-1252, utf-16le or utf-16be (default: found)")
    @Nullable
    String encoding;

    @Option(names = "--delimiter", paramLabel = "CHAR", description = "between fields; \\t for a tab (default: found)")
    @Nullable
    String delimiter;

    @Option(names = "--header", negatable = true, description = "whether the first record names the columns")
    @Nullable
    Boolean header;

    @Option(
            names = "--skip-lines",
            paramLabel = "N",
            defaultValue = "0",
            description = "leave out N lines above the header")
    int skipLines;

    CsvOptions options() {
        if (skipLines < 0 || skipLines > 1000) {
            throw new Usage("--skip-lines must be 0 to 1000, not " + skipLines);
        }
        return new CsvOptions(
                Optional.ofNullable(encoding).map(name -> Usage.check(() -> Encoding.parse(name))),
                Optional.ofNullable(delimiter).map(CsvFlags::character),
                Optional.ofNullable(header),
                skipLines,
                CsvOptions.LARGEST_RECORD);
    }

    private static char character(String text) {
        if (text.equals("\\t")) {
            return '\t';
        }
        if (text.length() != 1 || text.charAt(0) > 126 || "\"\r\n".contains(text)) {
            throw new Usage("--delimiter must be one ASCII character, not a quote or a line end");
        }
        return text.charAt(0);
    }
}
