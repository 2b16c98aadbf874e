package dev.weir.pipeline.table;

import dev.weir.protect.ValueTreatment;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The treated columns of a record, which travel to Java and back as one text (see {@link Rows}). */
final class TreatedRow {
    private final List<String> inputs = new ArrayList<>();
    private final List<Field> fields = new ArrayList<>();

    /** Which input is the value, which the subject (-1 for none). */
    private record Field(LeafTreatment treatment, int value, int subject) {}

    /** Adds a column; answers its place in the treated row. */
    int add(String sql, LeafTreatment treatment, @Nullable String subjectSql) {
        fields.add(new Field(treatment, input(sql), subjectSql == null ? -1 : input(subjectSql)));
        return fields.size() - 1;
    }

    private int input(String sql) {
        int at = inputs.indexOf(sql);
        if (at < 0) {
            inputs.add(sql);
            return inputs.size() - 1;
        }
        return at;
    }

    boolean isEmpty() {
        return fields.isEmpty();
    }

    List<String> inputs() {
        return List.copyOf(inputs);
    }

    /** For one thread at a time. */
    TextFunction.Treating open() {
        return new Worker();
    }

    /** Treats column after column, as many rows at once as a processor's cache holds. */
    private final class Worker implements TextFunction.Treating {
        private static final int ROWS = 256;

        private final List<ValueTreatment.Worker> workers =
                fields.stream().map(field -> field.treatment().open()).toList();
        private final List<@Nullable String[]> values = Rows.columns(inputs.size(), ROWS);
        private final List<@Nullable String[]> treated = Rows.columns(fields.size(), ROWS);
        private final StringBuilder out = new StringBuilder(256);

        @Override
        public void apply(IntFunction<String> rows, byte[][] answers) {
            for (int from = 0; from < answers.length; from += ROWS) {
                int count = Math.min(ROWS, answers.length - from);
                for (int i = 0; i < count; i++) {
                    Rows.split(rows.apply(from + i), values, i);
                }
                for (int f = 0; f < treated.size(); f++) {
                    Field field = fields.get(f);
                    workers.get(f)
                            .apply(
                                    values.get(field.value()),
                                    field.subject() < 0 ? null : values.get(field.subject()),
                                    treated.get(f),
                                    count);
                }
                for (int i = 0; i < count; i++) {
                    answers[from + i] = joined(i);
                }
            }
        }

        private byte[] joined(int row) {
            out.setLength(0);
            for (int f = 0; f < treated.size(); f++) {
                Rows.add(out, f == 0, treated.get(f)[row]);
            }
            return out.toString().getBytes(StandardCharsets.UTF_8);
        }
    }
}
