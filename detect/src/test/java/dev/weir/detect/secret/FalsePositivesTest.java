package dev.weir.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** How often ordinary code is taken for a secret: in the sources of the JDK that runs the tests. */
class FalsePositivesTest {
    /** A fifth of the files, about 40 MB, keeps the test short. */
    private static final int EVERY = 5;

    @Test
    void theSourcesOfTheJdkHoldNextToNothing() throws IOException {
        Path sources = Path.of(System.getProperty("java.home"), "lib", "src.zip");
        Assumptions.assumeTrue(Files.isRegularFile(sources), "the JDK has no src.zip");
        var scanner =
                TextScanner.of(Secrets.detectors(), Duration.ofSeconds(30)).reader();
        long characters = 0;
        var by = new TreeMap<String, Integer>();
        try (var zip = new ZipFile(sources.toFile())) {
            int number = 0;
            var entries = zip.entries();
            while (entries.hasMoreElements()) {
                var entry = entries.nextElement();
                if (!entry.getName().endsWith(".java") || number++ % EVERY != 0) {
                    continue;
                }
                String text;
                try (var in = zip.getInputStream(entry)) {
                    text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                }
                characters += text.length();
                if (scanner.scan(text) instanceof Verdict.Found found) {
                    found.findings().forEach(f -> by.merge(f.by(), 1, Integer::sum));
                }
            }
        }
        int findings = by.values().stream().mapToInt(Integer::intValue).sum();
        System.out.printf("figure: %d findings in %.1f MB of the JDK's sources %s%n", findings, characters / 1e6, by);
        assertThat(characters).isGreaterThan(10_000_000);
        assertThat(findings * 1e6 / characters).as("findings per MB").isLessThan(0.5);
    }
}
