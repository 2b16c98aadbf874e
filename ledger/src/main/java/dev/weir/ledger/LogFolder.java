package dev.weir.ledger;

import dev.weir.keys.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Reads the files of a log. Nothing that it gives is trusted before it was hashed up to a signed root. */
record LogFolder(Path folder) {
    static final String CHECKPOINT = "checkpoint";
    static final String VKEY = "vkey";
    private static final int ATTEMPTS = 5;

    /** What a file held, and whether it was written for a wider tile, of which only the beginning is wanted. */
    record Found(Bytes content, boolean wider) {}

    /**
     * The text of the checkpoint.
     *
     * @throws LedgerException {@code MISSING} or {@code MALFORMED}
     */
    String checkpoint() {
        return text(CHECKPOINT, SignedNote.MAX_SIZE);
    }

    /** The key that lies with the log. It proves nothing to whoever doesn't trust the folder. */
    NoteKey key() {
        String text = text(VKEY, 4096);
        return NoteKey.parse(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
    }

    boolean has(String name) {
        return Files.exists(folder.resolve(name));
    }

    private String text(String name, int maxSize) {
        try {
            byte[] content = read(folder.resolve(name), maxSize);
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString();
        } catch (NoSuchFileException e) {
            throw new LedgerException(
                    LedgerException.Code.MISSING, folder.resolve(name) + " is missing: no ledger, or a damaged one", e);
        } catch (CharacterCodingException e) {
            throw new LedgerException(
                    LedgerException.Code.MALFORMED, folder.resolve(name) + " is not text in UTF-8", e);
        } catch (IOException e) {
            throw new LedgerException(LedgerException.Code.IO, "cannot read " + folder.resolve(name), e);
        }
    }

    /**
     * The hashes of a tile.
     *
     * @throws LedgerException {@code MISSING} or {@code MALFORMED}
     */
    List<Hash> hashes(int level, long index, int width) {
        TilePath path = TilePath.hashes(level, index, width);
        Found found = find(path, TilePath.FULL * Hash.SIZE);
        byte[] content = found.content().toArray();
        boolean fits = found.wider() ? content.length >= width * Hash.SIZE : content.length == width * Hash.SIZE;
        if (!fits) {
            throw LedgerException.malformed(path + " has " + content.length + " bytes, not " + width * Hash.SIZE);
        }
        var hashes = new ArrayList<Hash>(width);
        for (int i = 0; i < width; i++) {
            hashes.add(new Hash(Bytes.of(content, i * Hash.SIZE, (i + 1) * Hash.SIZE)));
        }
        return hashes;
    }

    /**
     * The entries of a bundle.
     *
     * @throws LedgerException {@code MISSING} or {@code MALFORMED}
     */
    List<Bytes> entries(long index, int width) {
        TilePath path = TilePath.entries(index, width);
        Found found = find(path, EntryBundle.MAX_SIZE);
        try {
            return EntryBundle.decode(found.content().toArray(), width, !found.wider());
        } catch (LedgerException e) {
            throw new LedgerException(e.code(), path + ": " + e.getMessage(), e);
        }
    }

    /**
     * The tile of this width. A partial one may have given way to a wider one since the checkpoint was read: then
     * the wider one begins with the same.
     */
    private Found find(TilePath path, int maxSize) {
        try {
            for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
                boolean first = true;
                for (TilePath candidate : candidates(path)) {
                    try {
                        return new Found(Bytes.of(read(folder.resolve(candidate.toString()), maxSize)), !first);
                    } catch (NoSuchFileException e) {
                        first = false;
                    }
                }
            }
        } catch (IOException e) {
            throw new LedgerException(LedgerException.Code.IO, "cannot read " + path, e);
        }
        throw new LedgerException(LedgerException.Code.MISSING, path + " is missing");
    }

    private List<TilePath> candidates(TilePath path) throws IOException {
        var candidates = new ArrayList<TilePath>();
        candidates.add(path);
        if (!path.full()) {
            try (Stream<Path> siblings = Files.list(folder.resolve(path.partialFolder()))) {
                siblings.map(sibling -> String.valueOf(sibling.getFileName()))
                        .filter(name -> name.matches("[1-9][0-9]{0,2}"))
                        .map(Integer::parseInt)
                        .filter(width -> width > path.width() && width < TilePath.FULL)
                        .sorted()
                        .forEach(width -> candidates.add(path.withWidth(width)));
            } catch (NoSuchFileException | NotDirectoryException e) {
                // The partial tiles are gone: only the full one is left.
            }
            candidates.add(path.withWidth(TilePath.FULL));
        }
        return candidates;
    }

    private static byte[] read(Path file, int maxSize) throws IOException {
        try (var in = Files.newInputStream(file)) {
            byte[] content = in.readNBytes(maxSize + 1);
            if (content.length > maxSize) {
                throw LedgerException.malformed(file.getFileName() + " is larger than it can be");
            }
            return content;
        }
    }
}
