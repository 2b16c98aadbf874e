package dev.weir.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.ledger.LedgerVerifier;
import dev.weir.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kills a flow at every boundary between stages and at random times; there is a release with its receipt, or none. */
class CrashTest {
    private static final int RANDOM_KILLS = 42;

    @TempDir
    Path top;

    private Path home;
    private Path policy;
    private Path source;

    @Test
    void aKilledFlowLeavesAReleaseWithItsReceiptOrNoRelease() throws Exception {
        home = top.resolve("home");
        Home.create(home);
        policy = top.resolve("policy");
        Flows.book(policy, Flows.KEEP_ALL);
        source = Flows.people(Files.createDirectory(top.resolve("in")), 500);
        long seed = System.nanoTime();
        System.out.println("CrashTest seed " + seed);
        var random = new Random(seed);

        Run whole = run(-1, -1, 0);
        assertThat(whole.exit()).isZero();
        assertThat(holds(whole.target())).isTrue();
        int boundaries = whole.boundaries();
        assertThat(boundaries).isGreaterThanOrEqualTo(9);

        var runs = new ArrayList<Callable<Run>>();
        for (int b = 0; b < boundaries; b++) {
            int boundary = b;
            runs.add(() -> run(boundary, -1, boundary + 1));
        }
        for (int i = 0; i < RANDOM_KILLS; i++) {
            long millis = 250 + random.nextInt((int) Math.max(300, whole.millis()));
            int number = boundaries + 1 + i;
            runs.add(() -> run(-1, millis, number));
        }
        int killed = 0;
        int released = 0;
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var future : pool.invokeAll(runs)) {
                Run run = future.get();
                killed += run.exit() == 137 ? 1 : 0;
                if (Files.exists(run.target())) {
                    released++;
                    assertThat(holds(run.target()))
                            .as("release of run " + run.number())
                            .isTrue();
                } else {
                    assertThat(run.exit()).as("no release without a kill").isNotZero();
                }
            }
        }
        assertThat(runs.size()).isGreaterThanOrEqualTo(50);
        System.out.println("CrashTest: " + runs.size() + " runs, " + killed + " killed, " + released + " released");
        assertThat(killed).isGreaterThanOrEqualTo(boundaries + RANDOM_KILLS / 3);
        assertThat(LedgerVerifier.verify(home.resolve("ledger"))).isInstanceOf(Verification.Verified.class);

        Run after = run(-1, -1, 9999);
        assertThat(holds(after.target())).isTrue();
        try (var left = Files.list(top)) {
            assertThat(left.filter(path -> path.getFileName().toString().startsWith(".weir-stage")))
                    .as("what killed processes left is taken away by the next")
                    .isEmpty();
        }
    }

    private record Run(int number, int exit, Path target, long millis, int boundaries) {}

    private Run run(int boundary, long killAfter, int number) throws IOException, InterruptedException {
        Path target = top.resolve("out-" + number);
        Path output = top.resolve("log-" + number);
        long start = System.nanoTime();
        var process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xmx256m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        CrashChild.class.getName(),
                        home.toString(),
                        policy.toString(),
                        source.toString(),
                        target.toString(),
                        Integer.toString(boundary)))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        if (killAfter >= 0 && !process.waitFor(killAfter, TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).isTrue();
        long millis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
        int boundaries = Files.readString(output)
                .lines()
                .filter(line -> line.startsWith("boundaries "))
                .mapToInt(line -> Integer.parseInt(line.substring(11)))
                .findFirst()
                .orElse(-1);
        return new Run(number, process.exitValue(), target, millis, boundaries);
    }

    private static boolean holds(Path release) {
        return ReleaseVerifier.verify(release, Optional.empty()).stream().allMatch(ReleaseVerifier.Check::holds);
    }
}
