package dev.weir.bench.soak;

import dev.weir.bench.ProtectTable;
import dev.weir.bench.generate.BenchmarkTable;
import dev.weir.pipeline.ReleaseVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;

/** A table of ten million rows and 15 columns goes through {@code weir protect} within 1.5 GiB. */
final class ScaleTrial implements Trial {
    private static final double LIMIT_MEGABYTES = 1536;

    private final Path root;
    private final Path work;
    private final long rows;

    ScaleTrial(Path root, Path work, long rows) {
        this.root = root;
        this.work = work;
        this.rows = rows;
    }

    @Override
    public String name() {
        return "table of " + rows + " rows";
    }

    @Override
    public void run(Random random) throws IOException {
        Path csv = work.resolve("scale.csv");
        try {
            new BenchmarkTable(random.nextLong()).write(csv, rows);
            var run = ProtectTable.protect(root, work, csv, "parquet");
            System.out.printf("soak: %d rows in %.0f s, at most %.0f MB%n", rows, run.seconds(), run.peakMegabytes());
            if (run.peakMegabytes() > LIMIT_MEGABYTES) {
                throw new Difference("protect held " + Math.round(run.peakMegabytes()) + " MB");
            }
            if (!ReleaseVerifier.verify(work.resolve("out"), Optional.empty()).stream()
                    .allMatch(ReleaseVerifier.Check::holds)) {
                throw new Difference("the release does not verify");
            }
        } finally {
            Files.deleteIfExists(csv);
        }
    }
}
