package dev.weir.pipeline.table;

import java.util.Locale;
import java.util.Optional;

/** The kinds of table file. */
public enum TableFormat {
    CSV(".csv"),
    TSV(".tsv"),
    JSON(".json"),
    NDJSON(".ndjson"),
    PARQUET(".parquet");

    private final String ending;

    TableFormat(String ending) {
        this.ending = ending;
    }

    public String ending() {
        return ending;
    }

    /** By a file's ending; {@code .jsonl} is NDJSON. */
    public static Optional<TableFormat> of(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        if (name.endsWith(".jsonl")) {
            return Optional.of(NDJSON);
        }
        if (name.endsWith(".parq")) {
            return Optional.of(PARQUET);
        }
        for (var format : values()) {
            if (name.endsWith(format.ending)) {
                return Optional.of(format);
            }
        }
        return Optional.empty();
    }
}
