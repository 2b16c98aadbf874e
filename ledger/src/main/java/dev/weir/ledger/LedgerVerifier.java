package dev.weir.ledger;

import dev.weir.keys.Bytes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Verifies a whole log from its first leaf: every entry is hashed again and held against the tiles, every tile is
 * recomputed from the level below, the root is held against the signed checkpoint. Needs one bundle and one tile of each
 * level in memory. Needs no lock: it verifies the log as of the checkpoint that it finds.
 *
 * <p>What the checkpoint's size does not need is not looked at: tiles that a crash left, and partial tiles of older
 * sizes.
 */
public final class LedgerVerifier {
    /** How many problems are listed at most. */
    public static final int MAX_PROBLEMS = 1000;

    private final LogFolder files;
    private final List<Verification.Problem> problems = new ArrayList<>();
    private final List<List<Hash>> levels = new ArrayList<>();

    /** How many full tiles each level has had. */
    private final List<Long> counts = new ArrayList<>();

    private LedgerVerifier(LogFolder files) {
        this.files = files;
    }

    /** Verifies with a key that the caller trusts and has from elsewhere. */
    public static Verification verify(Path folder, NoteKey trusted) {
        return new LedgerVerifier(new LogFolder(folder)).verify(trusted);
    }

    /**
     * Verifies with the key that lies with the log: that shows damage, but not that someone wrote the whole log anew
     * with a key of their own.
     */
    public static Verification verify(Path folder) {
        NoteKey key;
        try {
            key = new LogFolder(folder).key();
        } catch (LedgerException e) {
            return broken(LogFolder.VKEY, e);
        }
        return verify(folder, key);
    }

    /**
     * As {@link #verify(Path, NoteKey)}, and that the log begins with the one of an older checkpoint, for example a
     * receipt's, that was kept elsewhere: that shows that an older state of the log was put back, or another history
     * signed.
     */
    public static Verification verifyExtends(Path folder, NoteKey trusted, String olderCheckpoint) {
        Checkpoint older;
        try {
            older = Checkpoint.open(olderCheckpoint, trusted);
        } catch (LedgerException e) {
            return broken("the older checkpoint", e);
        }
        Verification whole = verify(folder, trusted);
        if (!(whole instanceof Verification.Verified verified)) {
            return whole;
        }
        if (older.size() > verified.size()) {
            return broken(
                    "checkpoint",
                    "the log has lost entries: " + verified.size() + " where " + older.size() + " were signed for");
        }
        var begin = new MerkleTree(older.size(), new TileNodes(verified.size(), new LogFolder(folder)::hashes));
        try {
            if (begin.root().equals(older.root())) {
                return whole;
            }
        } catch (LedgerException e) {
            return broken("checkpoint", e);
        }
        return broken(
                "checkpoint",
                "the log does not begin with the " + older.size() + " entries that were signed for before");
    }

    private static Verification broken(String place, LedgerException e) {
        return broken(place, String.valueOf(e.getMessage()));
    }

    private static Verification broken(String place, String what) {
        return new Verification.Broken(List.of(new Verification.Problem(place, what)));
    }

    private Verification verify(NoteKey trusted) {
        Checkpoint checkpoint;
        try {
            checkpoint = Checkpoint.open(files.checkpoint(), trusted);
        } catch (LedgerException e) {
            return broken(LogFolder.CHECKPOINT, e);
        }
        requireSameKey(trusted);
        long size = checkpoint.size();
        for (long index = 0; index * TilePath.FULL < size; index++) {
            verifyBundle(index, TileNodes.width(size, 0, index));
        }
        Hash root = finish();
        if (!root.equals(checkpoint.root())) {
            report("checkpoint, line 3", "the entries hash to another root than the one that was signed");
        }
        return problems.isEmpty()
                ? new Verification.Verified(checkpoint.origin(), size, root)
                : new Verification.Broken(problems);
    }

    /** A log of another tool may lie without its key. */
    private void requireSameKey(NoteKey trusted) {
        if (!files.has(LogFolder.VKEY)) {
            return;
        }
        try {
            if (!files.key().equals(trusted)) {
                report(LogFolder.VKEY, "is not the key that the log is verified with");
            }
        } catch (LedgerException e) {
            report(LogFolder.VKEY, e);
        }
    }

    private void verifyBundle(long index, int width) {
        TilePath path = TilePath.entries(index, width);
        List<Hash> expected = tile(0, index, width);
        List<Bytes> entries;
        try {
            entries = files.entries(index, width);
        } catch (LedgerException e) {
            report(path.toString(), e);
            // Go on with the tile's hashes, or anything in their place: what lies behind is still verified.
            for (int i = 0; i < width; i++) {
                add(0, expected.isEmpty() ? Hash.ofEmptyTree() : expected.get(i));
            }
            return;
        }
        for (int i = 0; i < width; i++) {
            Hash hash = Hash.ofLeaf(entries.get(i).toArray());
            if (!expected.isEmpty() && !hash.equals(expected.get(i))) {
                report(
                        path + ", entry " + (index * TilePath.FULL + i),
                        "does not hash to the hash at place " + i + " of " + TilePath.hashes(0, index, width));
            }
            add(0, hash);
        }
    }

    /** The hashes on the disk, or none and a problem reported. */
    private List<Hash> tile(int level, long index, int width) {
        try {
            return files.hashes(level, index, width);
        } catch (LedgerException e) {
            report(TilePath.hashes(level, index, width).toString(), e);
            return List.of();
        }
    }

    private void add(int level, Hash hash) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
            counts.add(0L);
        }
        levels.get(level).add(hash);
        if (levels.get(level).size() == TilePath.FULL) {
            List<Hash> full = levels.set(level, new ArrayList<>());
            long index = counts.get(level);
            counts.set(level, index + 1);
            compare(level, index, full);
            add(level + 1, TileNodes.root(full));
        }
    }

    /** Level 0 was compared entry by entry. */
    private void compare(int level, long index, List<Hash> computed) {
        if (level == 0) {
            return;
        }
        List<Hash> stored = tile(level, index, computed.size());
        for (int i = 0; i < stored.size(); i++) {
            if (!stored.get(i).equals(computed.get(i))) {
                report(
                        TilePath.hashes(level, index, computed.size()) + ", hash " + i,
                        "is not the root of tile " + (index * TilePath.FULL + i) + " of level " + (level - 1));
            }
        }
    }

    /** Compares the partial tiles, and gives the root over all that was added. */
    private Hash finish() {
        @Nullable Hash root = null;
        for (int level = 0; level < levels.size(); level++) {
            List<Hash> rest = levels.get(level);
            if (!rest.isEmpty()) {
                compare(level, counts.get(level), rest);
            }
            root = fold(rest, root);
        }
        return root == null ? Hash.ofEmptyTree() : root;
    }

    /** The root over {@code hashes} and, to their right, an incomplete subtree. */
    private static @Nullable Hash fold(List<Hash> hashes, @Nullable Hash right) {
        int to = hashes.size();
        Hash root = right;
        while (to > 0) {
            int width = Integer.lowestOneBit(to);
            Hash left = TileNodes.root(hashes.subList(to - width, to));
            root = root == null ? left : Hash.ofNode(left, root);
            to -= width;
        }
        return root;
    }

    private void report(String place, LedgerException e) {
        report(place, String.valueOf(e.getMessage()));
    }

    private void report(String place, String what) {
        if (problems.size() < MAX_PROBLEMS) {
            problems.add(new Verification.Problem(place, what));
        }
    }
}
