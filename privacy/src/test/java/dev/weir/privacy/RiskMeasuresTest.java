package dev.weir.privacy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RiskMeasuresTest {
    @Test
    void classesOfSeveralSizes() {
        var measure = RiskMeasures.of(List.of("zip", "age"), Map.of(1L, 2L, 3L, 1L, 5L, 1L));
        assertThat(measure.quasiIdentifiers()).containsExactly("age", "zip");
        assertThat(measure.records()).isEqualTo(10);
        assertThat(measure.classes()).isEqualTo(4);
        assertThat(measure.k()).isEqualTo(1);
        assertThat(measure.uniqueRecords()).isEqualTo(2);
        assertThat(measure.uniqueShare()).isEqualTo(0.2);
        assertThat(measure.highestRisk()).isEqualTo(1.0);
        assertThat(measure.averageRisk()).isEqualTo(0.4);
    }

    @Test
    void anEmptyTableBearsNoRisk() {
        for (var none : List.of(Map.<Long, Long>of(), Map.of(4L, 0L))) {
            var measure = RiskMeasures.of(List.of("zip"), none);
            assertThat(measure.k()).isZero();
            assertThat(measure.records()).isZero();
            assertThat(measure.highestRisk()).isZero();
            assertThat(measure.averageRisk()).isZero();
            assertThat(measure.uniqueShare()).isZero();
        }
    }

    @Test
    void impossibleSizesAreRefused() {
        assertThatThrownBy(() -> RiskMeasures.of(List.of(), Map.of(0L, 1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RiskMeasures.of(List.of(), Map.of(1L, -1L)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> RiskMeasures.of(List.of(), Map.of(Long.MAX_VALUE, 2L)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void agreesWithABruteForceCountOnRandomTables() {
        long seed = Long.getLong("weir.seed", System.nanoTime());
        System.out.println("RiskMeasuresTest: seed " + seed);
        var random = new Random(seed);
        for (int table = 0; table < 200; table++) {
            int columns = 1 + random.nextInt(4);
            int values = 1 + random.nextInt(6);
            var rows = new ArrayList<List<String>>();
            for (int i = random.nextInt(200); i >= 0; i--) {
                var row = new ArrayList<String>();
                for (int c = 0; c < columns; c++) {
                    row.add("v" + random.nextInt(values));
                }
                rows.add(row);
            }
            agrees(rows);
        }
    }

    @Test
    void agreesWithABruteForceCountOnTheAdultCensus() throws IOException {
        var folder = Optional.ofNullable(System.getenv("WEIR_SHARED"))
                .map(Path::of)
                .orElseGet(() -> Path.of(System.getProperty("weir.root", "..")).resolve("../shared/data"));
        var file = folder.resolve("tables/arx/adult.csv");
        assumeTrue(Files.isReadable(file), "skipped: no ../shared/data/tables/arx/adult.csv beside this checkout");
        var lines = Files.readAllLines(file);
        var rows = new ArrayList<List<String>>();
        for (var line : lines.subList(1, 3001)) {
            rows.add(List.of(line.split(";")).subList(0, 4));
        }
        agrees(rows);
        // All 30,162 records, counted once with sort and uniq, outside of Java.
        var sexAndRace = RiskMeasures.of(
                List.of("sex", "race"),
                sizes(lines.subList(1, lines.size()).stream()
                        .map(line -> List.of(line.split(";")[0], line.split(";")[2]))
                        .toList()));
        assertThat(sexAndRace.records()).isEqualTo(30_162);
        assertThat(sexAndRace.classes()).isEqualTo(10);
        assertThat(sexAndRace.k()).isEqualTo(87);
    }

    private static void agrees(List<? extends List<String>> rows) {
        var measure = RiskMeasures.of(List.of("q"), sizes(rows));
        long smallest = Long.MAX_VALUE;
        long unique = 0;
        double risk = 0;
        for (var row : rows) {
            long same = rows.stream().filter(row::equals).count();
            smallest = Math.min(smallest, same);
            unique += same == 1 ? 1 : 0;
            risk += 1.0 / same;
        }
        assertThat(measure.records()).isEqualTo(rows.size());
        assertThat(measure.k()).isEqualTo(smallest);
        assertThat(measure.uniqueRecords()).isEqualTo(unique);
        assertThat(measure.highestRisk()).isEqualTo(1.0 / smallest);
        assertThat(measure.averageRisk()).isCloseTo(risk / rows.size(), within(1e-9));
        assertThat(measure.classes()).isEqualTo(rows.stream().distinct().count());
    }

    private static Map<Long, Long> sizes(List<? extends List<String>> rows) {
        var counts = new HashMap<List<String>, Long>();
        rows.forEach(row -> counts.merge(row, 1L, Long::sum));
        var sizes = new HashMap<Long, Long>();
        counts.values().forEach(size -> sizes.merge(size, 1L, Long::sum));
        return sizes;
    }
}
