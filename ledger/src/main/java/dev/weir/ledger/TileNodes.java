package dev.weir.ledger;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The nodes of a tree of {@code size} leaves, from its tiles. Remembers the last few. Not safe for many threads. */
final class TileNodes implements MerkleTree.Nodes {
    /** Where tiles come from. */
    interface Tiles {
        List<Hash> hashes(int level, long index, int width);
    }

    static final int TILE_HEIGHT = 8;
    private static final int REMEMBERED = 32;

    private record Place(int level, long index) {}

    private final long size;
    private final Tiles tiles;
    private final Map<Place, List<Hash>> seen = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, List<Hash>> eldest) {
            return size() > REMEMBERED;
        }
    };

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
        int level = height / TILE_HEIGHT;
        int above = height % TILE_HEIGHT;
        long first = index << above;
        List<Hash> tile = tile(new Place(level, first / TilePath.FULL));
        int from = (int) (first % TilePath.FULL);
        return root(tile.subList(from, from + (1 << above)));
    }

    private List<Hash> tile(Place place) {
        List<Hash> known = seen.get(place);
        if (known == null) {
            known = tiles.hashes(place.level(), place.index(), width(size, place.level(), place.index()));
            seen.put(place, known);
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
}
