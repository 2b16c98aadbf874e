package dev.weir.pipeline.table;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.duckdb.DuckDBColumnType;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBLogicalType;
import org.duckdb.DuckDBReadableVector;
import org.duckdb.DuckDBScalarFunction;
import org.jspecify.annotations.Nullable;

/**
 * Java functions in SQL. DuckDB calls them with up to 2,048 rows from any of many threads, so a worker is borrowed for
 * each call and given back; thread-locals would not be found again.
 */
final class TextFunction {
    private TextFunction() {}

    /** Treats one value at a time; used by one thread at a time. */
    interface Treating {
        @Nullable
        String apply(@Nullable String value, @Nullable String subject);
    }

    /** Looks at values; used by one thread at a time. */
    interface Looking {
        void look(int argument, @Nullable String value);
    }

    /** Told of a failure in Java; DuckDB would put its text, with the value in it, into its own message. */
    interface Failing {
        void failed(RuntimeException failure);
    }

    /** Registers {@code name(value VARCHAR, subject VARCHAR) -> VARCHAR}. */
    static void treat(
            Connection connection,
            String name,
            boolean repeatable,
            Supplier<Treating> workers,
            Failing failing,
            LongConsumer progress)
            throws SQLException {
        var idle = new ConcurrentLinkedQueue<Treating>();
        try (var varchar = DuckDBLogicalType.of(DuckDBColumnType.VARCHAR);
                var builder = DuckDBFunctions.scalarFunction()) {
            var built = builder.withName(name)
                    .withParameter(varchar)
                    .withParameter(varchar)
                    .withReturnType(varchar)
                    .withVectorizedFunction(guarded(failing, (in, out) -> {
                        int rows = (int) in.rowCount();
                        var values = in.vector(0);
                        var subjects = in.vector(1);
                        var worker = idle.poll();
                        if (worker == null) {
                            worker = workers.get();
                        }
                        byte[] @Nullable [] answers = new byte[rows][];
                        for (int i = 0; i < rows; i++) {
                            answers[i] = encoded(worker.apply(text(values, i), text(subjects, i)));
                        }
                        out.setStringUtf8Batch(0, answers);
                        idle.add(worker);
                        progress.accept(rows);
                    }));
            if (!repeatable) {
                built.withVolatile();
            }
            built.register(connection);
        }
    }

    /** Treats a row of values, joined as {@link Rows} says; used by one thread at a time. */
    interface Row {
        String apply(String row);
    }

    /** Registers {@code name(VARCHAR) -> VARCHAR} over joined rows. */
    static void treatRows(
            Connection connection, String name, Supplier<Row> workers, Failing failing, LongConsumer progress)
            throws SQLException {
        var idle = new ConcurrentLinkedQueue<Row>();
        try (var builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name)
                    .withParameter(String.class)
                    .withReturnType(String.class)
                    .withVectorizedFunction(guarded(failing, (in, out) -> {
                        int rows = (int) in.rowCount();
                        var values = in.vector(0);
                        var worker = idle.poll();
                        if (worker == null) {
                            worker = workers.get();
                        }
                        byte[][] answers = new byte[rows][];
                        for (int i = 0; i < rows; i++) {
                            answers[i] = worker.apply(values.getString(i)).getBytes(StandardCharsets.UTF_8);
                        }
                        out.setStringUtf8Batch(0, answers);
                        idle.add(worker);
                        progress.accept(rows);
                    }))
                    .withVolatile()
                    .register(connection);
        }
    }

    private static byte @Nullable [] encoded(@Nullable String answer) {
        return answer == null ? null : answer.getBytes(StandardCharsets.UTF_8);
    }

    /** Registers {@code name(VARCHAR) -> BIGINT} over rows of so many joined values. */
    static void lookRows(
            Connection connection,
            String name,
            int columns,
            Supplier<Looking> workers,
            Failing failing,
            LongConsumer progress)
            throws SQLException {
        var idle = new ConcurrentLinkedQueue<Looking>();
        try (var builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name)
                    .withParameter(String.class)
                    .withReturnType(Long.class)
                    .withVectorizedFunction(guarded(failing, (in, out) -> {
                        int rows = (int) in.rowCount();
                        var vector = in.vector(0);
                        var worker = idle.poll();
                        if (worker == null) {
                            worker = workers.get();
                        }
                        var values = new @Nullable String[columns];
                        for (int i = 0; i < rows; i++) {
                            Rows.split(vector.getString(i), values);
                            for (int c = 0; c < columns; c++) {
                                worker.look(c, values[c]);
                            }
                            out.setLong(i, 1);
                        }
                        idle.add(worker);
                        progress.accept(rows);
                    }))
                    .withVolatile()
                    .register(connection);
        }
    }

    /** Registers {@code name(VARCHAR …) -> BIGINT}, which gives 1 for every row that it looked at. */
    static void look(
            Connection connection, String name, Supplier<Looking> workers, Failing failing, LongConsumer progress)
            throws SQLException {
        var idle = new ConcurrentLinkedQueue<Looking>();
        try (var varchar = DuckDBLogicalType.of(DuckDBColumnType.VARCHAR);
                var builder = DuckDBFunctions.scalarFunction()) {
            builder.withName(name)
                    .withVarArgs(varchar)
                    .withReturnType(Long.class)
                    .withVectorizedFunction(guarded(failing, (in, out) -> {
                        int rows = (int) in.rowCount();
                        int columns = (int) in.columnCount();
                        var worker = idle.poll();
                        if (worker == null) {
                            worker = workers.get();
                        }
                        for (int c = 0; c < columns; c++) {
                            var vector = in.vector(c);
                            for (int i = 0; i < rows; i++) {
                                worker.look(c, text(vector, i));
                            }
                        }
                        for (int i = 0; i < rows; i++) {
                            out.setLong(i, 1);
                        }
                        idle.add(worker);
                        progress.accept(rows);
                    }))
                    .withVolatile()
                    .register(connection);
        }
    }

    /** A worker that remembers its last answers; for treatments whose answer depends on the value alone. */
    static Treating remembering(Treating worker) {
        int remembered = 2048;
        @Nullable String[] values = new @Nullable String[remembered];
        @Nullable String[] answers = new @Nullable String[remembered];
        return (value, subject) -> {
            if (value == null) {
                return worker.apply(null, subject);
            }
            int hash = value.hashCode();
            int slot = (hash ^ (hash >>> 11)) & (remembered - 1);
            if (!value.equals(values[slot])) {
                answers[slot] = worker.apply(value, subject);
                values[slot] = value;
            }
            return answers[slot];
        };
    }

    private static DuckDBScalarFunction guarded(Failing failing, DuckDBScalarFunction function) {
        return (in, out) -> {
            try {
                function.apply(in, out);
            } catch (RuntimeException e) {
                failing.failed(e);
                throw new IllegalStateException("a function of Weir failed");
            }
        };
    }

    private static @Nullable String text(DuckDBReadableVector vector, int row) {
        return vector.isNull(row) ? null : vector.getString(row);
    }
}
