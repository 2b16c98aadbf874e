package dev.weir.cli;

import dev.weir.detect.TextScanner;
import dev.weir.detect.custom.CustomKinds;
import dev.weir.detect.custom.KindFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Kinds of data that the user describes. */
final class KindsOption {
    @Option(names = "--kinds", paramLabel = "FILE", description = "also find the kinds that this YAML file describes")
    @Nullable
    Path file;

    /** All that Weir finds, and what the file adds. */
    TextScanner scanner() {
        if (file == null) {
            return TextScanner.standard();
        }
        try {
            return TextScanner.standard().withKinds(CustomKinds.load(file));
        } catch (KindFileException e) {
            throw new Usage(e.getMessage() == null ? "--kinds can't be read" : e.getMessage());
        }
    }
}
