package dev.weir.bench.soak;

import dev.weir.bench.ProtectTable;
import dev.weir.bench.generate.BenchmarkTable;
import dev.weir.ledger.LedgerVerifier;
import dev.weir.ledger.Verification;
import dev.weir.pipeline.ReleaseVerifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Random tables under random policies through {@code weir protect}, one or two at a time under one home, some of them
 * killed (SIGKILL) at a random time: each leaves a release that verifies, or none; the ledger holds; and what was not
 * killed ends by a release or by a refusal.
 */
final class ProtectTrial implements Trial {
    private static final int PASSED = 0;
    private static final int REFUSED = 3;
    private static final int MINUTES = 5;

    private final Path work;
    private int number;
    private int released;
    private int refused;
    private int killed;

    /** @param work a folder that it may fill; the home in it stays from trial to trial, so that its ledger grows */
    ProtectTrial(Path work) {
        this.work = work;
    }

    @Override
    public String name() {
        return "protect";
    }

    /** How its runs have ended so far. */
    String ends() {
        return released + " released, " + refused + " refused, " + killed + " killed";
    }

    private record Run(Process process, Path target, Path log, long killAfter) {}

    @Override
    public void run(Random random) throws IOException, InterruptedException {
        int together = 1 + random.nextInt(2);
        var runs = new ArrayList<Run>();
        try {
            for (int i = 0; i < together; i++) {
                runs.add(start(random));
            }
            for (Run run : runs) {
                end(run);
            }
            if (!(LedgerVerifier.verify(work.resolve("home/ledger")) instanceof Verification.Verified)
                    && released + refused > 0) {
                throw new Difference("the ledger does not verify");
            }
            if (together == 1 && Files.exists(runs.getFirst().target()) && leftOver()) {
                throw new Difference("what killed processes left was not taken away by the next");
            }
        } finally {
            runs.forEach(run -> run.process().destroyForcibly());
            for (Run run : runs) {
                delete(run.target());
            }
        }
    }

    private Run start(Random random) throws IOException {
        number++;
        Path folder = Files.createDirectories(work.resolve("in-" + number % 2));
        Path csv = folder.resolve("table.csv");
        new BenchmarkTable(random.nextLong()).write(csv, 1 + (long) (4000 * Math.pow(random.nextDouble(), 3)));
        Path policy = Files.createDirectories(work.resolve("policy-" + number % 2));
        Files.writeString(policy.resolve("p.cedar"), Policies.next(random));
        Files.writeString(
                policy.resolve("entities.json"),
                "[{\"uid\": {\"type\": \"Principal\", \"id\": \"bench\"}, \"attrs\": {}, \"parents\": [{\"type\": \"Role\","
                        + " \"id\": \"bench\"}]}]");
        Path target = work.resolve("out-" + number);
        Path log = work.resolve("log-" + number % 2);
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx384m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.weir.cli.Main"));
        command.addAll(ProtectTable.arguments(csv, policy, random.nextBoolean() ? "csv" : "parquet", target));
        command.addAll(List.of("--home", work.resolve("home").toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        return new Run(process, target, log, random.nextInt(3) == 0 ? -1 : 300 + random.nextInt(4000));
    }

    private void end(Run run) throws InterruptedException, IOException {
        boolean killedByUs = run.killAfter() >= 0 && !run.process().waitFor(run.killAfter(), TimeUnit.MILLISECONDS);
        if (killedByUs) {
            run.process().destroyForcibly();
        }
        if (!run.process().waitFor(MINUTES, TimeUnit.MINUTES)) {
            throw new Difference("protect has not ended after " + MINUTES + " minutes");
        }
        int exit = run.process().exitValue();
        boolean there = Files.exists(run.target());
        if (there
                && !ReleaseVerifier.verify(run.target(), Optional.empty()).stream()
                        .allMatch(ReleaseVerifier.Check::holds)) {
            throw new Difference("a release does not verify, exit " + exit);
        }
        boolean dead = killedByUs && exit > 128;
        if (!dead && exit != PASSED && exit != REFUSED) {
            throw new Difference("protect ended with " + exit + ": " + firstLine(run.log()));
        }
        if (!dead && there != (exit == PASSED)) {
            throw new Difference(
                    "protect ended with " + exit + (there ? ", and there is a release" : ", without a release"));
        }
        released += there ? 1 : 0;
        refused += exit == REFUSED ? 1 : 0;
        killed += dead ? 1 : 0;
    }

    private boolean leftOver() throws IOException {
        try (Stream<Path> files = Files.list(work)) {
            return files.anyMatch(file -> file.getFileName().toString().startsWith(".weir-stage"));
        }
    }

    /** What the command says of a fault; it shows no values. */
    private static String firstLine(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return lines.isEmpty() ? "it said nothing" : lines.getFirst();
    }

    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path each : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }
}
