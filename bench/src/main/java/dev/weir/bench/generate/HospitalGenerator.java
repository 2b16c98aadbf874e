package dev.weir.bench.generate;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes the synthetic hospital of the examples: {@code patients.csv} with a row for each stay, and {@code notes/}, clinical
 * notes about some of the same patients, under the same names and record numbers. The same seed gives the same bytes.
 */
public final class HospitalGenerator {
    /** The seed of the data in {@code examples/hospital}. */
    public static final long SEED = 20_260_101;

    /** How many rows the example's table has. */
    public static final int ROWS = 2_400;

    private static final int NOTES = 40;

    private HospitalGenerator() {}

    /**
     * {@code hospital FOLDER [SEED]} writes the example, {@code table FILE ROWS [SEED]} a benchmark table (see
     * {@link BenchmarkTable}).
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length >= 2 && arguments[0].equals("hospital")) {
            write(Path.of(arguments[1]), arguments.length > 2 ? Long.parseLong(arguments[2]) : SEED);
        } else if (arguments.length >= 3 && arguments[0].equals("table")) {
            long seed = arguments.length > 3 ? Long.parseLong(arguments[3]) : SEED;
            new BenchmarkTable(seed).write(Path.of(arguments[1]), Long.parseLong(arguments[2]));
        } else {
            System.err.println("usage: hospital FOLDER [SEED] | table FILE ROWS [SEED]");
            System.exit(2);
        }
    }

    /** Writes the example's files into a folder, over those of the same names. */
    public static void write(Path folder, long seed) throws IOException {
        var patients = new Patients(seed).draw(ROWS);
        Files.createDirectories(folder.resolve("notes"));
        var table = new StringBuilder(line(Patient.COLUMNS));
        for (var patient : patients) {
            table.append(line(patient.cells()));
        }
        Files.writeString(folder.resolve("patients.csv"), table, StandardCharsets.UTF_8);
        var notes = new Notes(seed);
        for (int i = 0; i < NOTES; i++) {
            var patient = patients.get(i * (ROWS / NOTES) + i % 7);
            Files.writeString(
                    folder.resolve("notes/note-%03d.txt".formatted(i + 1)),
                    notes.about(patient),
                    StandardCharsets.UTF_8);
        }
    }

    /** A line of CSV (RFC 4180, but with a bare line feed). */
    private static String line(List<String> cells) {
        return cells.stream().map(HospitalGenerator::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(String text) {
        return text.contains(",") || text.contains("\"") ? "\"" + text.replace("\"", "\"\"") + "\"" : text;
    }
}
