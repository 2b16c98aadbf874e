package dev.weir.pipeline.table;

import dev.weir.keys.SipHash;
import dev.weir.protect.ValueTreatment;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Treats the columns of a CSV file and writes its records anew. */
final class CsvTreatment implements CsvPass.Work {
    /** In tables of so many columns they may remember many answers. */
    private static final int ROOMY = 24;

    private final List<Column> columns = new ArrayList<>();
    private final FoundSpans found;
    private final CsvMerge into;
    private final LongConsumer progress;
    private final boolean sameDelimiter;
    private final EquivalenceClasses before;
    private final EquivalenceClasses after;
    private final int[] beforeColumns;
    private final SipHash hashBefore;
    private final SipHash hashAfter;
    private long[] hashesBefore = new long[0];
    private long[] hashesAfter = new long[0];
    private final @Nullable String[] values = new @Nullable String[CsvLook.AT_ONCE];
    private final @Nullable String[] subjects = new @Nullable String[CsvLook.AT_ONCE];

    /** A column that is written: as it is if it has no worker. */
    private static final class Column {
        final int index;
        final int subject;
        final boolean measured;
        final ValueTreatment.@Nullable Worker worker;
        final @Nullable SpanWorker spans;
        final @Nullable String[] answers = new @Nullable String[CsvLook.AT_ONCE];
        final boolean[] asItIs = new boolean[CsvLook.AT_ONCE];

        Column(int index, int subject, boolean measured, LeafTreatment treatment, boolean roomy) {
            this.index = index;
            this.subject = subject;
            this.measured = measured;
            var opened = treatment.treatment().map(ValueTreatment::open).orElse(null);
            worker = opened == null ? null : treatment.remembering(opened, roomy);
            spans = opened instanceof SpanWorker spanWorker ? spanWorker : null;
        }
    }

    /**
     * For one thread.
     *
     * @param treated what happens to which column; one that is absent is left out
     * @param before counts the records as they are read
     * @param after counts them as they are written
     */
    CsvTreatment(
            CsvShape shape,
            Map<String, LeafTreatment> treated,
            FoundSpans found,
            boolean sameDelimiter,
            CsvMerge into,
            EquivalenceClasses before,
            EquivalenceClasses after,
            LongConsumer progress) {
        this.found = found;
        this.into = into;
        this.sameDelimiter = sameDelimiter;
        this.progress = progress;
        this.before = before;
        this.after = after;
        hashBefore = before.hash();
        hashAfter = after.hash();
        beforeColumns =
                before.columns().stream().mapToInt(shape.columns()::indexOf).toArray();
        for (int c = 0; c < shape.columns().size(); c++) {
            var treatment = treated.get(shape.columns().get(c));
            if (treatment != null) {
                int subject =
                        treatment.subjectPath().map(shape.columns()::indexOf).orElse(-1);
                boolean measured = after.columns().contains(shape.columns().get(c));
                columns.add(new Column(c, subject, measured, treatment, treated.size() <= ROOMY));
            }
        }
    }

    @Override
    public void block(int index, CsvBlock block, int first) {
        int records = block.records();
        var cursors = columns.stream()
                .map(column -> found.cursor(index, column.index))
                .toList();
        var out = into.output();
        if (hashesBefore.length < records) {
            hashesBefore = new long[records];
            hashesAfter = new long[records];
        }
        for (int from = first; from < records; from += CsvLook.AT_ONCE) {
            int count = Math.min(CsvLook.AT_ONCE, records - from);
            for (int c = 0; c < columns.size(); c++) {
                treat(block, columns.get(c), cursors.get(c), from, count);
            }
            for (int i = 0; i < count; i++) {
                hashesBefore[from + i - first] = hash(block, from + i);
                hashesAfter[from + i - first] = write(block, from + i, i, out);
            }
        }
        into.add(index, out);
        before.add(hashesBefore, records - first);
        after.add(hashesAfter, records - first);
        progress.accept(records - first);
    }

    private void treat(CsvBlock block, Column column, FoundSpans.Cursor cursor, int from, int count) {
        if (column.worker == null) {
            return;
        }
        if (column.spans != null) {
            treatSpans(block, column, column.spans, column.worker, cursor, from, count);
            return;
        }
        for (int i = 0; i < count; i++) {
            values[i] = block.value(from + i, column.index);
            subjects[i] = column.subject < 0 ? null : block.value(from + i, column.subject);
        }
        column.worker.apply(values, column.subject < 0 ? null : subjects, column.answers, count);
    }

    /** What was found when the values were looked at is not looked for again. */
    private static void treatSpans(
            CsvBlock block,
            Column column,
            SpanWorker spans,
            ValueTreatment.Worker worker,
            FoundSpans.Cursor cursor,
            int from,
            int count) {
        for (int i = 0; i < count; i++) {
            var known = cursor.spans(from + i);
            column.asItIs[i] = known != null && known.isEmpty();
            if (column.asItIs[i]) {
                continue;
            }
            String value = block.value(from + i, column.index);
            String subject = column.subject < 0 ? null : block.value(from + i, column.subject);
            column.answers[i] =
                    known == null || value == null ? worker.apply(value, subject) : spans.apply(value, subject, known);
        }
    }

    private long hash(CsvBlock block, int record) {
        for (int column : beforeColumns) {
            block.hash(record, column, hashBefore);
        }
        return hashBefore.hash();
    }

    /** Writes a record; gives the hash of those of its values that are measured. */
    private long write(CsvBlock block, int record, int at, CsvOutput out) {
        for (int c = 0; c < columns.size(); c++) {
            Column column = columns.get(c);
            if (c > 0) {
                out.delimiter();
            }
            int start = out.size();
            if (column.worker != null && !column.asItIs[at]) {
                out.value(column.answers[at]);
            } else if (sameDelimiter) {
                block.copy(record, column.index, out);
            } else {
                out.value(block.value(record, column.index));
            }
            if (column.measured) {
                out.hash(start, hashAfter);
            }
        }
        out.endRecord();
        return hashAfter.hash();
    }
}
