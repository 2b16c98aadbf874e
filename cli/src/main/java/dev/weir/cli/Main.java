package dev.weir.cli;

import dev.weir.pipeline.WeirException;
import dev.weir.policy.PolicyException;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** The {@code weir} command. */
@Command(
        name = "weir",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = "Weir stands between data and AI: what passes is found, decided, treated, measured and recorded.",
        footer = {"", "Example:", "  weir scan data/", "", "'weir COMMAND --help' shows the options and an example."})
public final class Main {
    private Main() {}

    /** What runs. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"weir " + version()};
        }
    }

    static String version() {
        String version = Main.class.getPackage().getImplementationVersion();
        return version == null ? "0.1.0-SNAPSHOT" : version;
    }

    public static void main(String[] arguments) {
        var terminal = Terminal.standard();
        if (arguments.length == 1 && (arguments[0].equals("--version") || arguments[0].equals("-V"))) {
            terminal.out.println("weir " + version());
            terminal.out.flush();
            return;
        }
        int exit = run(terminal, arguments);
        terminal.out.flush();
        System.exit(terminal.out.checkError() ? Exit.FAULT : exit);
    }

    static int run(Terminal terminal, String... arguments) {
        var main = new CommandLine(new Main());
        main.addSubcommand(new ScanCommand(terminal));
        main.addSubcommand(new ProtectCommand(terminal));
        main.addSubcommand(new VerifyCommand(terminal));
        main.addSubcommand(new RevealCommand(terminal, System.in));
        main.addSubcommand(new CommandLine(new LedgerCommand())
                .addSubcommand(new LedgerCommand.Show(terminal))
                .addSubcommand(new LedgerCommand.Verify(terminal)));
        main.addSubcommand(new InitCommand(terminal));
        main.setOut(new java.io.PrintWriter(terminal.out, true, java.nio.charset.StandardCharsets.UTF_8));
        main.setErr(new java.io.PrintWriter(terminal.err, true, java.nio.charset.StandardCharsets.UTF_8));
        main.setColorScheme(CommandLine.Help.defaultColorScheme(
                terminal.colour ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF));
        main.setCaseInsensitiveEnumValuesAllowed(true);
        main.setExecutionExceptionHandler((failure, command, parsed) -> {
            Bars.clear(terminal);
            return switch (failure) {
                case WeirException known -> told(terminal, known.getMessage(), Exit.FAULT);
                case PolicyException known -> told(terminal, "policy: " + known.getMessage(), Exit.FAULT);
                case Usage usage -> told(terminal, usage.getMessage(), Exit.USAGE);
                // an unforeseen failure's message may hold a value from the data, so only its kind and place are told
                default -> inside(terminal, failure);
            };
        });
        try {
            return main.execute(arguments);
        } catch (Error e) {
            // such as no memory left, or a native library that can't be loaded; picocli passes errors on
            Bars.clear(terminal);
            return inside(terminal, e);
        }
    }

    private static int inside(Terminal terminal, Throwable failure) {
        return told(
                terminal,
                "a fault inside Weir: " + failure.getClass().getName() + place(failure) + "; nothing was released",
                Exit.FAULT);
    }

    private static String place(Throwable failure) {
        for (var frame : failure.getStackTrace()) {
            if (frame.getClassName().startsWith("dev.weir.")) {
                return " at " + frame.getClassName() + ":" + frame.getLineNumber();
            }
        }
        return "";
    }

    private static int told(Terminal terminal, @Nullable String message, int exit) {
        terminal.err.println("weir: " + Terminal.safe(String.valueOf(message)));
        return exit;
    }
}
