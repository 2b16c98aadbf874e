package dev.weir.pipeline.table;

import java.nio.file.Path;

/**
 * Limits of the table engine.
 *
 * @param workFolder a private folder for spilled data and copies
 * @param memoryMegabytes what DuckDB may use for its buffers; the process takes more
 */
public record TableSettings(Path workFolder, int threads, int memoryMegabytes) {
    /** Enough to write Parquet in order on two threads without spilling. */
    public static final int MEMORY_MEGABYTES = 1000;
}
