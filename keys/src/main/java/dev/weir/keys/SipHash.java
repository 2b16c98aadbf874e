package dev.weir.keys;

import org.bouncycastle.crypto.params.KeyParameter;

/**
 * SipHash-2-4 with 64 bits (Aumasson and Bernstein, SipHash: a fast short-input PRF, INDOCRYPT 2012): who does not know the
 * key can't bring about that two messages have the same hash. For one thread, used again and again.
 */
public final class SipHash {
    private final org.bouncycastle.crypto.macs.SipHash mac = new org.bouncycastle.crypto.macs.SipHash();

    /**
     * Under a key.
     *
     * @param key 16 bytes
     * @throws IllegalArgumentException when it has another length
     */
    public SipHash(Bytes key) {
        mac.init(new KeyParameter(key.toArray()));
    }

    /** Adds the bytes from {@code start} to before {@code end}. */
    public void update(byte[] bytes, int start, int end) {
        mac.update(bytes, start, end - start);
    }

    public void update(byte b) {
        mac.update(b);
    }

    /** The hash of what was added, after which another message begins. */
    public long hash() {
        return mac.doFinal();
    }
}
