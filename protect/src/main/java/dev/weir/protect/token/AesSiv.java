package dev.weir.protect.token;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;

/**
 * AES-SIV, deterministic authenticated encryption: RFC 5297 with one string of associated data. Equal plaintexts give
 * equal ciphertexts; anything that wasn't made under this key and associated data is told from what was.
 *
 * <p>Tink's class takes part in the tests only: it looks up its ciphers anew for every value, which costs several times
 * what the encryption does. Used by one thread at a time.
 */
public final class AesSiv {
    private final AesBlock mac;
    private final AesBlock counter;
    private final byte[] subkey1;
    private final byte[] subkey2;
    private final byte[] associated;
    private final byte[] associatedTwice;
    private final byte[] block = new byte[16];
    private final byte[] state = new byte[16];
    private byte[] counters = new byte[64];
    private byte[] stream = new byte[64];

    /**
     * @param key 32, 48 or 64 bytes: the MAC's half, then the counter mode's
     * @param associatedData bound to every ciphertext, not contained in it
     */
    public AesSiv(byte[] key, byte[] associatedData) {
        if (key.length != 32 && key.length != 48 && key.length != 64) {
            throw new IllegalArgumentException("AES-SIV needs a key of 32, 48 or 64 bytes");
        }
        mac = new AesBlock(AesBlock.key(key, 0, key.length / 2));
        counter = new AesBlock(AesBlock.key(key, key.length / 2, key.length / 2));
        var zero = new byte[16];
        mac.encrypt(zero, state, 16);
        subkey1 = twice(state);
        subkey2 = twice(subkey1);
        cmac(zero, 0, 16, zero);
        byte[] s2v = twice(state);
        cmac(associatedData, 0, associatedData.length, zero);
        for (int i = 0; i < 16; i++) {
            s2v[i] ^= state[i];
        }
        associated = s2v;
        associatedTwice = twice(s2v);
    }

    /** The synthetic IV (16 bytes) followed by the ciphertext, as long as the plaintext. */
    public byte[] encrypt(byte[] plaintext) {
        var out = new byte[16 + plaintext.length];
        s2v(plaintext, 0, plaintext.length);
        System.arraycopy(state, 0, out, 0, 16);
        crypt(plaintext, 0, plaintext.length, out, 16);
        return out;
    }

    /** The plaintext, or empty when this isn't a ciphertext of this key and associated data. */
    public Optional<byte[]> decrypt(byte[] ciphertext) {
        if (ciphertext.length < 16) {
            return Optional.empty();
        }
        byte[] iv = Arrays.copyOf(ciphertext, 16);
        System.arraycopy(iv, 0, state, 0, 16);
        var plaintext = new byte[ciphertext.length - 16];
        crypt(ciphertext, 16, plaintext.length, plaintext, 0);
        s2v(plaintext, 0, plaintext.length);
        return MessageDigest.isEqual(iv, state) ? Optional.of(plaintext) : Optional.empty();
    }

    private void s2v(byte[] text, int from, int length) {
        if (length >= 16) {
            cmac(text, from, length, associated);
            return;
        }
        var padded = associatedTwice.clone();
        for (int i = 0; i < length; i++) {
            padded[i] ^= text[from + i];
        }
        padded[length] ^= (byte) 0x80;
        cmac(padded, 0, 16, new byte[16]);
    }

    /** CMAC (RFC 4493) into {@code state}, with {@code end} xored onto the last 16 bytes of the text first. */
    private void cmac(byte[] text, int from, int length, byte[] end) {
        Arrays.fill(state, (byte) 0);
        int endAt = length - 16;
        int last = length == 0 ? 0 : (length - 1) / 16 * 16;
        for (int at = 0; at <= last; at += 16) {
            int count = Math.min(16, length - at);
            System.arraycopy(state, 0, block, 0, 16);
            for (int i = 0; i < count; i++) {
                block[i] ^= text[from + at + i];
                if (at + i >= endAt && endAt >= 0) {
                    block[i] ^= end[at + i - endAt];
                }
            }
            if (at == last) {
                byte[] subkey = count == 16 ? subkey1 : subkey2;
                if (count < 16) {
                    block[count] ^= (byte) 0x80;
                }
                for (int i = 0; i < 16; i++) {
                    block[i] ^= subkey[i];
                }
            }
            mac.encrypt(block, state, 16);
        }
    }

    /** Counter mode from the IV in {@code state}, two of whose bits are cleared so that 64-bit adders agree. */
    private void crypt(byte[] in, int from, int length, byte[] out, int to) {
        int blocks = (length + 15) / 16;
        if (counters.length < blocks * 16) {
            counters = new byte[blocks * 16];
            stream = new byte[blocks * 16];
        }
        System.arraycopy(state, 0, counters, 0, 16);
        counters[8] &= 0x7F;
        counters[12] &= 0x7F;
        for (int at = 16; at < blocks * 16; at += 16) {
            System.arraycopy(counters, at - 16, counters, at, 16);
            for (int i = at + 15; i >= at && ++counters[i] == 0; i--) {
                // the carry goes on
            }
        }
        counter.encrypt(counters, stream, blocks * 16);
        for (int i = 0; i < length; i++) {
            out[to + i] = (byte) (in[from + i] ^ stream[i]);
        }
    }

    /** Doubling in GF(2^128), RFC 5297 section 2.3. */
    private static byte[] twice(byte[] in) {
        var out = new byte[16];
        for (int i = 0; i < 16; i++) {
            out[i] = (byte) ((in[i] << 1) | (i < 15 ? (in[i + 1] & 0xFF) >>> 7 : 0));
        }
        out[15] ^= (byte) (in[0] < 0 ? 0x87 : 0);
        return out;
    }
}
