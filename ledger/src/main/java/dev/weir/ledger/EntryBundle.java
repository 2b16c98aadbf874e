package dev.weir.ledger;

import dev.weir.keys.Bytes;
import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;

/** The bundle of entries beside a tile: each with its length as two bytes, big-endian (C2SP {@code tlog-tiles}). */
final class EntryBundle {
    /** The most bytes that an entry has. */
    static final int MAX_ENTRY = 0xFFFF;

    /** The most bytes that a bundle has. */
    static final int MAX_SIZE = TilePath.FULL * (2 + MAX_ENTRY);

    private EntryBundle() {}

    static byte[] encode(List<Bytes> entries) {
        var out = new ByteArrayOutputStream();
        for (Bytes entry : entries) {
            out.write(entry.size() >> 8);
            out.write(entry.size());
            out.writeBytes(entry.toArray());
        }
        return out.toByteArray();
    }

    /**
     * Reads the first {@code width} entries.
     *
     * @param exact whether there must be no more
     * @throws LedgerException {@code MALFORMED}, which names the entry within the bundle
     */
    static List<Bytes> decode(byte[] bundle, int width, boolean exact) {
        var entries = new ArrayList<Bytes>(width);
        int at = 0;
        for (int i = 0; i < width; i++) {
            if (bundle.length - at < 2) {
                throw LedgerException.malformed("it ends before its entry " + i);
            }
            int size = (bundle[at] & 0xFF) << 8 | (bundle[at + 1] & 0xFF);
            at += 2;
            if (bundle.length - at < size) {
                throw LedgerException.malformed("it ends within its entry " + i);
            }
            entries.add(Bytes.of(bundle, at, at + size));
            at += size;
        }
        if (exact && at != bundle.length) {
            throw LedgerException.malformed("it goes on after its last entry, " + (width - 1));
        }
        return entries;
    }
}
