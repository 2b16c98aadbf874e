package dev.weir.cli;

import dev.weir.ledger.Ledger;
import dev.weir.ledger.LedgerVerifier;
import dev.weir.ledger.NoteKey;
import dev.weir.ledger.Verification;
import dev.weir.pipeline.JsonText;
import dev.weir.pipeline.LedgerLeaf;
import dev.weir.pipeline.WeirException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code weir ledger}: what was recorded. */
@Command(
        name = "ledger",
        mixinStandardHelpOptions = true,
        description = "Read and verify the ledger of a home.",
        footer = {"", "Examples:", "  weir ledger show", "  weir ledger verify"})
final class LedgerCommand {

    /** The ledger's folder in a home. */
    private static Path folder(HomeOption home) {
        Path folder = home.folder().resolve("ledger");
        if (!Files.isDirectory(folder)) {
            throw new WeirException(
                    WeirException.Code.HOME, "no ledger in " + home.folder() + "; make a home with 'weir init'");
        }
        return folder;
    }

    /** {@code weir ledger show}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "List the leaves: time, action, outcome, commitments.",
            footer = {"", "Example:", "  weir ledger show --format json"})
    static final class Show implements Callable<Integer> {
        @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
        Format format = Format.text;

        @Mixin
        HomeOption home = new HomeOption();

        private final Terminal terminal;

        Show(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            Ledger.reader(folder(home)).forEach((index, leaf) -> {
                String text = new String(leaf, StandardCharsets.UTF_8);
                if (format == Format.json) {
                    terminal.out.println("{\"index\":" + index + ",\"leaf\":" + text + "}");
                } else {
                    var map = LedgerLeaf.map(JsonText.parse(text));
                    terminal.out.println(
                            index + "  " + map.get("time") + "  " + map.get("action") + "  " + map.get("outcome")
                                    + "  statement " + shortened(map.get("statement")) + "  policy "
                                    + shortened(map.get("policy")));
                }
            });
            terminal.out.flush();
            return Exit.OK;
        }

        private static String shortened(@Nullable Object hex) {
            String text = String.valueOf(hex);
            return text.length() > 16 ? text.substring(0, 16) + "…" : text;
        }
    }

    /** {@code weir ledger verify}. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description = "Verify the log from its first leaf.",
            footer = {
                "",
                "Example:",
                "  weir ledger verify --vkey log.vkey",
                "",
                "Exit: 0 verified, 4 something does not hold."
            })
    static final class Verify implements Callable<Integer> {
        @Option(
                names = "--vkey",
                paramLabel = "KEY",
                description = "the log's verifier key (default: ledger/vkey in the home)")
        @Nullable
        String vkey;

        @Mixin
        HomeOption home = new HomeOption();

        private final Terminal terminal;

        Verify(Terminal terminal) {
            this.terminal = terminal;
        }

        @Override
        public Integer call() {
            var result = VerifyCommand.key(Optional.ofNullable(vkey))
                    .map(key -> LedgerVerifier.verify(folder(home), NoteKey.parse(key)))
                    .orElseGet(() -> LedgerVerifier.verify(folder(home)));
            switch (result) {
                case Verification.Verified verified ->
                    terminal.out.println(
                            terminal.good("Verified") + ": " + verified.size() + " leaves of " + verified.origin()
                                    + ", root " + verified.root().value().hex());
                case Verification.Broken broken -> {
                    broken.problems().forEach(problem -> terminal.out.println(terminal.bad("  FAILS  ") + problem));
                    terminal.out.println(terminal.bad("Not verified"));
                }
            }
            terminal.out.flush();
            return result instanceof Verification.Verified ? Exit.OK : Exit.NOT_VERIFIED;
        }
    }
}
