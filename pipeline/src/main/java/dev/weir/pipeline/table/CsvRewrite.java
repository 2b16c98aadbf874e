package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.LongConsumer;

/** Writes a CSV file anew with its columns treated. */
final class CsvRewrite {
    private final String what;
    private final CsvShape shape;
    private final int threads;
    private final EquivalenceClasses before;
    private final EquivalenceClasses after;

    /**
     * Of one file.
     *
     * @param before counts the records as they are read
     * @param after counts them as they are written
     */
    CsvRewrite(String what, CsvShape shape, int threads, EquivalenceClasses before, EquivalenceClasses after) {
        this.what = what;
        this.shape = shape;
        this.threads = threads;
        this.before = before;
        this.after = after;
    }

    /**
     * Writes the file.
     *
     * @param treated what happens to each column; one that is absent is left out
     * @return what was written, nothing of which is left after a failure; for a reader of all of it; it can't be taken apart into blocks
     */
    CsvShape write(
            Map<String, LeafTreatment> treated,
            FoundSpans found,
            Path to,
            char delimiter,
            boolean header,
            LongConsumer progress) {
        try {
            return written(treated, found, to, delimiter, header, progress);
        } catch (RuntimeException | Error e) {
            delete(to);
            throw e;
        }
    }

    private CsvShape written(
            Map<String, LeafTreatment> treated,
            FoundSpans found,
            Path to,
            char delimiter,
            boolean header,
            LongConsumer progress) {
        List<String> columns =
                shape.columns().stream().filter(treated::containsKey).toList();
        var written = new LongAdder();
        try (var channel = FileChannel.open(
                to, StandardOpenOption.WRITE, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            var merge = new CsvMerge(what, channel, delimiter, header ? columns : null, threads);
            LongConsumer counted = records -> {
                written.add(records);
                progress.accept(records);
            };
            CsvPass.run(
                    what,
                    shape,
                    threads,
                    () -> new CsvTreatment(
                            shape, treated, found, delimiter == shape.delimiter(), merge, before, after, counted),
                    merge::stop);
            if (written.sum() != shape.records()) {
                throw WeirException.check(what + ": " + written.sum() + " records were treated, but the file has "
                        + shape.records() + " by Weir's own count; nothing was released");
            }
            return new CsvShape(
                    to,
                    delimiter,
                    header,
                    columns,
                    shape.records(),
                    Encoding.UTF_8,
                    true,
                    merge.longest(),
                    new CsvBlocks.Builder(0).build(0, 0));
        } catch (IOException e) {
            throw CsvMerge.unwritable(what, e);
        }
    }

    /** A new file in a private folder. */
    Path fresh(Path folder) {
        try {
            return Files.createTempFile(folder, "treated-", ".csv");
        } catch (IOException e) {
            throw CsvMerge.unwritable(what, e);
        }
    }

    void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw CsvMerge.unwritable(what, e);
        }
    }
}
