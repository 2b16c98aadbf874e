package dev.weir.ledger;

import dev.weir.keys.Bytes;
import dev.weir.keys.DurableFile;
import dev.weir.keys.Signer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A log to write to. Each append waits for the lock of the folder, holds the open end of the log against the signed
 * root, writes the new tiles, and at last the checkpoint; each file is synced before the next step. A crash at any
 * point leaves the log as it was before or after, with at most some files too many that are overwritten later. The
 * cost of an append is that of the open end, however long the log is.
 *
 * <p>Safe for use by many threads and processes on one machine, not on a network file system without locks.
 *
 * <p>Of partial bundles of entries only that of the last checkpoint is kept, and the partial tiles of hashes until the
 * full one is there (as {@code tlog-tiles} asks), so that proofs can be made for every checkpoint that was given out.
 */
public final class Ledger {
    /** The most bytes that a leaf may have. */
    public static final int MAX_LEAF = EntryBundle.MAX_ENTRY;

    private static final String TEMPORARY = ".tmp";

    private final LogFolder files;
    private final NoteSigner signer;
    private volatile @Nullable Checkpoint last;

    private Ledger(LogFolder files, NoteSigner signer) {
        this.files = files;
        this.signer = signer;
    }

    /**
     * Makes an empty log.
     *
     * @param origin names the log for ever, without spaces and plus signs: {@code example.com/weir}
     * @throws LedgerException {@code EXISTS} or {@code IO}
     */
    public static Ledger create(Path folder, String origin, Signer signer) {
        return writeNew(folder, new NoteSigner(origin, signer));
    }

    private static Ledger writeNew(Path folder, NoteSigner signer) {
        try {
            DurableFile.createFolders(folder);
            return LogLock.holding(folder, () -> {
                var ledger = new Ledger(new LogFolder(folder), signer);
                if (ledger.files.has(LogFolder.CHECKPOINT) || ledger.files.has("tile")) {
                    throw new LedgerException(
                            LedgerException.Code.EXISTS, folder + " holds a ledger, or what is left of one");
                }
                ledger.write(LogFolder.VKEY, signer.key().vkey() + "\n");
                ledger.sign(Checkpoint.of(signer.name(), 0, Hash.ofEmptyTree()));
                return ledger;
            });
        } catch (IOException e) {
            throw new LedgerException(LedgerException.Code.IO, "cannot make a ledger in " + folder, e);
        }
    }

    /**
     * Opens a log to add to it. Checks the checkpoint's signature.
     *
     * @throws LedgerException {@code MISSING}, {@code WRONG_KEY} when it was made with another key, {@code DAMAGED},
     *     {@code MALFORMED} or {@code IO}
     */
    public static Ledger open(Path folder, Signer signer) {
        var files = new LogFolder(folder);
        NoteKey key = files.key();
        if (!key.publicKey().equals(signer.publicKey())) {
            throw new LedgerException(
                    LedgerException.Code.WRONG_KEY,
                    folder + " was made with another signing key than " + signer.keyId() + "; open it with its own");
        }
        var ledger = new Ledger(files, new NoteSigner(key.name(), signer));
        ledger.last = ledger.readCheckpoint();
        return ledger;
    }

    /**
     * Opens the log, or makes it where there is none.
     *
     * @throws LedgerException as {@link #open}; {@code WRONG_KEY} also when the log there has another origin
     */
    public static Ledger openOrCreate(Path folder, String origin, Signer signer) {
        if (!Files.exists(folder.resolve(LogFolder.CHECKPOINT))) {
            try {
                return create(folder, origin, signer);
            } catch (LedgerException e) {
                if (e.code() != LedgerException.Code.EXISTS) {
                    throw e;
                }
            }
        }
        Ledger ledger = open(folder, signer);
        if (!ledger.signer.name().equals(origin)) {
            throw new LedgerException(LedgerException.Code.WRONG_KEY, folder + " has another origin than " + origin);
        }
        return ledger;
    }

    /** Reads the entries of a log, without checking them: see {@link LedgerVerifier}. */
    public static LedgerReader reader(Path folder) {
        return LedgerReader.open(folder);
    }

    /** As {@link #reader(Path)}, with a key that the caller trusts: for a log that lies without its key. */
    public static LedgerReader reader(Path folder, NoteKey trusted) {
        return LedgerReader.open(folder, trusted);
    }

    /** What verifies this log's checkpoints. */
    public NoteKey key() {
        return signer.key();
    }

    /** The signed head of the log, as it is now. */
    public String checkpoint() {
        return files.checkpoint();
    }

    /**
     * Adds a leaf. When this returns, it is on the disk.
     *
     * @throws IllegalArgumentException when it has more than {@link #MAX_LEAF} bytes
     * @throws LedgerException {@code DAMAGED} when the log was changed since it was signed: nothing was added then
     */
    public Appended append(byte[] leaf) {
        return appendAll(List.of(Bytes.of(leaf))).getFirst();
    }

    /** Adds leaves under one checkpoint, all or none: much cheaper than one by one. */
    public List<Appended> appendAll(List<Bytes> leaves) {
        for (Bytes leaf : leaves) {
            if (leaf.size() > MAX_LEAF) {
                throw new IllegalArgumentException("a leaf has at most " + MAX_LEAF + " bytes, not " + leaf.size());
            }
        }
        if (leaves.isEmpty()) {
            return List.of();
        }
        try {
            return LogLock.holding(files.folder(), () -> appendLocked(leaves));
        } catch (IOException e) {
            throw new LedgerException(LedgerException.Code.IO, "cannot write to the ledger " + files.folder(), e);
        }
    }

    private List<Appended> appendLocked(List<Bytes> leaves) throws IOException {
        Checkpoint old = readCheckpoint();
        RightEdge edge = RightEdge.load(files, old);
        var hashes = new ArrayList<Hash>(leaves.size());
        for (Bytes leaf : leaves) {
            Hash hash = Hash.ofLeaf(leaf.toArray());
            hashes.add(hash);
            edge.add(leaf, hash);
        }
        Map<TilePath, byte[]> tiles = edge.toWrite();
        writeTiles(tiles);
        MerkleTree tree = edge.tree();
        var head = Checkpoint.of(signer.name(), edge.size(), tree.root());
        String note = sign(head);
        removeSuperseded(old.size(), tiles);

        var appended = new ArrayList<Appended>(leaves.size());
        String vkey = key().vkey();
        for (int i = 0; i < leaves.size(); i++) {
            long index = old.size() + i;
            var receipt = new Receipt(leaves.get(i), index, tree.inclusion(index), note, vkey);
            appended.add(new Appended(head.size(), head.root(), hashes.get(i), receipt));
        }
        return appended;
    }

    /** The checkpoint on the disk, which must not be older than what this object has seen. */
    private Checkpoint readCheckpoint() {
        Checkpoint now;
        try {
            now = Checkpoint.open(files.checkpoint(), key());
        } catch (LedgerException e) {
            throw e.code() == LedgerException.Code.MALFORMED
                    ? new LedgerException(LedgerException.Code.DAMAGED, String.valueOf(e.getMessage()), e)
                    : e;
        }
        Checkpoint before = last;
        boolean older = before != null
                && (now.size() < before.size()
                        || (now.size() == before.size() && !now.root().equals(before.root())));
        if (older) {
            throw new LedgerException(
                    LedgerException.Code.DAMAGED,
                    "an older or other state of the ledger was put back; nothing was added");
        }
        return now;
    }

    private String sign(Checkpoint checkpoint) throws IOException {
        String note = SignedNote.sign(checkpoint.text(), signer);
        write(LogFolder.CHECKPOINT, note);
        last = checkpoint;
        return note;
    }

    private void writeTiles(Map<TilePath, byte[]> tiles) throws IOException {
        var contents = new LinkedHashMap<Path, byte[]>();
        for (var tile : tiles.entrySet()) {
            Path target = files.folder().resolve(tile.getKey().toString());
            DurableFile.createFolders(Objects.requireNonNull(target.getParent()));
            contents.put(target, tile.getValue());
        }
        DurableFile.replaceAll(contents, files.folder().resolve(TEMPORARY));
    }

    private void write(String name, String text) throws IOException {
        DurableFile.replace(
                files.folder().resolve(name), files.folder().resolve(TEMPORARY), text.getBytes(StandardCharsets.UTF_8));
    }

    /** What is left behind by a crash before or within this is as good as gone: nobody reads it. */
    private void removeSuperseded(long oldSize, Map<TilePath, byte[]> written) throws IOException {
        for (TilePath tile : written.keySet()) {
            if (tile.full()) {
                removePartials(tile);
            }
        }
        long index = oldSize / TilePath.FULL;
        int width = TileNodes.width(oldSize, 0, index);
        if (width > 0) {
            Files.deleteIfExists(
                    files.folder().resolve(TilePath.entries(index, width).toString()));
        }
    }

    private void removePartials(TilePath full) throws IOException {
        Path partials = files.folder().resolve(full.partialFolder());
        if (!Files.isDirectory(partials)) {
            return;
        }
        try (var old = Files.list(partials)) {
            for (Path partial : old.toList()) {
                Files.deleteIfExists(partial);
            }
        }
        Files.deleteIfExists(partials);
    }

    @Override
    public String toString() {
        return "ledger " + signer.name() + " in " + files.folder();
    }
}
