package dev.weir.ledger;

import dev.weir.keys.Bytes;
import dev.weir.keys.DangerousKeyAccess;
import dev.weir.keys.Ed25519;
import dev.weir.keys.SecretBytes;
import dev.weir.keys.Signer;
import java.util.Arrays;
import java.util.Base64;

/**
 * Signs notes with one key under a name (C2SP {@code signed-note}).
 *
 * @param name of the key; for a log its origin
 */
public record NoteSigner(String name, Signer signer) {
    private static final String PREFIX = "PRIVATE+KEY+";

    public NoteSigner {
        NoteKey.requireName(name);
    }

    /** What verifies its notes. */
    public NoteKey key() {
        return new NoteKey(name, signer.publicKey());
    }

    /**
     * Reads a private key as Go's {@code sumdb/note} writes it:
     * {@code PRIVATE+KEY+name+hash+base64(0x01 || seed)}. Weir's own keys stay in the keyset; this is for keys of
     * other tools.
     *
     * @throws LedgerException {@code MALFORMED}, without quoting any of it
     */
    public static NoteSigner parseSkey(String skey) {
        String[] parts = skey.split("\\+", 5);
        if (parts.length != 5 || !skey.startsWith(PREFIX)) {
            throw LedgerException.malformed("a private note key has the form PRIVATE+KEY+name+hash+key");
        }
        byte[] typed = {};
        try {
            typed = Base64.getDecoder().decode(parts[4]);
            if (typed.length != 1 + Ed25519.SEED_SIZE || typed[0] != NoteKey.ED25519) {
                throw LedgerException.malformed("the private note key is not an Ed25519 key (type 1)");
            }
            byte[] seed = Arrays.copyOfRange(typed, 1, typed.length);
            var secret = SecretBytes.of(seed, DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
            Arrays.fill(seed, (byte) 0);
            var signer = new NoteSigner(parts[2], Ed25519.signer(parts[3], secret));
            if (!signer.key().keyHash().hex().equals(parts[3])) {
                throw LedgerException.malformed("the private note key's hash does not fit its name and key");
            }
            return signer;
        } catch (IllegalArgumentException e) {
            // No cause: it would quote a character of the key.
            throw LedgerException.malformed("not a private note key");
        } finally {
            Arrays.fill(typed, (byte) 0);
        }
    }

    /** Writes a private key as {@link #parseSkey} reads it. The text is the key: treat it so. */
    public static String formatSkey(String name, SecretBytes seed, DangerousKeyAccess access) {
        var key = new NoteKey(name, Ed25519.signer("new", seed).publicKey());
        byte[] raw = seed.exposeBytes(access);
        byte[] typed = new byte[1 + raw.length];
        typed[0] = NoteKey.ED25519;
        System.arraycopy(raw, 0, typed, 1, raw.length);
        String text = PREFIX + name + "+" + key.keyHash().hex() + "+"
                + Base64.getEncoder().encodeToString(typed);
        Arrays.fill(raw, (byte) 0);
        Arrays.fill(typed, (byte) 0);
        return text;
    }

    /** The note's signature line over {@code text}, with the line's end. */
    String signatureLine(byte[] text) {
        Bytes hash = key().keyHash();
        byte[] signature = new byte[hash.size() + Ed25519.SIGNATURE_SIZE];
        hash.copyTo(signature, 0);
        signer.sign(text).copyTo(signature, hash.size());
        return SignedNote.DASH + name + " " + Base64.getEncoder().encodeToString(signature) + "\n";
    }
}
