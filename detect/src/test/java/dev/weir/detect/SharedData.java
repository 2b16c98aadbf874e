package dev.weir.detect;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** The evaluation data beside the repository; what needs it is skipped, visibly, where it is not. */
public final class SharedData {
    private SharedData() {}

    public static Path file(String name) {
        String environment = System.getenv("WEIR_SHARED");
        Path root = environment != null
                ? Path.of(environment)
                : Path.of(System.getProperty("weir.root", "."), "..", "shared");
        Path file = root.resolve("data").resolve(name);
        Assumptions.assumeTrue(Files.isRegularFile(file), "evaluation data not there: shared/data/" + name);
        return file;
    }
}
