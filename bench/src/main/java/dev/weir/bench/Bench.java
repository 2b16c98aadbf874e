package dev.weir.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** {@code ./dev bench [NAME…] [--json] [--rows N]}: Weir beside its peers, taking turns in the same run. */
public final class Bench {
    private static final List<String> NAMES = List.of("protect-table", "start", "detect-patterns", "detect-names");

    private Bench() {}

    public static void main(String[] arguments) throws IOException {
        var names = new ArrayList<String>();
        boolean json = false;
        long rows = 1_000_000;
        for (int i = 0; i < arguments.length; i++) {
            switch (arguments[i]) {
                case "--json" -> json = true;
                case "--rows" -> rows = Long.parseLong(arguments[++i]);
                default -> names.add(arguments[i]);
            }
        }
        if (!NAMES.containsAll(names)) {
            System.err.println("unknown benchmark; expected one of " + NAMES);
            System.exit(2);
        }
        Path root = Path.of(System.getProperty("weir.root")).toAbsolutePath().normalize();
        Path work = root.resolve("bench/target/bench");
        Files.createDirectories(work);
        for (String name : names.isEmpty() ? NAMES : names) {
            List<Line> lines = switch (name) {
                case "protect-table" -> new ProtectTable(root, work).run(rows);
                case "start" -> new Start(root, work).run();
                case "detect-patterns" -> new Detect(false).run();
                case "detect-names" -> new Detect(true).run();
                default -> throw new IllegalStateException(name);
            };
            for (var line : lines) {
                System.out.println(json ? line.json() : line.text());
            }
        }
    }
}
