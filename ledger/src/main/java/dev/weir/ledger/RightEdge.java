package dev.weir.ledger;

import dev.weir.keys.Bytes;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The open end of a log: the partial tile of each level and the partial bundle. New leaves are added here, in memory;
 * all tiles that they changed are then to be written. Its size is logarithmic in that of the log.
 */
final class RightEdge {
    private record Place(int level, long index) {}

    private long size;
    private final List<List<Hash>> levels = new ArrayList<>();
    private List<Bytes> bundle = new ArrayList<>();

    /** Every tile that this edge has or had: what the proofs of the new leaves are made of. */
    private final Map<Place, List<Hash>> tiles = new LinkedHashMap<>();

    private final Map<TilePath, byte[]> changed = new LinkedHashMap<>();

    private RightEdge(long size) {
        this.size = size;
    }

    /**
     * Reads the edge of a log, and holds it against the signed root and the entries against their hashes.
     *
     * @throws LedgerException {@code DAMAGED} or {@code MISSING}
     */
    static RightEdge load(LogFolder folder, Checkpoint checkpoint) {
        var edge = new RightEdge(checkpoint.size());
        try {
            for (int level = 0; checkpoint.size() >> (level * TileNodes.TILE_HEIGHT) > 0; level++) {
                long index = edge.tileIndex(level);
                int width = TileNodes.width(checkpoint.size(), level, index);
                List<Hash> hashes =
                        width == 0 ? new ArrayList<>() : new ArrayList<>(folder.hashes(level, index, width));
                edge.levels.add(hashes);
                edge.tiles.put(new Place(level, index), hashes);
            }
            if (!edge.tree().root().equals(checkpoint.root())) {
                throw damaged("the last tiles do not hash to the root that was signed");
            }
            edge.loadBundle(folder);
        } catch (LedgerException e) {
            if (e.code() == LedgerException.Code.MALFORMED || e.code() == LedgerException.Code.MISSING) {
                throw damaged(String.valueOf(e.getMessage()));
            }
            throw e;
        }
        return edge;
    }

    private void loadBundle(LogFolder folder) {
        List<Hash> hashes = levels.isEmpty() ? List.of() : levels.getFirst();
        if (hashes.isEmpty()) {
            return;
        }
        bundle = new ArrayList<>(folder.entries(tileIndex(0), hashes.size()));
        for (int i = 0; i < hashes.size(); i++) {
            if (!Hash.ofLeaf(bundle.get(i).toArray()).equals(hashes.get(i))) {
                throw damaged("entry " + (size - hashes.size() + i) + " is not the one that was hashed");
            }
        }
    }

    private static LedgerException damaged(String what) {
        return new LedgerException(
                LedgerException.Code.DAMAGED, what + "; nothing was added. Run the verifier to see what else is wrong");
    }

    long size() {
        return size;
    }

    void add(Bytes leaf, Hash hash) {
        bundle.add(leaf);
        if (bundle.size() == TilePath.FULL) {
            changed.put(TilePath.entries(tileIndex(0), TilePath.FULL), EntryBundle.encode(bundle));
            bundle = new ArrayList<>();
        }
        add(0, hash);
        size++;
    }

    private void add(int level, Hash hash) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        List<Hash> hashes = levels.get(level);
        long index = tileIndex(level);
        hashes.add(hash);
        tiles.put(new Place(level, index), hashes);
        if (hashes.size() == TilePath.FULL) {
            changed.put(TilePath.hashes(level, index, TilePath.FULL), encode(hashes));
            levels.set(level, new ArrayList<>());
            add(level + 1, TileNodes.root(hashes));
        }
    }

    /** The tiles and bundles to write, with the partial ones of the present size. */
    Map<TilePath, byte[]> toWrite() {
        var write = new LinkedHashMap<>(changed);
        if (!bundle.isEmpty()) {
            write.put(TilePath.entries(tileIndex(0), bundle.size()), EntryBundle.encode(bundle));
        }
        for (int level = 0; level < levels.size(); level++) {
            List<Hash> hashes = levels.get(level);
            if (!hashes.isEmpty()) {
                write.put(TilePath.hashes(level, tileIndex(level), hashes.size()), encode(hashes));
            }
        }
        return write;
    }

    /** The tree as it is now; it knows the nodes that the root and the proofs of leaves of this edge need. */
    MerkleTree tree() {
        return new MerkleTree(
                size,
                new TileNodes(size, (level, index, __) -> Objects.requireNonNull(tiles.get(new Place(level, index)))));
    }

    /** The index of the tile at {@code level} that the next leaf's path goes through. */
    private long tileIndex(int level) {
        int shift = (level + 1) * TileNodes.TILE_HEIGHT;
        return shift >= Long.SIZE ? 0 : size >> shift;
    }

    private static byte[] encode(List<Hash> hashes) {
        byte[] tile = new byte[hashes.size() * Hash.SIZE];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).value().copyTo(tile, i * Hash.SIZE);
        }
        return tile;
    }
}
