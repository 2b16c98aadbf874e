package dev.weir.detect;

import dev.weir.model.ColumnFinding;
import dev.weir.model.Finding;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Classifies all columns of one table, from every value of every column. One profiler for a table; each thread opens
 * {@link Batch}es, looks at values, and merges them. {@link #open}, {@link #merge} and {@link #classify} are thread-safe.
 *
 * <p>A column's class comes from its header, the checks that its values pass and how many different ones there are, all
 * together: shares are of records that hold something, a check that others pass by chance counts only above that chance,
 * and a header that the values contradict does not win. Memory is bounded: about 60 KiB for each column of a batch, and 8 MiB
 * for all of them.
 */
public final class TableProfiler {
    private final KindTable table;
    private final TextScanner scanner;
    private final List<String> paths;
    private final Tally[] columns;
    private final int[][] named;

    private TableProfiler(List<String> paths, TextScanner scanner, KindTable table) {
        this.paths = List.copyOf(paths);
        this.scanner = scanner;
        this.table = table;
        this.columns = new Tally[paths.size()];
        this.named = new int[columns.length][];
        for (int i = 0; i < columns.length; i++) {
            named[i] = table.headers().read(paths.get(i)).named();
            columns[i] = new Tally(table.kinds().size());
        }
    }

    /**
     * A profiler for these columns.
     *
     * @param columnPaths the columns' names, or dotted paths of leaves ({@code address.city}, {@code phones[]})
     * @param scanner looks for spans within values
     */
    public static TableProfiler of(List<String> columnPaths, TextScanner scanner) {
        return new TableProfiler(columnPaths, scanner, scanner.kinds());
    }

    /** For the values of some rows, looked at by one thread. */
    public Batch open() {
        return new Batch(this);
    }

    /** Adds what a batch saw; the batch can't be used again. */
    public void merge(Batch batch) {
        if (batch.of != this) {
            throw new IllegalArgumentException("the batch is another profiler's");
        }
        synchronized (columns) {
            batch.mergeInto(columns);
        }
    }

    /** What the columns are, in the order of the paths, from all that was merged. */
    public List<ColumnFinding> classify() {
        var findings = new ArrayList<ColumnFinding>();
        synchronized (columns) {
            for (int i = 0; i < columns.length; i++) {
                findings.add(new Judge(table, paths.get(i), columns[i]).finding());
            }
        }
        return List.copyOf(findings);
    }

    /** Told what was found within values. */
    public interface Scanned {
        /**
         * A value was looked at as a text, to its end. Of a value whose check leaves nothing else that it could hold, and
         * of one that was not looked at to its end, nothing is told.
         *
         * @param index which of the values
         * @param findings in their order, none over another; empty if there was nothing
         */
        void scanned(int index, List<Finding> findings);
    }

    /** Looks at values of some rows. Not thread-safe. */
    public static final class Batch {
        private static final int FEW = 256;
        private static final int MANY = 4096;
        private static final int TRIED = 8192;
        /** So many columns of a batch may remember many values, some 600 KiB each. */
        private static final int ROOMY = 12;

        private final TableProfiler of;
        private final Examiner examiner;
        private final @Nullable Watch[] watches;
        private int roomy;
        private boolean closed;

        private Batch(TableProfiler of) {
            this.of = of;
            this.examiner = new Examiner(of.table, of.scanner);
            this.watches = new Watch[of.columns.length];
        }

        /**
         * Looks at values of one column; each value is to be given once.
         *
         * @param column its place in the list of paths
         * @param values null for NULL; the first {@code count} are looked at
         * @param scanned told of the spans within them
         */
        public void look(int column, @Nullable String[] values, int count, Scanned scanned) {
            Watch watch = watch(column);
            int[] named = of.named[column];
            for (int i = 0; i < count; i++) {
                String value = values[i];
                if (value == null) {
                    watch.tally.records++;
                    watch.tally.nulls++;
                } else {
                    var findings = look(watch, named, value).findings;
                    if (findings != null) {
                        scanned.scanned(i, findings);
                    }
                }
            }
        }

        private Outcome look(Watch watch, int[] named, String value) {
            Tally tally = watch.tally;
            tally.records++;
            int hash = value.hashCode();
            Outcome seen = watch.outcome(hash);
            if (watch.hashes[watch.slot] != hash || !value.equals(seen.value)) {
                watch.hashes[watch.slot] = hash;
                examiner.examine(value, named, seen);
                watch.misses++;
            }
            tally.add(seen, hash);
            return seen;
        }

        /** As above, of one value. */
        public void look(int column, @Nullable String value) {
            look(column, new @Nullable String[] {value}, 1, (index, findings) -> {});
        }

        private Watch watch(int column) {
            Watch known = watches[column];
            return known == null ? begin(column) : known;
        }

        private Watch begin(int column) {
            if (closed) {
                throw new IllegalStateException("the batch was merged");
            }
            var watch = new Watch(this, new Tally(of.table.kinds().size()));
            watches[column] = watch;
            return watch;
        }

        private void mergeInto(Tally[] columns) {
            if (closed) {
                throw new IllegalStateException("the batch was merged already");
            }
            closed = true;
            for (int i = 0; i < columns.length; i++) {
                Watch watch = watches[i];
                if (watch != null) {
                    columns[i].merge(watch.tally);
                    watches[i] = null;
                }
            }
        }

        /** The counts of one column, and the last values with what was seen of them. */
        private static final class Watch {
            final Tally tally;

            @Nullable
            Outcome[] memory = new Outcome[FEW];

            int[] hashes = new int[FEW];
            int slot;
            int misses;
            private int looks;

            private final Batch batch;

            Watch(Batch batch, Tally tally) {
                this.batch = batch;
                this.tally = tally;
            }

            /** Where the value with this hash is remembered; one place for all in a column that does not repeat itself. */
            Outcome outcome(int hash) {
                slot = hash * 0x9E3779B1 >>> 18 & memory.length - 1;
                if (hashes[slot] != hash && memory.length > 1) {
                    // each of two places may hold it; what is new takes now one, now the other
                    int other = slot ^ 1;
                    slot = hashes[other] == hash || (looks & 1) == 0 ? other : slot;
                }
                if (++looks == TRIED) {
                    if (memory.length == FEW && misses > TRIED / 8 && batch.roomy < ROOMY) {
                        remember(MANY);
                        batch.roomy++;
                    } else if (misses > TRIED - TRIED / 8) {
                        batch.roomy -= memory.length == MANY ? 1 : 0;
                        remember(1);
                    }
                    looks = 0;
                    misses = 0;
                }
                Outcome seen = memory[slot];
                if (seen == null) {
                    seen = new Outcome();
                    memory[slot] = seen;
                }
                return seen;
            }

            private void remember(int values) {
                memory = new Outcome[values];
                hashes = new int[values];
                slot = 0;
            }
        }
    }
}
