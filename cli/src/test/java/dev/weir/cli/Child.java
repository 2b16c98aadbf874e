package dev.weir.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs the command in a process of its own. */
final class Child {
    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    private Child() {}

    /** Runs the command with this text on standard input. */
    static Cli.Run run(Path scratch, String input, String... arguments) throws IOException, InterruptedException {
        return run(scratch, input, List.of(), arguments);
    }

    /** Whether there is a way to run a process to which permission bits apply. */
    static boolean canBeHeldToPermissions() {
        return !ROOT || Files.isExecutable(Path.of("/usr/bin/setpriv"));
    }

    /** Runs the command so that permission bits apply to it, which they don't to root. */
    static Cli.Run heldToPermissions(Path scratch, String... arguments) throws IOException, InterruptedException {
        return run(
                scratch,
                "",
                ROOT ? List.of("/usr/bin/setpriv", "--bounding-set=-dac_override,-dac_read_search", "--") : List.of(),
                arguments);
    }

    private static Cli.Run run(Path scratch, String input, List<String> prefix, String... arguments)
            throws IOException, InterruptedException {
        Path in = Files.writeString(scratch.resolve("stdin"), input);
        Path out = scratch.resolve("stdout");
        Path err = scratch.resolve("stderr");
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xmx512m",
                "-cp",
                System.getProperty("java.class.path"),
                "dev.weir.cli.Main"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        if (!process.waitFor(120, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IllegalStateException("the command did not end");
        }
        return new Cli.Run(
                process.exitValue(),
                Files.readString(out, StandardCharsets.UTF_8),
                Files.readString(err, StandardCharsets.UTF_8));
    }
}
