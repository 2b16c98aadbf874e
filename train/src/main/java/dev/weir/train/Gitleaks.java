package dev.weir.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** gitleaks with the rules that it brings, as {@code ./dev} builds it into {@code .tools/bin}. */
final class Gitleaks {
    static final String VERSION = "8.30.1";

    /**
     * What it reported of a folder.
     *
     * @param secrets what it took for secrets, one for each finding
     * @param seconds processor time of all its threads
     */
    record Run(List<String> secrets, double seconds, double peakMegabytes) {}

    private Gitleaks() {}

    static Path program(Path root) {
        return root.resolve(".tools/bin/gitleaks");
    }

    static boolean isThere(Path root) {
        return Files.isExecutable(program(root));
    }

    static Run run(Path root, Path folder) throws IOException, InterruptedException {
        Path report = Files.createTempFile("gitleaks", ".json");
        try {
            var process = new ProcessBuilder(
                            program(root).toString(),
                            "dir",
                            "--no-banner",
                            "--exit-code",
                            "0",
                            "--report-format",
                            "json",
                            "--report-path",
                            report.toString(),
                            folder.toString())
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            double seconds = 0;
            double peak = 0;
            do {
                seconds = Math.max(
                        seconds,
                        process.info().totalCpuDuration().orElse(Duration.ZERO).toNanos() / 1e9);
                peak = Math.max(peak, ProcessMemory.peakMegabytes(process.pid()));
            } while (!process.waitFor(5, TimeUnit.MILLISECONDS));
            if (process.exitValue() != 0) {
                throw new IllegalStateException("gitleaks ended with " + process.exitValue());
            }
            return new Run(secrets(Files.readString(report)), seconds, peak);
        } finally {
            Files.delete(report);
        }
    }

    /** What a report in JSON says to be secrets. */
    static List<String> secrets(String report) throws IOException {
        var secrets = new ArrayList<String>();
        for (JsonNode finding : new ObjectMapper().readTree(report)) {
            if (!finding.path("Secret").isTextual()) {
                throw new IllegalStateException("a finding of gitleaks without a secret");
            }
            secrets.add(finding.path("Secret").asText());
        }
        return secrets;
    }
}
