package dev.weir.pipeline.table;

import dev.weir.detect.TableProfiler;
import dev.weir.detect.TextScanner;
import dev.weir.model.ColumnFinding;
import dev.weir.pipeline.WeirException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/** Looks at every value of a CSV file, column by column of some records at a time. */
final class CsvLook implements CsvPass.Work {
    /** So many records at once as a processor's cache holds the values of. */
    static final int AT_ONCE = 256;

    private final TableProfiler.Batch batch;
    private final LongConsumer progress;
    private final int columns;
    private final @Nullable String[] values = new @Nullable String[AT_ONCE];
    private final List<FoundSpans.Recorder> recorders = new ArrayList<>();
    private int from;

    private CsvLook(TableProfiler.Batch batch, int columns, FoundSpans found, LongConsumer progress) {
        this.batch = batch;
        this.columns = columns;
        this.progress = progress;
        for (int c = 0; c < columns; c++) {
            recorders.add(found.new Recorder());
        }
    }

    /**
     * What the columns are.
     *
     * @param found gets what is found within the values
     */
    static List<ColumnFinding> all(
            String what, CsvShape shape, int threads, TextScanner scanner, FoundSpans found, LongConsumer progress) {
        var profiler = TableProfiler.of(shape.columns(), scanner);
        var batches = new ConcurrentLinkedQueue<TableProfiler.Batch>();
        var looked = new LongAdder();
        CsvPass.run(
                what,
                shape,
                threads,
                () -> {
                    var batch = profiler.open();
                    batches.add(batch);
                    return new CsvLook(batch, shape.columns().size(), found, records -> {
                        looked.add(records);
                        progress.accept(records);
                    });
                },
                () -> {});
        if (looked.sum() != shape.records()) {
            throw WeirException.check(what + ": " + looked.sum() + " records were looked at, but the file has "
                    + shape.records() + " by Weir's own count; nothing was released");
        }
        batches.forEach(profiler::merge);
        return profiler.classify();
    }

    @Override
    public void block(int index, CsvBlock block, int first) {
        int records = block.records();
        for (from = first; from < records; from += AT_ONCE) {
            int count = Math.min(AT_ONCE, records - from);
            for (int c = 0; c < columns; c++) {
                for (int i = 0; i < count; i++) {
                    values[i] = block.value(from + i, c);
                }
                var recorder = recorders.get(c);
                batch.look(c, values, count, (at, findings) -> recorder.scanned(from + at, findings));
            }
        }
        for (int c = 0; c < columns; c++) {
            recorders.get(c).end(index, c);
        }
        progress.accept(records - first);
    }
}
