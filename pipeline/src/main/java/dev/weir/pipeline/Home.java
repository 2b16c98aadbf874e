package dev.weir.pipeline;

import dev.weir.keys.HomeKeys;
import dev.weir.keys.KeysException;
import dev.weir.ledger.Ledger;
import dev.weir.ledger.LedgerException;
import dev.weir.protect.KeySource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where an installation of Weir keeps what lasts: {@code keys/}, the {@code ledger/} (a tlog-tiles folder),
 * {@code policy/} and {@code refusals/} (the statements of flows that were refused).
 */
public final class Home {
    private final Path folder;
    private final HomeKeys keys;
    private final Ledger ledger;

    private Home(Path folder, HomeKeys keys, Ledger ledger) {
        this.folder = folder;
        this.keys = keys;
        this.ledger = ledger;
    }

    /** Whether there is one. */
    public static boolean exists(Path folder) {
        return Files.exists(folder.resolve("keys")) || Files.exists(folder.resolve("ledger"));
    }

    /**
     * Opens a home.
     *
     * @throws WeirException when its keys or its ledger are missing or damaged
     */
    public static Home open(Path folder) {
        try {
            var keys = HomeKeys.open(folder.resolve("keys"));
            return new Home(folder, keys, Ledger.open(folder.resolve("ledger"), keys.ledgerSigner()));
        } catch (KeysException | LedgerException e) {
            throw WeirException.home(e, folder);
        }
    }

    /**
     * Makes a home, or opens the one that somebody else has made meanwhile.
     *
     * @throws WeirException when it can't be written
     */
    public static Home create(Path folder) {
        try {
            Files.createDirectories(folder);
            var keys = HomeKeys.create(folder.resolve("keys"));
            String origin = "weir.local/" + keys.ledgerSigner().keyId();
            var ledger = Ledger.openOrCreate(folder.resolve("ledger"), origin, keys.ledgerSigner());
            return new Home(folder, keys, ledger);
        } catch (KeysException | LedgerException e) {
            throw WeirException.home(e, folder);
        } catch (IOException e) {
            throw new WeirException(
                    WeirException.Code.HOME,
                    "can't write the home " + folder + " (" + e.getClass().getSimpleName()
                            + "); give another with --home or WEIR_HOME");
        }
    }

    public Path folder() {
        return folder;
    }

    /** Where the policies lie when none are given. */
    public Path policyFolder() {
        return folder.resolve("policy");
    }

    public Ledger ledger() {
        return ledger;
    }

    public HomeKeys keys() {
        return keys;
    }

    Path refusals() {
        return folder.resolve("refusals");
    }

    /** The keys as treatments want them. */
    public KeySource keySource() {
        return new HomeKeySource(keys);
    }
}
