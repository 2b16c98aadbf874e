package dev.weir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** {@code start}: how long a user waits for a short command; the peer is the same JVM doing nothing, or DuckDB alone. */
final class Start {
    private static final String NAME = "start";
    private static final int RUNS = 11;

    private final Path root;
    private final Path work;

    Start(Path root, Path work) {
        this.root = root;
        this.work = work;
    }

    List<Line> run() throws IOException {
        Path csv = work.resolve("hundred.csv");
        List<String> lines = Files.readAllLines(root.resolve("examples/hospital/data/patients.csv"));
        Files.write(csv, lines.subList(0, 101));
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String weir = root.resolve("weir").toString();
        return List.of(
                compare("version", "java -version", List.of(weir, "--version"), List.of(java, "-version")),
                compare(
                        "scan-100-lines",
                        "DuckDB in a JVM copies them",
                        List.of(weir, "scan", csv.toString()),
                        List.of(
                                java,
                                "--enable-native-access=ALL-UNNAMED",
                                "-XX:TieredStopAtLevel=1",
                                "-XX:+UseSerialGC",
                                "-cp",
                                System.getProperty("java.class.path"),
                                DuckDbCopy.class.getName(),
                                csv.toString(),
                                work.resolve("hundred.parquet").toString(),
                                "2")));
    }

    private static Line compare(String name, String peerName, List<String> ours, List<String> peer) {
        Commands.run(Map.of(), ours);
        var our = new ArrayList<Double>();
        var their = new ArrayList<Double>();
        for (int i = 0; i < RUNS; i++) {
            our.add(Commands.run(Map.of(), ours).seconds());
            their.add(Commands.run(Map.of(), peer).seconds());
        }
        return Line.lessIsBetter(NAME, name, new Measured(our).median(), new Measured(their).median(), peerName, "s");
    }
}
