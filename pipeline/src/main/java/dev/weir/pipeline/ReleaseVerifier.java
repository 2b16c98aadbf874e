package dev.weir.pipeline;

import dev.weir.keys.Bytes;
import dev.weir.keys.Ed25519;
import dev.weir.keys.KeysException;
import dev.weir.ledger.Dsse;
import dev.weir.ledger.LedgerException;
import dev.weir.ledger.NoteKey;
import dev.weir.ledger.Receipt;
import dev.weir.ledger.ReceiptCheck;
import dev.weir.pipeline.table.SourceFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Verifies a release offline, from its folder and the log's verifier key alone: the checkpoint's signature, the leaf's
 * inclusion, that the leaf is of this manifest, the manifest's signature, and the digest of every file.
 */
public final class ReleaseVerifier {
    private static final long LARGEST = 256L << 20;

    private final Path folder;
    private final List<Check> checks = new ArrayList<>();

    private ReleaseVerifier(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /**
     * One thing that was checked.
     *
     * @param what for people; names files, never values
     */
    public record Check(boolean holds, String what) {}

    /**
     * Checks a release.
     *
     * @param vkey the verifier key of the log that is trusted; empty takes the receipt's own, which proves only that the
     *     release is consistent in itself
     * @return all checks; the release is verified when all hold
     */
    public static List<Check> verify(Path folder, Optional<String> vkey) {
        var verifier = new ReleaseVerifier(folder);
        verifier.run(vkey);
        return List.copyOf(verifier.checks);
    }

    private void run(Optional<String> vkey) {
        var receiptText = read("receipt.json");
        var manifestBytes = read("manifest.json");
        if (receiptText.isEmpty() || manifestBytes.isEmpty()) {
            return;
        }
        Receipt receipt;
        NoteKey key;
        try {
            receipt = Receipt.parse(receiptText.get());
            key = NoteKey.parse(vkey.orElse(receipt.vkey()));
        } catch (LedgerException | IllegalArgumentException e) {
            fails("receipt.json or the verifier key can't be read: " + e.getMessage());
            return;
        }
        if (!key.vkey().equals(receipt.vkey())) {
            fails("receipt.json: it names another log key than the one that is trusted");
        }
        switch (receipt.verify(key)) {
            case ReceiptCheck.Valid valid ->
                holds("the receipt is leaf " + valid.index() + " of the log " + valid.origin() + " at size "
                        + valid.size()
                        + (vkey.isPresent()
                                ? ""
                                : " (by the key that the receipt itself names; give the log's key with --vkey)"));
            case ReceiptCheck.Invalid invalid -> fails("receipt.json: " + invalid.detail());
        }
        manifest(receipt, manifestBytes.get());
    }

    private void manifest(Receipt receipt, byte[] manifest) {
        try {
            var leaf = LedgerLeaf.map(JsonText.parse(new String(receipt.leaf().toArray(), StandardCharsets.UTF_8)));
            Bytes signer = Bytes.of(Base64.getDecoder().decode(String.valueOf(leaf.get("signer"))));
            var payload = Dsse.open(Dsse.parse(manifest), Dsse.IN_TOTO, List.of(Ed25519.verifier(signer)));
            if (payload.isEmpty()) {
                fails("manifest.json: its signature is not by the key that the receipt names");
                return;
            }
            holds("the manifest is signed by the key that the receipt names");
            var statement =
                    LedgerLeaf.map(JsonText.parse(new String(payload.get().toArray(), StandardCharsets.UTF_8)));
            var predicate = new LinkedHashMap<String, Object>();
            LedgerLeaf.map(statement.get("predicate")).forEach((key, value) -> {
                if (value != null) {
                    predicate.put(String.valueOf(key), value);
                }
            });
            check(
                    Arrays.equals(
                            LedgerLeaf.of(predicate, manifest, signer),
                            receipt.leaf().toArray()),
                    "the receipt is of this manifest",
                    "receipt.json is the receipt of another manifest");
            check(
                    "passed".equals(predicate.get("outcome")),
                    "the flow passed",
                    "the manifest is of a flow that was refused");
            files(statement);
        } catch (LedgerException | KeysException | IllegalArgumentException e) {
            fails("manifest.json or the receipt's leaf is damaged: " + e.getMessage());
        }
    }

    private void files(Map<?, ?> statement) {
        var wanted = new TreeMap<String, String>();
        if (statement.get("subject") instanceof List<?> subjects) {
            for (var subject : subjects) {
                var map = LedgerLeaf.map(subject);
                wanted.put(
                        String.valueOf(map.get("name")),
                        String.valueOf(LedgerLeaf.map(map.get("digest")).get("sha256")));
            }
        }
        int good = 0;
        for (var entry : wanted.entrySet()) {
            Path file = folder.resolve(entry.getKey()).normalize();
            if (!file.startsWith(folder.normalize())) {
                fails(entry.getKey() + ": a name that leads out of the release");
            } else if (!Files.isRegularFile(file)) {
                fails(entry.getKey() + ": the file is missing");
            } else if (!SourceFiles.sha256(entry.getKey(), file).equals(entry.getValue())) {
                fails(entry.getKey() + ": the file is not the one that was released (its SHA-256 differs)");
            } else {
                good++;
            }
        }
        if (good == wanted.size()) {
            holds("all " + good + " files have the digests that the manifest states");
        }
        others(wanted);
    }

    private void others(Map<String, String> wanted) {
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (!wanted.containsKey(name) && !name.equals("manifest.json") && !name.equals("receipt.json")) {
                    fails(name + ": a file that is not in the manifest");
                }
            }
        } catch (IOException e) {
            fails("the folder can't be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    private Optional<byte[]> read(String name) {
        Path file = folder.resolve(name);
        try {
            if (!Files.isRegularFile(file)) {
                fails(name + " is missing: this folder is not a release, or not all of it");
            } else if (Files.size(file) > LARGEST) {
                fails(name + " is larger than 256 MiB: Weir writes none such");
            } else {
                return Optional.of(Files.readAllBytes(file));
            }
        } catch (IOException e) {
            fails(name + " can't be read (" + e.getClass().getSimpleName() + ")");
        }
        return Optional.empty();
    }

    private void check(boolean holds, String good, String bad) {
        if (holds) {
            holds(good);
        } else {
            fails(bad);
        }
    }

    private void holds(String what) {
        checks.add(new Check(true, what));
    }

    private void fails(String what) {
        checks.add(new Check(false, what));
    }
}
