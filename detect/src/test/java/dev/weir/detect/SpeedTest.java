package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Verdict;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Times, printed; only what is far from normal fails. */
class SpeedTest {
    private static final String PROSE =
            "the committee met again to look at how the work had gone so far, and decided that more"
                    + " time was needed before the next step could be taken; nothing else was on the list for that morning. ";

    @Test
    void prose() {
        String text = PROSE.repeat(10_000);
        double best = 0;
        for (int i = 0; i < 12; i++) {
            long start = System.nanoTime();
            assertThat(TextScanner.standard().scan(text)).isInstanceOf(Verdict.Clean.class);
            best = Math.max(best, text.length() * 1e3 / (System.nanoTime() - start));
        }
        System.out.printf("prose: %.1f MB/s%n", best);
        assertThat(best).isGreaterThan(2);
    }

    @Test
    void valuesWithoutTrigger() {
        var random = new Random(7);
        String[] columns = {"amount", "code", "category", "quantity", "created", "note"};
        String[][] rows = new String[200_000][];
        String[] categories = {"inpatient", "outpatient", "emergency", "elective"};
        for (int i = 0; i < rows.length; i++) {
            rows[i] = new String[] {
                random.nextInt(10_000) + "." + (1 + random.nextInt(9)),
                "x" + random.nextInt(100_000),
                new String(categories[random.nextInt(4)].toCharArray()),
                Integer.toString(random.nextInt(1000)),
                String.format("20%02d-%02d-%02d", random.nextInt(25), 1 + random.nextInt(12), 1 + random.nextInt(28)),
                "qzx" + (char) ('a' + random.nextInt(26)) + (char) ('a' + random.nextInt(26))
                        + (char) ('a' + random.nextInt(26)),
            };
        }
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            var profiler = TableProfiler.of(List.of(columns), TextScanner.standard());
            var batch = profiler.open();
            for (String[] row : rows) {
                for (int c = 0; c < columns.length; c++) {
                    batch.look(c, row[c]);
                }
            }
            profiler.merge(batch);
            best = Math.min(best, (double) (System.nanoTime() - start) / rows.length / columns.length);
        }
        System.out.printf("values without trigger: %.0f ns each%n", best);
        assertThat(best).isLessThan(5000);
    }

    @Test
    void shortTexts() {
        String[] values = {
            "seen again on the ward, no change since the last visit there",
            "Ward 12, bed 3; refer to the outpatient clinic next 3 weeks.",
            "payment of 120.50 EUR was booked under order 20260131-77 now",
            "call (415) 555-2671 or write to help@example.org before noon",
        };
        var reader = TextScanner.standard().reader();
        double best = Double.MAX_VALUE;
        for (int round = 0; round < 6; round++) {
            long start = System.nanoTime();
            for (int i = 0; i < 100_000; i++) {
                reader.scan(values[i & 3]);
            }
            best = Math.min(best, (System.nanoTime() - start) / 1e5);
        }
        System.out.printf("texts of 60 characters: %.0f ns each%n", best);
        assertThat(best).isLessThan(20_000);
    }

    @Test
    void hostileTextsEndSoon() {
        TextScanner.standard().scan("warm up 4111 1111 1111 1111, +49 30 123456, a@b.de");
        for (String unit : List.of(
                "a",
                "1",
                "@",
                "A",
                ".",
                ":",
                "-",
                " ",
                "é",
                "😀",
                "a@",
                "1-",
                "1 ",
                "1.",
                "(1",
                "eyJ",
                "Dr. ",
                "www.",
                "://",
                "password=",
                "a.b@",
                "1:",
                "ab:",
                "John ",
                "-----BEGIN ",
                "St ",
                "AKIA",
                "\u00a0",
                "12 Street ",
                "Name: ",
                "New York ",
                "4111 ",
                "+1 ",
                "DE12",
                "a-b-",
                "12-")) {
            String text = unit.repeat(5_000_000 / unit.length());
            long start = System.nanoTime();
            Verdict verdict = TextScanner.standard().scan(text);
            Duration time = Duration.ofNanos(System.nanoTime() - start);
            System.out.printf("5 MB of '%s': %d ms%n", unit, time.toMillis());
            assertThat(time).as("5 MB of '%s'", unit).isLessThan(Duration.ofSeconds(6));
            assertThat(verdict).isNotInstanceOf(Verdict.Incomplete.class);
        }
    }
}
