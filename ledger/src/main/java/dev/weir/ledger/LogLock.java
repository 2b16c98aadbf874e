package dev.weir.ledger;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.ReentrantLock;

/** One writer at a time: among the processes by a lock on a file, among the threads of this one by a lock in memory. */
final class LogLock {
    private static final ConcurrentMap<Path, ReentrantLock> THREADS = new ConcurrentHashMap<>();

    /** What is done while nobody else writes. */
    interface Critical<T> {
        T run() throws IOException;
    }

    private LogLock() {}

    /** Waits for the lock of this folder, which must exist. Where the process dies, the lock goes with it. */
    static <T> T holding(Path folder, Critical<T> critical) throws IOException {
        Path file = folder.toRealPath().resolve(".lock");
        ReentrantLock thread = THREADS.computeIfAbsent(file, __ -> new ReentrantLock());
        thread.lock();
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            return critical.run();
        } finally {
            thread.unlock();
        }
    }
}
