package dev.weir.detect;

/** From the hashes of {@link Words} to small numbers: open addressing, no boxes. Not to be changed once shared. */
public final class WordMap {
    private long[] keys = new long[64];
    private int[] values = new int[64];
    private int size;

    /** Adds the bits to those that the word has. */
    public void or(CharSequence word, int bits) {
        or(Words.hash(word), bits);
    }

    /** Adds the bits to those that the word with this hash has. */
    public void or(long key, int bits) {
        int slot = slot(key);
        if (keys[slot] == 0) {
            if (++size * 2 > keys.length) {
                grow();
                slot = slot(key);
            }
            keys[slot] = key;
        }
        values[slot] |= bits;
    }

    /** Adds the bits to each of the words, which blanks part. */
    public WordMap with(int bits, String words) {
        for (String word : words.split(" ")) {
            if (!word.isEmpty()) {
                or(word, bits);
            }
        }
        return this;
    }

    public boolean isEmpty() {
        return size == 0;
    }

    /** The bits of the word with this hash, 0 if it is unknown. */
    public int get(long hash) {
        int slot = slot(hash);
        return keys[slot] == 0 ? 0 : values[slot];
    }

    private int slot(long key) {
        int mask = keys.length - 1;
        int slot = (int) key & mask;
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[oldKeys.length * 2];
        values = new int[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = slot(oldKeys[i]);
                keys[slot] = oldKeys[i];
                values[slot] = oldValues[i];
            }
        }
    }
}
