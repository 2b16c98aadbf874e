package dev.weir.pipeline.table;

import dev.weir.keys.Bytes;
import dev.weir.keys.SipHash;
import dev.weir.pipeline.WeirException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts the records that share the values of some columns, while they pass. Values are told apart by their text, and
 * combinations of them by a 64-bit hash under a key that nobody knows, in parts by its first bits: what does not fit into
 * some megabytes waits in a private file. Thread-safe.
 */
final class EquivalenceClasses implements AutoCloseable {
    private static final int PART_BITS = 8;
    /** Hashes of a part that are kept in memory. */
    private static final int KEPT = 1 << 12;
    /** Classes of fewer records are counted in an array. */
    private static final int SMALL = 1 << 10;

    private final String what;
    private final Path folder;
    private final List<String> columns;
    private final Bytes key;
    private final long[][] kept = new long[1 << PART_BITS][KEPT];
    private final int[] sizes = new int[1 << PART_BITS];
    private final List<List<Long>> spilled = new ArrayList<>();
    private long records;
    private @Nullable FileChannel spill;
    private long spillEnd;

    /**
     * Over some columns.
     *
     * @param what whose records these are, for messages
     * @param folder a private folder
     */
    EquivalenceClasses(String what, Path folder, List<String> columns) {
        this.what = what;
        this.folder = folder;
        this.columns = List.copyOf(columns);
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        key = Bytes.of(random);
        for (int i = 0; i < kept.length; i++) {
            spilled.add(new ArrayList<>());
        }
    }

    List<String> columns() {
        return columns;
    }

    /** A hash of one's own for the values of one record after another, for one thread. */
    SipHash hash() {
        return new SipHash(key);
    }

    /** Adds records by the hashes of their values. */
    synchronized void add(long[] hashes, int count) {
        records += count;
        if (columns.isEmpty()) {
            return;
        }
        for (int i = 0; i < count; i++) {
            int part = (int) (hashes[i] >>> Long.SIZE - PART_BITS);
            if (sizes[part] == KEPT) {
                spill(part);
            }
            kept[part][sizes[part]++] = hashes[i];
        }
    }

    /** For each size, how many classes have it. */
    synchronized Map<Long, Long> sizes() {
        var counts = new TreeMap<Long, Long>();
        if (columns.isEmpty()) {
            counts.put(records, 1L);
            return counts;
        }
        long[] small = new long[SMALL];
        for (int part = 0; part < kept.length; part++) {
            long[] hashes = hashes(part);
            Arrays.sort(hashes);
            for (int i = 0, end; i < hashes.length; i = end) {
                end = i + 1;
                while (end < hashes.length && hashes[end] == hashes[i]) {
                    end++;
                }
                if (end - i < SMALL) {
                    small[end - i]++;
                } else {
                    counts.merge((long) (end - i), 1L, Long::sum);
                }
            }
        }
        for (int size = 1; size < SMALL; size++) {
            if (small[size] > 0) {
                counts.put((long) size, small[size]);
            }
        }
        return counts;
    }

    long records() {
        return records;
    }

    private void spill(int part) {
        try {
            if (spill == null) {
                Path file = Files.createTempFile(folder, "classes-", ".tmp");
                spill = FileChannel.open(
                        file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.DELETE_ON_CLOSE);
            }
            var bytes = ByteBuffer.allocate(KEPT * Long.BYTES);
            bytes.asLongBuffer().put(kept[part]);
            spilled.get(part).add(spillEnd);
            while (bytes.hasRemaining()) {
                spillEnd += spill.write(bytes, spillEnd);
            }
            sizes[part] = 0;
        } catch (IOException e) {
            throw CsvMerge.unwritable(what, e);
        }
    }

    private long[] hashes(int part) {
        var chunks = spilled.get(part);
        long[] all = new long[Math.addExact(Math.multiplyExact(chunks.size(), KEPT), sizes[part])];
        System.arraycopy(kept[part], 0, all, 0, sizes[part]);
        int at = sizes[part];
        var bytes = ByteBuffer.allocate(KEPT * Long.BYTES);
        for (long chunk : chunks) {
            read(bytes.clear(), chunk);
            bytes.flip().asLongBuffer().get(all, at, KEPT);
            at += KEPT;
        }
        return all;
    }

    private void read(ByteBuffer into, long from) {
        try {
            var file = spill;
            while (into.hasRemaining()) {
                if (file == null || file.read(into, from + into.position()) < 0) {
                    throw new EOFException("what was put aside is not there");
                }
            }
        } catch (IOException e) {
            throw WeirException.check(what + ": what was put aside of the measure could not be read again ("
                    + e.getClass().getSimpleName() + "); nothing was released");
        }
    }

    @Override
    public synchronized void close() {
        if (spill != null) {
            try {
                spill.close();
            } catch (IOException e) {
                throw CsvMerge.unwritable(what, e);
            }
        }
    }
}
