package dev.weir.detect.tagger;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/**
 * Which words are used alike: each word of a large vocabulary has one of up to 1023 classes, which fall into fewer and
 * coarser ones, so that the model knows something of words that no labelled text holds (Miller, Guinness, Zamanian 2004).
 * A word in small letters, with a capital and in capitals only are three. Immutable.
 *
 * <p>The file: the four letters {@code WCLU}, the version 1, the number of classes, for each its middle and its coarse
 * class, the binary logarithm of the number of slots, the slots. A slot holds 22 bits of a word's hash and the class, 0 if it
 * is empty; a word that is not there is taken for another one about once in a million.
 */
public final class WordClusters {
    private static final int MAGIC = 0x57434c55;
    private static final int VERSION = 1;
    private static final int CLASS_BITS = 10;
    /** Most classes; 0 is none. */
    public static final int MOST = (1 << CLASS_BITS) - 1;

    private static final int MOST_SLOT_BITS = 22;

    /** How a word is written. */
    public static final int SMALL = 0;

    public static final int CAPITAL = 1;
    public static final int CAPITALS = 2;

    private static final String RESOURCE = "words.clusters";

    private static final class Standard {
        static final WordClusters CLUSTERS = load();
    }

    private final byte[] middle;
    private final byte[] coarse;
    private final int[] slots;
    private final int slotBits;

    private WordClusters(byte[] middle, byte[] coarse, int slotBits) {
        this.middle = middle;
        this.coarse = coarse;
        this.slotBits = slotBits;
        slots = new int[1 << slotBits];
    }

    /** Those on the class path. */
    static WordClusters standard() {
        return Standard.CLUSTERS;
    }

    private static WordClusters load() {
        var stream = WordClusters.class.getResourceAsStream(RESOURCE);
        if (stream == null) {
            throw new IllegalStateException(RESOURCE + " is missing from the jar of weir-detect");
        }
        return read(stream);
    }

    /**
     * An empty map to be filled.
     *
     * @param middle the middle class of each class, from 0 for none; bytes without sign
     * @param coarse its coarse class
     */
    public static WordClusters empty(byte[] middle, byte[] coarse, int slotBits) {
        return new WordClusters(middle.clone(), coarse.clone(), slotBits);
    }

    /** Sets a word's class, by its {@link dev.weir.detect.Words#hash}; not to be called once shared. */
    public void put(long hash, int writing, int number) {
        long key = key(hash, writing);
        int slot = slot(key);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = print(key) << CLASS_BITS | number;
    }

    /** The class of a word, 0 if it is unknown. */
    public int of(long hash, int writing) {
        return writing == SMALL ? small(hash) : capital(hash, writing == CAPITALS, small(hash));
    }

    /** The class of a word in small letters. */
    int small(long hash) {
        return get(hash, SMALL);
    }

    /** The class of a word with a capital or in capitals; that of the same word in small letters if it has none. */
    int capital(long hash, boolean all, int small) {
        int capitals = all ? get(hash, CAPITALS) : 0;
        int capital = capitals != 0 ? capitals : get(hash, CAPITAL);
        return capital != 0 ? capital : small;
    }

    private int get(long hash, int writing) {
        long key = key(hash, writing);
        int print = print(key);
        int slot = slot(key);
        while (slots[slot] != 0) {
            if (slots[slot] >>> CLASS_BITS == print) {
                return slots[slot] & MOST;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return 0;
    }

    int middle(int number) {
        return middle[number] & 0xff;
    }

    int coarse(int number) {
        return coarse[number] & 0xff;
    }

    private static long key(long hash, int writing) {
        return (hash + writing) * 0x9E3779B97F4A7C15L;
    }

    private int slot(long key) {
        return (int) (key >>> 64 - slotBits);
    }

    /** Bits of the key that do not choose the slot. */
    private static int print(long key) {
        return (int) (key >>> 8) & 0x3fffff;
    }

    /** Reads a file; {@link UncheckedIOException} if it is cut short, of another version or not one at all. */
    public static WordClusters read(InputStream from) {
        try (var in = new DataInputStream(from)) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION) {
                throw new IOException("not a file of word classes of this version");
            }
            int n = in.readInt();
            if (n < 1 || n > MOST + 1) {
                throw new IOException("a file of word classes with a broken head");
            }
            byte[] middle = new byte[n];
            byte[] coarse = new byte[n];
            in.readFully(middle);
            in.readFully(coarse);
            int slotBits = in.readInt();
            if (slotBits < 1 || slotBits > MOST_SLOT_BITS) {
                throw new IOException("a file of word classes with a broken head");
            }
            var read = new WordClusters(middle, coarse, slotBits);
            byte[] bytes = in.readNBytes(4 << slotBits);
            if (bytes.length < 4 << slotBits) {
                throw new IOException("a file of word classes that is cut short");
            }
            ByteBuffer.wrap(bytes).asIntBuffer().get(read.slots);
            read.check();
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A search must come to an end, and every class be known. */
    private void check() throws IOException {
        boolean room = false;
        for (int slot : slots) {
            room |= slot == 0;
            if ((slot & MOST) >= middle.length) {
                throw new IOException("a file of word classes with an unknown class");
            }
        }
        if (!room) {
            throw new IOException("a file of word classes without an empty slot");
        }
    }

    public void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(middle.length);
        out.write(middle);
        out.write(coarse);
        out.writeInt(slotBits);
        var bytes = ByteBuffer.allocate(4 << slotBits);
        bytes.asIntBuffer().put(slots);
        out.write(bytes.array());
        out.flush();
    }
}
