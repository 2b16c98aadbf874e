package dev.weir.pipeline.table;

import dev.weir.protect.ValueTreatment;
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

    /** Looks at values; used by one thread at a time. */
    interface Looking {
        void look(int argument, @Nullable String[] values, int count);
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
            Supplier<ValueTreatment.Worker> workers,
            Failing failing,
            LongConsumer progress)
            throws SQLException {
        var idle = new ConcurrentLinkedQueue<ValueTreatment.Worker>();
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
                        var texts = texts(values, rows);
                        worker.apply(texts, texts(subjects, rows), texts, rows);
                        byte[] @Nullable [] answers = new byte[rows][];
                        for (int i = 0; i < rows; i++) {
                            answers[i] = encoded(texts[i]);
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

    private static byte @Nullable [] encoded(@Nullable String answer) {
        return answer == null ? null : answer.getBytes(StandardCharsets.UTF_8);
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
                            worker.look(c, texts(in.vector(c), rows), rows);
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

    private static @Nullable String[] texts(DuckDBReadableVector vector, int rows) {
        @Nullable String[] texts = new @Nullable String[rows];
        for (int i = 0; i < rows; i++) {
            texts[i] = vector.isNull(i) ? null : vector.getString(i);
        }
        return texts;
    }
}
