package dev.weir.cli;

import dev.weir.pipeline.JsonText;
import dev.weir.pipeline.ReleaseVerifier;
import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weir verify}: is this release what it says? */
@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = "Verify a release offline: signatures, digests, inclusion in the log.",
        footer = {
            "",
            "Example:",
            "  weir verify out/ --vkey log.vkey",
            "",
            "Exit: 0 verified, 1 fault, 2 usage, 4 something does not hold."
        })
final class VerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "DIR", description = "the folder of the release")
    Path folder = Path.of("");

    @Option(
            names = "--vkey",
            paramLabel = "KEY",
            description =
                    "the log's verifier key, a vkey line or a file that holds one (default: of the home, if there is"
                            + " one, else the one that the receipt names)")
    @Nullable
    String vkey;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    Format format = Format.text;

    @Mixin
    HomeOption home = new HomeOption();

    private final Terminal terminal;

    VerifyCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (!Files.isDirectory(folder)) {
            throw WeirException.source(folder.toString(), "no such folder; expected the folder of a release");
        }
        var checks = ReleaseVerifier.verify(folder, key());
        boolean all = checks.stream().allMatch(ReleaseVerifier.Check::holds);
        if (format == Format.json) {
            var map = new LinkedHashMap<String, Object>();
            map.put("verified", all);
            map.put(
                    "checks",
                    checks.stream()
                            .map(check -> {
                                var each = new LinkedHashMap<String, Object>();
                                each.put("holds", check.holds());
                                each.put("what", check.what());
                                return each;
                            })
                            .toList());
            terminal.out.println(JsonText.line(map));
        } else {
            for (var check : checks) {
                terminal.out.println((check.holds() ? terminal.good("  holds  ") : terminal.bad("  FAILS  "))
                        + Terminal.safe(check.what()));
            }
            terminal.out.println(all ? terminal.good("Verified") : terminal.bad("Not verified"));
        }
        terminal.out.flush();
        return all ? Exit.OK : Exit.NOT_VERIFIED;
    }

    private Optional<String> key() {
        Path file = home.folder().resolve("ledger").resolve("vkey");
        return key(Optional.ofNullable(vkey)).or(() -> Files.isRegularFile(file) ? read(file) : Optional.empty());
    }

    /** A vkey line, or what stands in the file of this name. */
    static Optional<String> key(Optional<String> told) {
        return told.flatMap(text -> text.contains("+") && !Files.exists(Path.of(text)) ? told : read(Path.of(text)));
    }

    private static Optional<String> read(Path file) {
        try {
            return Optional.of(Files.readString(file, StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw WeirException.source(
                    file.toString(),
                    "the verifier key can't be read (" + e.getClass().getSimpleName() + ")");
        }
    }
}
