package dev.weir.pipeline.table;

import java.util.ArrayList;
import java.util.List;

/**
 * How DuckDB reads a table file: everything that it would guess is told to it.
 *
 * @param from what stands behind {@code FROM}
 */
record Relation(String from, List<Column> columns) {
    private static final long BUFFER = 2 << 20;

    Relation {
        columns = List.copyOf(columns);
    }

    /** A column and how a record gives its value in SQL. */
    record Column(String name, SqlType type, String sql) {}

    static Relation of(String what, TableInput input, Engine engine) {
        return switch (input) {
            case TableInput.Csv csv -> csv(what, csv);
            case TableInput.Json json -> json(what, json, engine);
            case TableInput.Parquet parquet -> parquet(what, parquet, engine);
        };
    }

    private static Relation csv(String what, TableInput.Csv input) {
        var shape = input.shape();
        var columns = new ArrayList<Column>();
        var types = new StringBuilder();
        for (int i = 0; i < shape.columns().size(); i++) {
            types.append(i > 0 ? ", " : "").append("'c").append(i).append("': 'VARCHAR'");
            columns.add(new Column(shape.columns().get(i), new SqlType.Plain("VARCHAR"), "c" + i));
        }
        // DuckDB's own buffers are so large that one thread has nothing to do at the end of a file of some 100 MB
        long line = Math.max(1 << 16, 2 * shape.longest());
        // never new_line: even the right one makes DuckDB read nothing
        String from = "read_csv(" + Sql.file(what, shape.readable()) + ", auto_detect=false, header=" + shape.header()
                + ", delim=" + Sql.text(String.valueOf(shape.delimiter()))
                + ", quote='\"', escape='\"', comment='', strict_mode=true, ignore_errors=false, null_padding=false,"
                + " allow_quoted_nulls=false, compression='none', hive_partitioning=false, max_line_size="
                + line + ", buffer_size=" + Math.max(BUFFER, 4 * line) + ", columns={" + types + "})";
        return new Relation(from, columns);
    }

    private static Relation json(String what, TableInput.Json input, Engine engine) {
        String options = Sql.file(what, input.readable()) + ", format='"
                + (input.shape().array() ? "array" : input.shape().lines() ? "newline_delimited" : "unstructured")
                + "', compression='none', hive_partitioning=false, maximum_object_size=" + CsvOptions.LARGEST_RECORD;
        var described = describe(
                engine,
                "read_json(" + options + ", sample_size=-1, maximum_depth=-1, map_inference_threshold=-1,"
                        + " convert_strings_to_integers=false)");
        var types = new ArrayList<String>();
        var columns = described.stream()
                .map(column -> new Column(column.name(), asWritten(column.type()), column.sql()))
                .toList();
        columns.forEach(column -> types.add(
                Sql.text(column.name()) + ": " + Sql.text(column.type().sql())));
        String from = "read_json(" + options + ", columns={" + String.join(", ", types) + "})";
        return new Relation(from, columns);
    }

    /** What JSON has as text stays the text that it is, even if it looks like a date. */
    private static SqlType asWritten(SqlType type) {
        return switch (type) {
            case SqlType.Plain(String name) ->
                name.startsWith("DATE") || name.startsWith("TIME") || name.equals("UUID") || name.equals("JSON")
                        ? new SqlType.Plain("VARCHAR")
                        : type;
            case SqlType.Many many -> new SqlType.Many(asWritten(many.element()), many.fixed());
            case SqlType.Pairs pairs -> new SqlType.Pairs(asWritten(pairs.key()), asWritten(pairs.value()));
            case SqlType.Struct struct ->
                new SqlType.Struct(struct.members().stream()
                        .map(member -> new SqlType.Member(member.name(), asWritten(member.type())))
                        .toList());
        };
    }

    private static Relation parquet(String what, TableInput.Parquet input, Engine engine) {
        String from = "read_parquet(" + Sql.file(what, input.readable()) + ", hive_partitioning=false)";
        return new Relation(from, describe(engine, from));
    }

    private static List<Column> describe(Engine engine, String from) {
        return engine.query("DESCRIBE SELECT * FROM " + from, rows -> {
            var columns = new ArrayList<Column>();
            while (rows.next()) {
                String name = rows.getString(1);
                columns.add(new Column(name, SqlType.parse(rows.getString(2)), Sql.name(name)));
            }
            return columns;
        });
    }
}
