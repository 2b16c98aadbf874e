package dev.weir.bench.soak;

import dev.weir.detect.TextScanner;
import dev.weir.detect.TextStream;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/**
 * A text longer than the heap goes through a stream: all of it is handed on, and every address that was planted in it is
 * found. In a process of its own, whose heap is bounded.
 */
final class LongTrial implements Trial {
    private static final String HEAP = "-Xmx128m";
    private static final String[] WORDS =
            "the committee met again and looked at how work had gone so far nothing else was on that list today"
                    .split(" ");

    private final int megacharacters;

    LongTrial(int megacharacters) {
        this.megacharacters = megacharacters;
    }

    @Override
    public String name() {
        return "long text, " + megacharacters + " million characters with " + HEAP;
    }

    @Override
    public void run(Random random) throws IOException, InterruptedException {
        var process = new ProcessBuilder(
                        java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java")
                                .toString(),
                        HEAP,
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LongTrial.class.getName(),
                        Integer.toString(megacharacters),
                        Long.toString(random.nextLong()))
                .redirectErrorStream(true)
                .start();
        try (var in = process.getInputStream()) {
            String said = new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
            if (!process.waitFor(1, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new Difference(said.lines().findFirst().orElse("the process said nothing"));
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** {@code LongTrial MILLIONS SEED}: the process itself. Exit: 0 if all was as it should be; else it says what was not. */
    public static void main(String[] arguments) {
        long length = Long.parseLong(arguments[0]) * 1_000_000;
        var random = new Random(Long.parseLong(arguments[1]));
        TextStream stream = TextScanner.standard().open();
        long given = 0;
        long handedOn = 0;
        long planted = 0;
        long found = 0;
        while (given < length) {
            var piece = new StringBuilder();
            int most = 1 + random.nextInt(20_000);
            while (piece.length() < most) {
                boolean plant = random.nextInt(60) == 0;
                planted += plant ? 1 : 0;
                piece.append(plant ? "user" + planted + "@example.org" : WORDS[random.nextInt(WORDS.length)])
                        .append(random.nextInt(14) == 0 ? ".\n" : " ");
            }
            given += piece.length();
            var cleared = stream.accept(piece);
            handedOn += cleared.text().length();
            found += addresses(cleared);
        }
        var rest = stream.finish();
        handedOn += rest.text().length();
        found += addresses(rest);
        if (handedOn != given || found != planted) {
            System.out.println(given + " characters given, " + handedOn + " handed on; " + planted
                    + " addresses planted, " + found + " found");
            System.exit(1);
        }
    }

    private static long addresses(TextStream.Cleared cleared) {
        List<Finding> findings = switch (cleared.verdict()) {
            case Verdict.Clean clean -> List.of();
            case Verdict.Found some -> some.findings();
            case Verdict.Incomplete incomplete -> throw new Difference("incomplete: " + incomplete.reason());
        };
        return findings.stream()
                .filter(finding -> finding.dataClass().id().equals("contact.email"))
                .count();
    }
}
