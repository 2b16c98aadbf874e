package dev.weir.cli;

import dev.weir.pipeline.Home;
import dev.weir.pipeline.WeirException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code weir init}: a home. */
@Command(
        name = "init",
        mixinStandardHelpOptions = true,
        description = "Make a home: new keys and an empty ledger.",
        footer = {"", "Example:", "  weir init --home /srv/weir"})
final class InitCommand implements Callable<Integer> {
    @Mixin
    HomeOption home = new HomeOption();

    private final Terminal terminal;

    InitCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (Home.exists(home.folder())) {
            throw new WeirException(
                    WeirException.Code.HOME,
                    "there is a home in " + home.folder()
                            + " already; a second init would orphan its ledger and tokens");
        }
        var made = Home.create(home.folder());
        terminal.out.println("Made a home in " + made.folder());
        terminal.out.println(
                "  keys     " + made.folder().resolve("keys") + "   back them up: tokens can't be undone without");
        terminal.out.println("  ledger   " + made.folder().resolve("ledger"));
        terminal.out.println("  vkey     " + made.ledger().key().vkey() + "   give this to whoever verifies");
        terminal.out.println("  policy   put your policies into " + made.policyFolder());
        terminal.out.flush();
        return Exit.OK;
    }
}
