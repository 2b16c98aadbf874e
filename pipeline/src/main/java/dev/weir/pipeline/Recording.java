package dev.weir.pipeline;

import dev.weir.keys.DurableFile;
import dev.weir.ledger.Appended;
import dev.weir.ledger.Dsse;
import dev.weir.ledger.LedgerException;
import dev.weir.policy.PolicyBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The stage <i>record</i>: the receipt is durable in the ledger, only then is the release moved into place. A refusal
 * leaves its signed statement in the home.
 */
final class Recording {
    private final Home home;
    private final PolicyBook policies;
    private final Settings settings;
    private final Workplace workplace;
    private final Progress progress;
    private final SecureRandom random = new SecureRandom();

    Recording(Home home, PolicyBook policies, Settings settings, Workplace workplace, Progress progress) {
        this.home = home;
        this.policies = policies;
        this.settings = settings;
        this.workplace = workplace;
        this.progress = progress;
    }

    Outcome record(Staged staged) {
        return switch (staged) {
            case Signed signed -> passed(signed);
            case Refused refused -> stopped(refused);
        };
    }

    private Outcome passed(Signed signed) {
        progress.begin("record", "ledger", 0);
        var recorded = append(
                LedgerLeaf.map(signed.statement().get("predicate")),
                signed.manifest().toArray());
        progress.begin("record", "receipt", 0);
        Disk.write(
                workplace.release().resolve("receipt.json"), recorded.receipt().toJson());
        try {
            DurableFile.syncFolder(workplace.release());
        } catch (IOException e) {
            throw Disk.unwritable(workplace.release(), e);
        }
        progress.begin("record", "move", 0);
        workplace.moveIntoPlace();
        progress.begin("record", "done", 0);
        return new Outcome.Passed(settings.target(), recorded, signed.statement());
    }

    private Outcome stopped(Refused refused) {
        var predicate = new Statement(
                        refused.found(),
                        policies.digest(),
                        Staging.salt(random),
                        home.keySource().keyId())
                .refused(refused);
        var statement = new LinkedHashMap<String, Object>();
        statement.put("_type", "https://in-toto.io/Statement/v1");
        statement.put("subject", refusedSources(refused));
        statement.put("predicateType", Statement.PREDICATE);
        statement.put("predicate", predicate);
        byte[] envelope = Dsse.sign(
                        Dsse.IN_TOTO,
                        JsonText.line(statement).getBytes(StandardCharsets.UTF_8),
                        home.keys().releaseSigner())
                .toJson();
        Path file = home.refusals().resolve(LedgerLeaf.sha256(envelope) + ".json");
        try {
            Files.createDirectories(home.refusals());
            Disk.write(file, envelope);
            DurableFile.syncFolder(home.refusals());
        } catch (IOException e) {
            throw Disk.unwritable(file, e);
        }
        return new Outcome.Stopped(refused, append(predicate, envelope), statement);
    }

    private static List<Object> refusedSources(Refused refused) {
        return refused.found().sources().stream()
                .<Object>map(source -> Map.of(
                        "name",
                        source.read().source().relative().toString(),
                        "digest",
                        Map.of("sha256", source.read().sha256())))
                .toList();
    }

    private Appended append(Map<?, ?> predicate, byte[] file) {
        var tree = new LinkedHashMap<String, Object>();
        predicate.forEach((key, value) -> tree.put(String.valueOf(key), value));
        try {
            return home.ledger()
                    .append(LedgerLeaf.of(
                            tree, file, home.keys().releaseSigner().publicKey()));
        } catch (LedgerException e) {
            throw WeirException.home(e, home.folder());
        }
    }
}
