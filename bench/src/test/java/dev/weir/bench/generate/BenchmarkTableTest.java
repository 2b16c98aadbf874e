package dev.weir.bench.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import org.junit.jupiter.api.Test;

class BenchmarkTableTest {
    @Test
    void theSameSeedGivesTheSameBytes() throws IOException {
        assertThat(table(7, 5000)).isEqualTo(table(7, 5000)).isNotEqualTo(table(8, 5000));
    }

    @Test
    void everyRowHasFifteenCellsOfItsColumnsForm() throws IOException {
        var lines = table(7, 20_000).split("\n");
        assertThat(lines).hasSize(20_001);
        assertThat(lines[0] + "\n").isEqualTo(BenchmarkTable.HEADER);
        var mails = new HashSet<String>();
        var cards = new HashSet<String>();
        var names = new HashSet<String>();
        for (int i = 1; i < lines.length; i++) {
            var cells = lines[i].split(",", -1);
            assertThat(cells).hasSize(15);
            assertThat(lines[i])
                    .matches("P\\d{8},[^,]+,[^,]+,[a-z]+\\.[a-z]+\\d+@example.org,\\d{3}-\\d{3}-\\d{4},"
                            + "(?!000|666|9)\\d{3}-(?!00)\\d{2}-(?!0000)\\d{4},\\d{4}-\\d{2}-\\d{2},[FM],0\\d{4},[A-Z][a-z]+,"
                            + "\\d{16},[A-Z]\\d\\d(\\.\\w+)?,[^,]+,\\d+\\.\\d{2},\\d+");
            assertThat(Identifiers.luhn(cells[10].substring(0, 15))).isEqualTo(cells[10].charAt(15) - '0');
            mails.add(cells[3]);
            cards.add(cells[10]);
            names.add(cells[1]);
        }
        assertThat(mails).hasSizeGreaterThan(19_900);
        assertThat(cards).hasSizeGreaterThan(19_900);
        assertThat(names).hasSizeBetween(300, 5000);
    }

    @Test
    void rowsComeFastEnough() throws IOException {
        var table = new BenchmarkTable(1);
        table.write(OutputStream.nullOutputStream(), 100_000);
        long start = System.nanoTime();
        table.write(OutputStream.nullOutputStream(), 500_000);
        long rate = 500_000L * 1_000_000 / (System.nanoTime() - start);
        System.out.println("BenchmarkTableTest: " + rate + " k/s rows");
        assertThat(rate).isGreaterThan(100);
    }

    private static String table(long seed, long rows) throws IOException {
        var out = new ByteArrayOutputStream();
        new BenchmarkTable(seed).write(out, rows);
        return out.toString(StandardCharsets.UTF_8);
    }
}
