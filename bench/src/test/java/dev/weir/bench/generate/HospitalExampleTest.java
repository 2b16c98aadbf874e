package dev.weir.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HospitalExampleTest {
    private static final Path EXAMPLE =
            Path.of(System.getProperty("weir.root", "..")).resolve("examples/hospital/data");

    @Test
    void theExampleIsWhatItsSeedGives(@TempDir Path folder) throws IOException {
        if (Boolean.getBoolean("weir.rewrite")) {
            HospitalGenerator.write(EXAMPLE, HospitalGenerator.SEED);
        }
        HospitalGenerator.write(folder, HospitalGenerator.SEED);
        var made = files(folder);
        assertThat(made).hasSize(41).isEqualTo(files(EXAMPLE));
        for (var file : made) {
            assertThat(folder.resolve(file)).hasSameBinaryContentAs(EXAMPLE.resolve(file));
        }
    }

    @Test
    void generalisedQuasiIdentifiersHaveClassesOfFive() {
        var sizes = new HashMap<String, Integer>();
        for (var patient : new Patients(HospitalGenerator.SEED).draw(HospitalGenerator.ROWS)) {
            var area = patient.town().zip().substring(0, 3);
            sizes.merge(area + " " + patient.birthDate().getYear() / 10 + " " + patient.female(), 1, Integer::sum);
        }
        assertThat(sizes)
                .hasSize(3 * 8 * 2)
                .allSatisfy((key, size) -> assertThat(size).isGreaterThanOrEqualTo(5));
        System.out.println("HospitalExampleTest: smallest class "
                + sizes.values().stream().min(Integer::compare).orElseThrow());
    }

    @Test
    void patientsAreDistinctAndTheirNumbersValid() {
        var patients = new Patients(HospitalGenerator.SEED).draw(HospitalGenerator.ROWS);
        var records = new HashSet<String>();
        for (var patient : patients) {
            assertThat(records.add(patient.mrn())).isTrue();
            assertThat(patient.cells()).hasSameSizeAs(Patient.COLUMNS);
            assertThat(patient.card()).hasSize(16);
            assertThat(Identifiers.luhn(patient.card().substring(0, 15)))
                    .isEqualTo(patient.card().charAt(15) - '0');
            assertThat(patient.ssn()).matches("(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4}");
            assertThat(patient.email()).matches("[a-z.]+[0-9]*@[a-z.]*example\\.[a-z]+");
            assertThat(patient.age()).isBetween(13, 100);
            assertThat(patient.stay()).isPositive();
            assertThat(patient.toString()).isEqualTo("Patient[" + patient.mrn() + "]");
        }
        long back = patients.stream().filter(Patient::readmitted).count();
        assertThat(back).isBetween(350L, 1000L);
        System.out.println("HospitalExampleTest: readmitted " + back);
    }

    @Test
    void everyNoteIsAboutAPatientOfTheTable() throws IOException {
        var table = Files.readString(EXAMPLE.resolve("patients.csv"));
        for (var file : files(EXAMPLE)) {
            if (file.startsWith("notes")) {
                var note = Files.readString(EXAMPLE.resolve(file));
                var record = java.util.regex.Pattern.compile("MRN-\\d{7}").matcher(note);
                assertThat(record.find()).isTrue();
                var row = table.lines()
                        .filter(line -> line.startsWith(record.group() + ","))
                        .findFirst();
                assertThat(row).isPresent();
                var cells = row.orElseThrow().split(",");
                assertThat(note).contains(cells[1] + " " + cells[2]);
            }
        }
    }

    @Test
    void luhnDigitsAreThoseOfKnownCards() {
        assertThat(Identifiers.luhn("411111111111111")).isEqualTo(1);
        assertThat(Identifiers.luhn("555555555555444")).isEqualTo(4);
        assertThat(Identifiers.phone(new Random(1), "617")).matches("\\(617\\) 555-\\d{4}");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }
}
