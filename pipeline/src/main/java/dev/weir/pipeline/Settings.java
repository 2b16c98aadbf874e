package dev.weir.pipeline;

import dev.weir.pipeline.table.CsvOptions;
import dev.weir.pipeline.table.TableFormat;
import dev.weir.pipeline.table.TableSettings;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How a release is to be made.
 *
 * @param target the folder of the release
 * @param force whether a target that holds something is replaced
 * @param formatOut the format of released tables; empty for the format that each had
 * @param threads for the table engine, at least 1
 * @param memoryMegabytes for the table engine's buffers
 */
public record Settings(
        Path target, boolean force, Optional<TableFormat> formatOut, CsvOptions csv, int threads, int memoryMegabytes) {
    public static Settings of(Path target) {
        return new Settings(
                target,
                false,
                Optional.empty(),
                CsvOptions.found(),
                Runtime.getRuntime().availableProcessors(),
                TableSettings.MEMORY_MEGABYTES);
    }
}
