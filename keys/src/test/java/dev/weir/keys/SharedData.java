package dev.weir.keys;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;

/** The conformance suites, which lie beside the repository; a test is skipped where they are absent. */
final class SharedData {
    private SharedData() {}

    static Path path(String relative) {
        String set = System.getenv("WEIR_SHARED");
        Path shared = set != null
                ? Path.of(set)
                : Path.of(System.getProperty("weir.root", "..")).resolve("../shared/data");
        Path path = shared.resolve(relative).normalize();
        assumeTrue(Files.exists(path), () -> "skipped: no conformance suite at " + path + " (set WEIR_SHARED)");
        return path;
    }
}
