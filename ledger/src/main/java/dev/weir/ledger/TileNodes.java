package dev.weir.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The nodes of a tree of {@code size} leaves, from its tiles. Remembers the last few tiles and nodes, so that the proofs
 * of neighbouring leaves cost little. Not safe for many threads.
 */
final class TileNodes implements MerkleTree.Nodes {
    /** Where tiles come from. */
    interface Tiles {
        List<Hash> hashes(int level, long index, int width);
    }

    static final int TILE_HEIGHT = 8;
    private static final int REMEMBERED_TILES = 32;
    private static final int REMEMBERED_NODES = 4096;

    private record Place(int height, long index) {}

    private final long size;
    private final Tiles tiles;
    private final Map<Place, List<Hash>> seenTiles = new Recent<>(REMEMBERED_TILES);
    private final Map<Place, Hash> seenNodes = new Recent<>(REMEMBERED_NODES);

    TileNodes(long size, Tiles tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /** How wide the tile is in a tree of this size: 0 where it has none. */
    static int width(long size, int level, long index) {
        long hashes = level * TILE_HEIGHT >= Long.SIZE ? 0 : size >> (level * TILE_HEIGHT);
        return Math.clamp(hashes - index * TilePath.FULL, 0, TilePath.FULL);
    }

    @Override
    public Hash node(int height, long index) {
        if (height % TILE_HEIGHT == 0) {
            List<Hash> tile = tile(new Place(height / TILE_HEIGHT, index / TilePath.FULL));
            return tile.get((int) (index % TilePath.FULL));
        }
        var place = new Place(height, index);
        Hash known = seenNodes.get(place);
        if (known == null) {
            known = Hash.ofNode(node(height - 1, 2 * index), node(height - 1, 2 * index + 1));
            seenNodes.put(place, known);
        }
        return known;
    }

    private List<Hash> tile(Place place) {
        List<Hash> known = seenTiles.get(place);
        if (known == null) {
            known = tiles.hashes(place.height(), place.index(), width(size, place.height(), place.index()));
            seenTiles.put(place, known);
        }
        return known;
    }

    /** The root of a complete subtree. */
    static Hash root(List<Hash> hashes) {
        if (hashes.size() == 1) {
            return hashes.getFirst();
        }
        int half = hashes.size() / 2;
        return Hash.ofNode(root(hashes.subList(0, half)), root(hashes.subList(half, hashes.size())));
    }

    /** A map that forgets what was longest not asked for. */
    private static final class Recent<V> extends LinkedHashMap<Place, V> {
        private static final long serialVersionUID = 1L;

        private final int most;

        Recent(int most) {
            super(16, 0.75f, true);
            this.most = most;
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, V> eldest) {
            return size() > most;
        }
    }
}
