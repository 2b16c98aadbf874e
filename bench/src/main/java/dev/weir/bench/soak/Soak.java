package dev.weir.bench.soak;

import dev.weir.detect.TextScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;

/**
 * {@code ./dev soak [--minutes N] [--seed S] [--round R] [--scale]}: rounds of random trials until the time is over; the
 * first streams a long text. With {@code --scale} a large table is protected before. A round depends on the seed and
 * its number alone (but for what is killed when), so {@code --seed S --round R} runs one again. Exit: 0, or 1 with the seed and the
 * round where something differed.
 */
public final class Soak {
    private static final long ROWS = 10_000_000;
    private static final int LONGEST_TEXT = 100;

    private final Texts texts;
    private final Options options;
    private final ProtectTrial protect;
    private final Path work;
    private final Path root;
    private final TextScanner scanner = TextScanner.standard();
    private final Map<String, Integer> rounds = new TreeMap<>();

    Soak(Path root, Path data, Path work, Options options) throws IOException {
        this.root = root;
        this.work = work;
        this.options = options;
        this.texts = new Texts(data);
        this.protect = new ProtectTrial(work);
    }

    /** @param round only this one; negative for all */
    record Options(int minutes, long seed, int round, boolean scale) {
        /** Throws with what is wrong; {@code seed} is the one that stands if none is given. */
        static Options parse(List<String> arguments, long seed) {
            int minutes = 10;
            int round = -1;
            boolean scale = false;
            for (int i = 0; i < arguments.size(); i++) {
                String argument = arguments.get(i);
                if (argument.equals("--scale")) {
                    scale = true;
                    continue;
                }
                if (i + 1 == arguments.size()) {
                    throw new IllegalArgumentException(argument + " is unknown, or has no number behind it");
                }
                String value = arguments.get(++i);
                switch (argument) {
                    case "--minutes" -> minutes = Integer.parseInt(value);
                    case "--seed" -> seed = Long.parseLong(value);
                    case "--round" -> round = Integer.parseInt(value);
                    default -> throw new IllegalArgumentException(argument + " is unknown");
                }
            }
            if (minutes < 1) {
                throw new IllegalArgumentException("--minutes must be 1 or more");
            }
            return new Options(minutes, seed, round, scale);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Options options;
        try {
            options = Options.parse(List.of(arguments), System.nanoTime());
        } catch (IllegalArgumentException e) {
            System.err.println("soak: " + e.getMessage());
            System.exit(2);
            return;
        }
        Path root = Path.of(System.getProperty("weir.root")).toAbsolutePath().normalize();
        Path target = Files.createDirectories(root.resolve("bench/target"));
        Path work = Files.createTempDirectory(target, "soak");
        var soak = new Soak(root, Path.of(System.getProperty("weir.data")), work, options);
        System.out.println("soak: seed " + options.seed() + ", " + options.minutes() + " minutes, "
                + soak.texts.corpora() + " files of corpora, work in " + work);
        System.exit(soak.run() ? 0 : 1);
    }

    /** Whether everything held. */
    private boolean run() throws IOException {
        if (options.round() >= 0) {
            return round(options.round());
        }
        if (options.scale() && !held(new ScaleTrial(root, work, ROWS), 0, new Random(options.seed()))) {
            return false;
        }
        long end = System.nanoTime() + options.minutes() * 60_000_000_000L;
        for (int round = 0; System.nanoTime() < end; round++) {
            if (!round(round)) {
                return false;
            }
        }
        System.out.println("soak: everything held; rounds " + rounds + "; protect: " + protect.ends());
        ProtectTrial.delete(work);
        return true;
    }

    private boolean round(int number) {
        var random = new Random(options.seed() + number * 0x9E3779B97F4A7C15L);
        return held(trial(number, random), number, random);
    }

    /** Tries one thing and says so if it does not hold; an exception where none belongs is shown without its message. */
    boolean held(Trial trial, int number, Random random) {
        rounds.merge(trial.name(), 1, Integer::sum);
        long start = System.nanoTime();
        String failure;
        try {
            trial.run(random);
            if (number == 0) {
                System.out.printf("soak: %s: held, %.0f s%n", trial.name(), (System.nanoTime() - start) / 1e9);
            }
            return true;
        } catch (Difference e) {
            failure = String.valueOf(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failure = "interrupted";
        } catch (Exception e) {
            failure = e.getClass().getName() + " at " + e.getStackTrace()[0];
        }
        System.out.println(
                "soak: FAILED, seed " + options.seed() + ", round " + number + ", " + trial.name() + ": " + failure);
        return false;
    }

    private Trial trial(int number, Random random) {
        if (number == 0) {
            return new LongTrial(Math.min(LONGEST_TEXT, 10 * options.minutes()));
        }
        return switch (random.nextInt(20)) {
            case 0 -> protect;
            case 1, 2 -> new SharedTrial(texts, scanner);
            default -> new StreamTrial(texts, scanner);
        };
    }
}
