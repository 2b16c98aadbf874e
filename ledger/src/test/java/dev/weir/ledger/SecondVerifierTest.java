package dev.weir.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A verifier of other code, Go's {@code sumdb/note} and {@code sumdb/tlog}, holds our logs to be right. */
class SecondVerifierTest {
    private record Result(int exit, String output) {}

    @TempDir
    Path home;

    @Test
    void goVerifiesOurLogsAndSeesWhatWasChanged() throws Exception {
        Path verifier = build();
        int size = 0;
        Path folder = home.resolve("log");
        Ledger ledger = Ledger.create(folder, TestKeys.ORIGIN, TestKeys.signer(1));
        for (int next : new int[] {1, 2, 3, 7, 254, 255, 256, 257, 258, 300, 511, 512, 513, 1025}) {
            if (next - size == 1) {
                ledger.append(LedgerTest.leaf(size).toArray());
            } else {
                ledger.appendAll(LedgerTest.leaves(size, next));
            }
            size = next;
            assertThat(run(verifier.toString(), folder.toString())).isEqualTo(new Result(0, "ok " + size));
        }
        for (String name : List.of("tile/0/003", "tile/entries/002", "tile/1/000.p/4", "checkpoint")) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            changed[whole.length / 2] ^= 1;
            Files.write(file, changed);
            assertThat(run(verifier.toString(), folder.toString()).exit())
                    .as(name)
                    .isNotZero();
            Files.write(file, whole);
        }
    }

    @Test
    void goVerifiesALogOfThreeLevels() throws Exception {
        Path verifier = build();
        Path folder = home.resolve("log");
        Ledger ledger = Ledger.create(folder, TestKeys.ORIGIN, TestKeys.signer(1));
        ledger.appendAll(LedgerTest.leaves(0, 65_535));
        ledger.appendAll(LedgerTest.leaves(65_535, 65_600));
        assertThat(run(verifier.toString(), folder.toString())).isEqualTo(new Result(0, "ok 65600"));
    }

    /** Skipped where there is no Go, or where its module can't be had. */
    private Path build() throws Exception {
        String path = System.getenv().getOrDefault("PATH", "");
        boolean present = Arrays.stream(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "go")));
        assumeTrue(present, "skipped: there is no go on the PATH for the second verifier");
        Path source = Path.of(System.getProperty("weir.root", "..")).resolve("ledger/src/test/go");
        Path binary = home.resolve("verifier");
        var build = new ProcessBuilder("go", "build", "-o", binary.toString(), ".")
                .directory(source.toFile())
                .redirectErrorStream(true);
        build.environment().put("GOFLAGS", "-mod=mod");
        Result result = run(build);
        boolean offline =
                result.output().contains("dial tcp") || result.output().contains("no such host");
        assumeTrue(!offline, "skipped: golang.org/x/mod is not in Go's cache, and there is no network");
        assertThat(result.exit()).as(result.output()).isZero();
        return binary;
    }

    private static Result run(String... command) throws IOException, InterruptedException {
        return run(new ProcessBuilder(command).redirectErrorStream(true));
    }

    private static Result run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        return new Result(process.waitFor(), output);
    }
}
