package dev.weir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs whole processes and measures them. */
public final class Commands {
    private Commands() {}

    /**
     * How a process went.
     *
     * @param seconds wall time from start to end
     * @param peakMegabytes the most memory that it and its children held at once, as far as a look every 10 ms shows;
     *     0 where there is no /proc
     */
    public record Run(double seconds, double peakMegabytes, String output) {}

    static Run run(Map<String, String> environment, List<String> command) {
        try {
            Path output = Files.createTempFile("weir-bench", ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            long start = System.nanoTime();
            var process = builder.start();
            double peak = 0;
            while (!process.waitFor(10, TimeUnit.MILLISECONDS)) {
                peak = Math.max(peak, peakOf(process.toHandle()));
                if (System.nanoTime() - start > TimeUnit.MINUTES.toNanos(10)) {
                    process.destroyForcibly();
                    throw new IllegalStateException("longer than ten minutes: " + command);
                }
            }
            double seconds = (System.nanoTime() - start) / 1e9;
            String text = Files.readString(output);
            Files.delete(output);
            if (process.exitValue() != 0) {
                throw new IllegalStateException("exit " + process.exitValue() + " of " + command + "\n" + text);
            }
            return new Run(seconds, peak, text);
        } catch (IOException e) {
            throw new IllegalStateException("can't run " + command, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** The kernel keeps the peak of each process itself (VmHWM). */
    private static double peakOf(ProcessHandle process) {
        double peak = highWater(process.pid());
        for (var child : process.children().toList()) {
            peak = Math.max(peak, peakOf(child));
        }
        return peak;
    }

    private static double highWater(long pid) {
        try {
            for (String line : Files.readAllLines(Path.of("/proc/" + pid + "/status"))) {
                if (line.startsWith("VmHWM:")) {
                    return Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024;
                }
            }
        } catch (IOException e) {
            // it has ended
        }
        return 0;
    }
}
