package dev.weir.protect;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The conformance suites beside a checkout; a test that needs one that isn't there is skipped, visibly. */
public final class SharedData {
    private SharedData() {}

    public static Path file(String relative) {
        var folder = Optional.ofNullable(System.getenv("WEIR_SHARED"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("weir.root", "..")).resolve("../shared/data"));
        var file = folder.resolve(relative);
        assumeTrue(Files.isReadable(file), "skipped: no ../shared/data/" + relative + " beside this checkout");
        return file;
    }

    public static JsonNode json(String relative) throws IOException {
        return new ObjectMapper().readTree(file(relative).toFile());
    }
}
