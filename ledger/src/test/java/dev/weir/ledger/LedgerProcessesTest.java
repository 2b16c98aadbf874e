package dev.weir.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real processes: two that write at once, and one that is killed. */
class LedgerProcessesTest {
    @TempDir
    Path folder;

    @Test
    void twoProcessesAddTwoHundredEachWithoutLosingOne() throws Exception {
        Process first = ChildWriter.start(folder, "a", 200);
        Process second = ChildWriter.start(folder, "b", 200);
        Map<Long, String> said = new HashMap<>();
        for (Process process : List.of(first, second)) {
            lines(process).forEach(line -> said.put(index(line), leaf(line)));
            assertThat(process.waitFor()).isZero();
        }
        assertThat(said).hasSize(400);
        requireAll(said);
        assertThat(Ledger.reader(folder).size()).isEqualTo(400);
    }

    @Test
    void aProcessKilledAtAnyMomentLosesNoLeafThatItSaidWasThere() throws Exception {
        long seed = System.nanoTime();
        var random = new Random(seed);
        // The kills fall on both sides of the edge of a tile.
        Ledger.create(folder, TestKeys.ORIGIN, TestKeys.signer(1)).appendAll(LedgerTest.leaves(0, 215));
        Map<Long, String> said = new HashMap<>();
        int killed = 0;
        while (killed < 32) {
            Process process = ChildWriter.start(folder, "round" + killed, 100_000);
            try (BufferedReader out = reader(process)) {
                String line = out.readLine();
                assertThat(line)
                        .as("the log opens after %s kills, seed %s", killed, seed)
                        .isNotNull();
                Thread.sleep(0, random.nextInt(999_999));
                Thread.sleep(random.nextInt(60));
                process.toHandle().destroyForcibly(); // unlike Process's own, leaves the pipe open
                for (; line != null && line.contains(" round" + killed + " "); line = out.readLine()) {
                    said.put(index(line), leaf(line));
                }
            } finally {
                process.destroyForcibly().waitFor();
            }
            killed++;
            assertThat(LedgerVerifier.verify(folder, TestKeys.key()))
                    .as("after %s kills, seed %s", killed, seed)
                    .isInstanceOf(Verification.Verified.class);
        }
        requireAll(said);
        System.out.println("kill test: " + killed + " kills, " + said.size() + " leaves said, "
                + Ledger.reader(folder).size() + " in the log");
    }

    private void requireAll(Map<Long, String> said) {
        assertThat(LedgerVerifier.verify(folder, TestKeys.key())).isInstanceOf(Verification.Verified.class);
        var entries = new ArrayList<String>();
        Ledger.reader(folder).forEach((__, entry) -> entries.add(new String(entry, StandardCharsets.UTF_8)));
        said.forEach((index, leaf) -> assertThat(entries.get(index.intValue())).isEqualTo(leaf));
    }

    private static long index(String line) {
        return Long.parseLong(line.substring(0, line.indexOf(' ')));
    }

    private static String leaf(String line) {
        return line.substring(line.indexOf(' ') + 1);
    }

    private static List<String> lines(Process process) throws IOException {
        try (BufferedReader out = reader(process)) {
            return out.lines().toList();
        }
    }

    private static BufferedReader reader(Process process) {
        return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }
}
