package dev.weir.pipeline.table;

import java.nio.file.Path;

/**
 * Limits of the table engine.
 *
 * @param workFolder a private folder for spilled data and copies
 * @param memoryMegabytes what DuckDB may use for its buffers; the process takes more
 */
public record TableSettings(Path workFolder, int threads, int memoryMegabytes) {}
