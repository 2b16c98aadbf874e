package dev.weir.pipeline.table;

import java.util.ArrayList;
import java.util.List;
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

    /** A worker of a leaf, with a memory where an answer depends on the value alone. */
    static TextFunction.Treating worker(LeafTreatment treatment) {
        TextFunction.Treating worker = treatment.workers().orElseThrow().get()::apply;
        return treatment.repeatable() && treatment.subjectPath().isEmpty() ? TextFunction.remembering(worker) : worker;
    }

    /** For one thread at a time. */
    TextFunction.Row open() {
        var workers = fields.stream().map(field -> worker(field.treatment())).toList();
        var values = new @Nullable String[inputs.size()];
        var out = new StringBuilder(256);
        return row -> {
            Rows.split(row, values);
            out.setLength(0);
            for (int i = 0; i < workers.size(); i++) {
                Field field = fields.get(i);
                String subject = field.subject() < 0 ? null : values[field.subject()];
                Rows.add(out, i == 0, workers.get(i).apply(values[field.value()], subject));
            }
            return out.toString();
        };
    }
}
