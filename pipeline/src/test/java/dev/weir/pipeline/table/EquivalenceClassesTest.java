package dev.weir.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EquivalenceClassesTest {
    @TempDir
    Path top;

    /** More records than are kept in memory, in classes of all sizes. */
    @Test
    void whatIsPutAsideIsCountedToo() throws IOException {
        var random = new Random(7);
        var wanted = new HashMap<Long, Long>();
        long records = 0;
        try (var classes = new EquivalenceClasses("t", top, List.of("a"))) {
            var hash = classes.hash();
            for (int i = 0; i < 60_000; i++) {
                int size = 1 + (int) Math.abs(random.nextGaussian() * 30) + (i % 20_000 == 0 ? 5_000 : 0);
                byte[] value = ("value " + i).getBytes(StandardCharsets.UTF_8);
                long[] hashes = new long[size];
                for (int k = 0; k < size; k++) {
                    hash.update(value, 0, value.length);
                    hashes[k] = hash.hash();
                }
                classes.add(hashes, size);
                wanted.merge((long) size, 1L, Long::sum);
                records += size;
            }
            assertThat(records).as("more than is kept").isGreaterThan(1 << 20);
            assertThat(classes.records()).isEqualTo(records);
            assertThat(classes.sizes()).isEqualTo(wanted);
        }
        try (var files = Files.list(top)) {
            assertThat(files).as("what is left of it").isEmpty();
        }
    }

    /** However it is quoted, in several blocks and by two threads; an empty text is not NULL. */
    @Test
    void whatIsCountedOnTheWayIsWhatIsMeasuredAfterwards() throws IOException {
        String[] values = {"x", "\"x\"", "", "\"\"", "\"x,y\"", "\"x\"\"y\"", "x#", "\"x#\"", "é", "\"li\nne\"", "#x"};
        var random = new Random(11);
        var text = new StringBuilder("a,b,c\n");
        for (int i = 0; i < 120_000; i++) {
            for (int c = 0; c < 3; c++) {
                text.append(c == 0 ? "=" : "")
                        .append(c == 0 ? random.nextInt(40_000) : values[random.nextInt(values.length)])
                        .append(c == 2 ? '\n' : ',');
            }
        }
        Path file = Files.writeString(top.resolve("t.csv"), text);
        Path out = top.resolve("o.csv");
        Path work = Files.createDirectory(top.resolve("work"));
        var settings = new TableSettings(work, 2, 256);
        var treated = new LinkedHashMap<String, LeafTreatment>();
        treated.put("a", LeafTreatment.keep(Optional.empty()));
        treated.put(
                "b",
                new LeafTreatment(
                        Optional.of(() -> (value, subject) -> value == null || value.length() < 2 ? value : "x#"),
                        true,
                        Optional.empty(),
                        Optional.empty()));
        for (var columns : List.of(List.of("b"), List.of("a", "b"), List.<String>of())) {
            var measured = new ClassSizes.Columns(List.of("b", "c"), columns);
            try (var table = open(file, settings)) {
                var sizes = table.write(treated, FoundSpans.empty(), measured, TableFormat.CSV, out, rows -> {});
                assertThat(sizes.before()).contains(table.classSizes(measured.before()));
                try (var written = open(out, settings)) {
                    assertThat(sizes.after()).contains(written.classSizes(columns));
                }
            }
            try (var table = open(file, settings)) {
                var sizes = table.write(
                        treated,
                        FoundSpans.empty(),
                        measured,
                        TableFormat.PARQUET,
                        top.resolve("o.parquet"),
                        rows -> {});
                assertThat(sizes.before()).contains(table.classSizes(measured.before()));
                assertThat(sizes.after()).isEmpty();
            }
        }
        assertThat(work).isEmptyDirectory();
    }

    private Table open(Path file, TableSettings settings) {
        var input = TableInput.inspect("t", file, TableFormat.CSV, CsvOptions.found(), settings.workFolder());
        return Table.open("t", input, settings, List.of(top));
    }
}
