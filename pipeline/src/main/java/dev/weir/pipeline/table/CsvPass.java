package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One reading of a CSV file by several threads, block by block. Each block must have the records that {@link CsvScan}
 * counted in it.
 */
final class CsvPass {
    /** Bytes of the heap that one thread may need: its block twice, memories of its columns. */
    private static final long PER_THREAD = 48 << 20;

    /** What is done with blocks; used by one thread. */
    interface Work {
        /**
         * Told of a block.
         *
         * @param first the first record that is not the header
         */
        void block(int index, CsvBlock block, int first);
    }

    private final String what;
    private final CsvShape shape;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

    private CsvPass(String what, CsvShape shape) {
        this.what = what;
        this.shape = shape;
    }

    /**
     * Reads all blocks; each thread has work of its own.
     *
     * @param stop called when one thread has failed, so that others don't wait for it
     */
    static void run(String what, CsvShape shape, int threads, Supplier<Work> works, Runnable stop) {
        var pass = new CsvPass(what, shape);
        try (var channel = FileChannel.open(shape.readable(), StandardOpenOption.READ)) {
            long room = Runtime.getRuntime().maxMemory() / PER_THREAD;
            int useful = Math.clamp(room, 1, Math.min(threads, shape.blocks().size()));
            var others = new ArrayList<Thread>();
            for (int t = 1; t < useful; t++) {
                others.add(Thread.ofPlatform()
                        .name("weir-csv-" + t)
                        .daemon()
                        .start(() -> pass.guarded(channel, works, stop)));
            }
            pass.guarded(channel, works, stop);
            for (var other : others) {
                other.join();
            }
        } catch (IOException e) {
            throw SourceFiles.unreadable(what, e);
        } catch (InterruptedException e) {
            pass.failure.compareAndSet(null, e);
            stop.run();
            Thread.currentThread().interrupt();
            throw WeirException.check(what + ": interrupted; nothing was released");
        }
        pass.rethrow();
    }

    private void guarded(FileChannel channel, Supplier<Work> works, Runnable stop) {
        try {
            blocks(channel, works.get());
        } catch (IOException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
            stop.run();
        }
    }

    private void blocks(FileChannel channel, Work work) throws IOException {
        var blocks = shape.blocks();
        var block = new CsvBlock(shape.delimiter(), shape.columns().size());
        for (int i = next.getAndIncrement(); i < blocks.size() && failure.get() == null; i = next.getAndIncrement()) {
            int length = blocks.length(i);
            var buffer = ByteBuffer.wrap(block.room(length), 0, length);
            while (buffer.hasRemaining()) {
                if (channel.read(buffer, blocks.begin(i) + buffer.position()) < 0) {
                    throw new EOFException("the file is shorter than it was");
                }
            }
            block.read(length);
            if (block.records() != blocks.records(i)) {
                throw WeirException.check(what + ": " + block.records() + " records were read in a part that has "
                        + blocks.records(i) + " by Weir's own count; nothing was released");
            }
            work.block(i, block, i == 0 && shape.header() ? 1 : 0);
        }
    }

    private void rethrow() {
        switch (failure.get()) {
            case null -> {}
            case WeirException known -> throw known;
            case IOException e -> throw SourceFiles.unreadable(what, e);
            case Error e -> throw e;
            case Throwable e ->
                throw WeirException.check(what + ": a treatment or detector failed ("
                        + e.getClass().getSimpleName() + "); nothing was released");
        }
    }
}
