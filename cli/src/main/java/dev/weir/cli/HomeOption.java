package dev.weir.cli;

import dev.weir.pipeline.Home;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Which home a command works in. */
final class HomeOption {
    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "the home with keys, ledger and policy (default: $$WEIR_HOME, else ~/.weir)")
    @Nullable
    Path home;

    Path folder() {
        if (home != null) {
            return home;
        }
        String environment = System.getenv("WEIR_HOME");
        return environment != null && !environment.isBlank()
                ? Path.of(environment)
                : Path.of(System.getProperty("user.home"), ".weir");
    }

    Home openOrCreate(Terminal terminal) {
        Path folder = folder();
        if (Home.exists(folder)) {
            return Home.open(folder);
        }
        var made = Home.create(folder);
        terminal.err.println("weir: made a home with new keys and an empty ledger in " + folder);
        return made;
    }
}
