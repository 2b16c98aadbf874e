package dev.weir.pipeline.table;

import java.util.Arrays;

/**
 * Where a CSV file can be taken apart: blocks of whole records that many threads can read at once, although a quoted
 * line break can't be told from another without what is before it. Found by {@link CsvScan} on its way.
 */
public final class CsvBlocks {
    /** A block ends with the first record that ends this many bytes after its start. */
    static final int LEAST = 1 << 19;

    private final long[] offsets;
    private final long[] records;

    private CsvBlocks(long[] offsets, long[] records) {
        this.offsets = offsets;
        this.records = records;
    }

    int size() {
        return offsets.length - 1;
    }

    /** Offset of a block's first byte. */
    long begin(int block) {
        return offsets[block];
    }

    /** Bytes of a block. */
    int length(int block) {
        return Math.toIntExact(offsets[block + 1] - offsets[block]);
    }

    /** Records of a block; those of the first include the header. */
    int records(int block) {
        return Math.toIntExact(records[block + 1] - records[block]);
    }

    /** Collects the ends of records. */
    static final class Builder {
        private long[] offsets = new long[16];
        private long[] records = new long[16];
        private int size;

        Builder(long begin) {
            add(begin, 0);
        }

        /** A record ends where the next one begins. */
        void record(long next, long recordsNow) {
            if (next - offsets[size - 1] >= LEAST) {
                add(next, recordsNow);
            }
        }

        /** The last record's line end has one more byte. */
        void longer(long next) {
            if (size > 1 && offsets[size - 1] == next - 1) {
                offsets[size - 1] = next;
            }
        }

        CsvBlocks build(long end, long recordsNow) {
            if (offsets[size - 1] < end) {
                add(end, recordsNow);
            }
            return new CsvBlocks(Arrays.copyOf(offsets, size), Arrays.copyOf(records, size));
        }

        private void add(long offset, long recordsNow) {
            if (size == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * size);
                records = Arrays.copyOf(records, 2 * size);
            }
            offsets[size] = offset;
            records[size] = recordsNow;
            size++;
        }
    }
}
