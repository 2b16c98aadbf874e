package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.WritableByteChannel;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts the blocks that several threads have written into one file, in their order. Thread-safe. */
final class CsvMerge {
    private final String what;
    private final WritableByteChannel to;
    private final char delimiter;
    private final int waiting;
    private final Map<Integer, CsvOutput> ready = new HashMap<>();
    private final ArrayDeque<CsvOutput> free = new ArrayDeque<>();
    private int next;
    private long longest;
    private boolean stopped;

    /**
     * Into a channel, which stays open.
     *
     * @param what whose treated records these are, for messages
     * @param header the columns' names, or null for none
     * @param threads how many write
     */
    CsvMerge(String what, WritableByteChannel to, char delimiter, @Nullable List<String> header, int threads) {
        this.what = what;
        this.to = to;
        this.delimiter = delimiter;
        this.waiting = 2 * threads;
        if (header != null) {
            var line = new CsvOutput(delimiter);
            for (int i = 0; i < header.size(); i++) {
                if (i > 0) {
                    line.delimiter();
                }
                line.value(header.get(i));
            }
            line.endRecord();
            write(line);
        }
    }

    /** Room for a block; empty. */
    synchronized CsvOutput output() {
        var output = free.poll();
        return output == null ? new CsvOutput(delimiter) : output;
    }

    /** Takes a block that has been filled; whoever brings the next one writes all that are ready. */
    synchronized void add(int index, CsvOutput block) {
        ready.put(index, block);
        for (var output = ready.remove(next); output != null; output = ready.remove(next)) {
            write(output);
            output.clear();
            free.add(output);
            next++;
            notifyAll();
        }
        while (ready.size() > waiting && !stopped) {
            try {
                wait();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw WeirException.check(what + ": interrupted; nothing was released");
            }
        }
    }

    /** No block will come any more for which others wait. */
    synchronized void stop() {
        stopped = true;
        notifyAll();
    }

    /** Bytes of the longest record. */
    synchronized long longest() {
        return longest;
    }

    private void write(CsvOutput output) {
        longest = Math.max(longest, output.longest());
        var bytes = ByteBuffer.wrap(output.bytes(), 0, output.size());
        try {
            while (bytes.hasRemaining()) {
                to.write(bytes);
            }
        } catch (IOException e) {
            throw unwritable(what, e);
        }
    }

    static WeirException unwritable(String what, IOException e) {
        return WeirException.target(
                String.valueOf(e.getMessage()).contains("No space left")
                        ? "no space left while writing what comes of " + what + "; nothing was released"
                        : "can't write what comes of " + what + " ("
                                + e.getClass().getSimpleName() + "); nothing was released");
    }
}
