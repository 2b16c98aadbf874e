package dev.weir.bench;

import dev.weir.bench.generate.BenchmarkTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * {@code protect-table}: a CSV of 15 columns through the whole flow as a whole process (start of the JVM, detection on
 * every value, eight treated columns, both measures, receipt), against the copy of the same CSV to Parquet by DuckDB
 * alone with the same threads (the copy only, without the start of its JVM).
 */
public final class ProtectTable {
    private static final String NAME = "protect-table";
    private static final int RUNS = 5;
    private static final double LIMIT_MEGABYTES = 1536;

    private final Path root;
    private final Path work;

    ProtectTable(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    List<Line> run(long rows) throws IOException {
        String label = rows % 1_000_000 == 0 ? rows / 1_000_000 + "M" : Long.toString(rows);
        Path csv = work.resolve("table-" + label + ".csv");
        if (!Files.exists(csv)) {
            new BenchmarkTable(1).write(csv, rows);
        }
        int threads = Runtime.getRuntime().availableProcessors();
        var lines = new ArrayList<Line>();
        for (String format : List.of("parquet", "csv")) {
            var ours = new ArrayList<Double>();
            var peer = new ArrayList<Double>();
            var memory = new ArrayList<Double>();
            for (int i = 0; i < (rows > 2_000_000 ? 1 : RUNS); i++) {
                peer.add(DuckDbCopy.seconds(Commands.run(
                                Map.of(),
                                List.of(
                                        Path.of(System.getProperty("java.home"), "bin", "java")
                                                .toString(),
                                        "--enable-native-access=ALL-UNNAMED",
                                        "-cp",
                                        System.getProperty("java.class.path"),
                                        DuckDbCopy.class.getName(),
                                        csv.toString(),
                                        work.resolve("peer.parquet").toString(),
                                        Integer.toString(threads)))
                        .output()));
                var run = protect(root, work, csv, format);
                ours.add(run.seconds());
                memory.add(run.peakMegabytes());
            }
            double median = new Measured(ours).median();
            lines.add(Line.lessIsBetter(
                    NAME,
                    label + "x15-csv-to-" + format,
                    median,
                    new Measured(peer).median(),
                    "DuckDB copy to Parquet",
                    "s"));
            lines.add(Line.lessIsBetter(
                    NAME,
                    label + "x15-csv-to-" + format + "-peak",
                    new Measured(memory).most(),
                    LIMIT_MEGABYTES,
                    "limit",
                    "MB"));
        }
        return lines;
    }

    /** The CSV of the benchmark's columns through {@code weir protect} into {@code work/out}, anew. */
    public static Commands.Run protect(Path root, Path work, Path csv, String format) {
        var command = new ArrayList<String>();
        command.add(root.resolve("weir").toString());
        command.addAll(arguments(csv, root.resolve("bench/policy"), format, work.resolve("out")));
        command.add("--force");
        return Commands.run(Map.of("WEIR_HOME", work.resolve("home").toString()), command);
    }

    /** What {@code weir} is told to protect a table as the benchmark's principal. */
    public static List<String> arguments(Path csv, Path policy, String format, Path target) {
        return List.of(
                "protect",
                csv.toString(),
                "--as",
                "bench",
                "--action",
                "train",
                "--purpose",
                "bench",
                "--policy",
                policy.toString(),
                "--format-out",
                format,
                "--to",
                target.toString());
    }
}
