package dev.weir.ledger;

import dev.weir.keys.Bytes;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads the entries of a log as it was when this was opened. The checkpoint's signature is checked (against the key
 * that lies with the log, if no other was given), and each proof against its root; entries are not: run the {@link LedgerVerifier} first.
 */
public final class LedgerReader {
    /** Takes an entry. */
    @FunctionalInterface
    public interface EntryConsumer {
        void accept(long index, byte[] entry);
    }

    private final LogFolder files;
    private final NoteKey key;
    private final String note;
    private final Checkpoint checkpoint;

    private LedgerReader(LogFolder files, NoteKey key, String note) {
        this.files = files;
        this.key = key;
        this.note = note;
        this.checkpoint = Checkpoint.open(note, key);
    }

    static LedgerReader open(Path folder) {
        return open(folder, new LogFolder(folder).key());
    }

    static LedgerReader open(Path folder, NoteKey key) {
        var files = new LogFolder(folder);
        return new LedgerReader(files, key, files.checkpoint());
    }

    /** How many entries there are. */
    public long size() {
        return checkpoint.size();
    }

    /** The head of the log. */
    public Checkpoint checkpoint() {
        return checkpoint;
    }

    /** Gives every entry, in order, with one bundle at a time in memory. */
    public void forEach(EntryConsumer consumer) {
        for (long index = 0; index * TilePath.FULL < size(); index++) {
            List<Bytes> bundle = files.entries(index, TileNodes.width(size(), 0, index));
            for (int i = 0; i < bundle.size(); i++) {
                consumer.accept(index * TilePath.FULL + i, bundle.get(i).toArray());
            }
        }
    }

    /** The entry at {@code index}. */
    public Bytes entry(long index) {
        if (index < 0 || index >= size()) {
            throw new IllegalArgumentException("no entry " + index + " in a log of " + size());
        }
        long bundle = index / TilePath.FULL;
        return files.entries(bundle, TileNodes.width(size(), 0, bundle)).get((int) (index % TilePath.FULL));
    }

    /**
     * A new receipt for an entry, under the present checkpoint.
     *
     * @throws LedgerException {@code DAMAGED} when the files give no proof of it
     */
    public Receipt receipt(long index) {
        var receipt = new Receipt(entry(index), index, tree().inclusion(index), note, key.vkey());
        if (receipt.verify(key) instanceof ReceiptCheck.Invalid invalid) {
            throw new LedgerException(
                    LedgerException.Code.DAMAGED,
                    "the files give no proof of entry " + index + ": " + invalid.detail());
        }
        return receipt;
    }

    /** The proof that the tree of {@code oldSize} is the beginning of the present one. Not checked. */
    public List<Hash> consistency(long oldSize) {
        return tree().consistency(oldSize);
    }

    private MerkleTree tree() {
        return new MerkleTree(size(), new TileNodes(size(), files::hashes));
    }
}
