package dev.weir.pipeline;

import dev.weir.keys.Bytes;
import dev.weir.ledger.Dsse;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.policy.PolicyBook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The stage <i>stage</i>: report and signed manifest beside the treated files, everything synced, nothing in place. */
final class Staging {
    private final Home home;
    private final PolicyBook policies;
    private final Workplace workplace;
    private final Progress progress;
    private final SecureRandom random = new SecureRandom();

    Staging(Home home, PolicyBook policies, Workplace workplace, Progress progress) {
        this.home = home;
        this.policies = policies;
        this.workplace = workplace;
        this.progress = progress;
    }

    Staged stage(Measured measured) {
        return switch (measured) {
            case Refused refused -> refused;
            case Assessed assessed -> stage(assessed);
        };
    }

    private Staged stage(Assessed assessed) {
        progress.begin("stage", "", 0);
        var found = assessed.treated().permitted().found();
        var predicate = new Statement(
                        found, policies.digest(), salt(random), home.keySource().keyId())
                .released(assessed);
        Disk.put(
                workplace.release().resolve("report.html"),
                Report.of(predicate, policies).getBytes(StandardCharsets.UTF_8));
        var statement = new LinkedHashMap<String, Object>();
        statement.put("_type", "https://in-toto.io/Statement/v1");
        statement.put("subject", subjects(assessed.treated()));
        statement.put("predicateType", Statement.PREDICATE);
        statement.put("predicate", predicate);
        byte[] manifest = Dsse.sign(
                        Dsse.IN_TOTO,
                        JsonText.line(statement).getBytes(StandardCharsets.UTF_8),
                        home.keys().releaseSigner())
                .toJson();
        Disk.put(workplace.release().resolve("manifest.json"), manifest);
        Disk.syncTree(workplace.release());
        return new Signed(assessed, statement, Bytes.of(manifest));
    }

    static String salt(SecureRandom random) {
        byte[] salt = new byte[32];
        random.nextBytes(salt);
        return Base64.getEncoder().encodeToString(salt);
    }

    private List<Object> subjects(Treated treated) {
        Path release = workplace.release();
        var known = new HashMap<Path, String>();
        for (var source : treated.sources()) {
            source.relative()
                    .ifPresent(relative ->
                            source.digest().ifPresent(digest -> known.put(release.resolve(relative), digest)));
        }
        try (var walk = Files.walk(release)) {
            var subjects = new ArrayList<Object>();
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = release.relativize(file).toString().replace('\\', '/');
                var subject = new LinkedHashMap<String, Object>();
                subject.put("name", name);
                subject.put(
                        "digest",
                        Map.of("sha256", known.containsKey(file) ? known.get(file) : SourceFiles.sha256(name, file)));
                subjects.add(subject);
            }
            return subjects;
        } catch (IOException e) {
            throw Disk.unwritable(release, e);
        }
    }
}
