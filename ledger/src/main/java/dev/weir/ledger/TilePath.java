package dev.weir.ledger;

import java.util.Locale;

/** Where a tile lies in the folder of a log (C2SP {@code tlog-tiles}). */
record TilePath(String kind, long index, int width) {
    /** How many hashes or entries a full tile has. */
    static final int FULL = 256;

    TilePath {
        if (index < 0 || width < 1 || width > FULL) {
            throw new IllegalArgumentException("no such tile: " + index + ", width " + width);
        }
    }

    /** The tile of hashes at a level. */
    static TilePath hashes(int level, long index, int width) {
        return new TilePath(Integer.toString(level), index, width);
    }

    /** The bundle of entries. */
    static TilePath entries(long index, int width) {
        return new TilePath("entries", index, width);
    }

    boolean full() {
        return width == FULL;
    }

    TilePath withWidth(int other) {
        return new TilePath(kind, index, other);
    }

    /** The path of the full tile: {@code tile/0/x001/x234/067}. */
    String fullPath() {
        String path = String.format(Locale.ROOT, "%03d", index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            path = String.format(Locale.ROOT, "x%03d/%s", rest % 1000, path);
        }
        return "tile/" + kind + "/" + path;
    }

    /** The folder of the partial tiles. */
    String partialFolder() {
        return fullPath() + ".p";
    }

    @Override
    public String toString() {
        return full() ? fullPath() : partialFolder() + "/" + width;
    }
}
