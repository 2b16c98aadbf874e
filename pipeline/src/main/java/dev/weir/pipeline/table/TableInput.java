package dev.weir.pipeline.table;

import java.nio.file.Path;

/** A table file that has been looked at: what it is and how many records it has by Weir's own count. */
public sealed interface TableInput {
    long records();

    /** The file to read; a private copy for what DuckDB would misread. */
    Path readable();

    TableFormat format();

    String encoding();

    /** What parts the fields when the table is written as CSV or TSV: its own delimiter if it has that format. */
    default char delimiterOut(TableFormat format) {
        return this instanceof Csv csv && format == csv.format()
                ? csv.shape().delimiter()
                : format == TableFormat.TSV ? '\t' : ',';
    }

    /** CSV or TSV. */
    record Csv(CsvShape shape) implements TableInput {
        @Override
        public long records() {
            return shape.records();
        }

        @Override
        public Path readable() {
            return shape.readable();
        }

        @Override
        public TableFormat format() {
            return shape.delimiter() == '\t' ? TableFormat.TSV : TableFormat.CSV;
        }

        @Override
        public String encoding() {
            return shape.encoding().id();
        }
    }

    /** JSON or NDJSON. */
    record Json(JsonShape shape) implements TableInput {
        @Override
        public long records() {
            return shape.records();
        }

        @Override
        public Path readable() {
            return shape.readable();
        }

        @Override
        public TableFormat format() {
            return shape.array() ? TableFormat.JSON : TableFormat.NDJSON;
        }

        @Override
        public String encoding() {
            return shape.encoding().id();
        }
    }

    /** Parquet. */
    record Parquet(Path readable, long records) implements TableInput {
        @Override
        public TableFormat format() {
            return TableFormat.PARQUET;
        }

        @Override
        public String encoding() {
            return "parquet";
        }
    }

    /**
     * Looks at a table file, kind by its ending.
     *
     * @throws dev.weir.pipeline.WeirException when it can't be read without losing something
     */
    static TableInput inspect(String what, Path file, TableFormat format, CsvOptions csv, Path workFolder) {
        return switch (format) {
            case CSV, TSV -> new Csv(CsvInspector.inspect(what, file, csv, workFolder));
            case JSON, NDJSON -> new Json(JsonShape.inspect(what, file, workFolder));
            case PARQUET -> new Parquet(file, ParquetFooter.rows(what, file));
        };
    }
}
