package dev.weir.ledger;

import dev.weir.keys.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A text with signatures below it (C2SP {@code signed-note}). Ignore the text until {@link #verify} has said that a
 * key that you trust signed it.
 *
 * @param text ends in a newline
 */
public record SignedNote(String text, List<Signature> signatures) {
    /** The most characters that are read: room for 16 signatures of 5 kB, four times over. */
    public static final int MAX_SIZE = 1 << 19;

    /** The most signatures that are read. */
    public static final int MAX_SIGNATURES = 64;

    static final String DASH = "\u2014 ";

    /**
     * One signature line.
     *
     * @param keyHash 4 bytes
     */
    public record Signature(String name, Bytes keyHash, Bytes signature) {}

    /** What {@link #verify} found. */
    public enum Outcome {
        /** The key signed this text. */
        SIGNED,
        /** No line is of this key. */
        NOT_SIGNED,
        /** A line claims to be of this key, and is not. */
        FORGED
    }

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /** Signs a text, which must end in a newline. */
    public static String sign(String text, NoteSigner signer) {
        if (!text.endsWith("\n") || !wellFormed(text)) {
            throw new IllegalArgumentException("a note's text ends in a newline and has no other control characters");
        }
        return text + "\n" + signer.signatureLine(text.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads a note, strictly.
     *
     * @throws LedgerException {@code MALFORMED}
     */
    public static SignedNote parse(String note) {
        if (note.length() > MAX_SIZE) {
            throw LedgerException.malformed("the note is too large");
        }
        int end = note.lastIndexOf("\n\n");
        if (!wellFormed(note) || end < 0 || !note.endsWith("\n")) {
            throw LedgerException.malformed("the note is not a text, an empty line and signatures");
        }
        String[] lines = note.substring(end + 2).split("\n", -1);
        if (lines.length < 2 || lines.length - 1 > MAX_SIGNATURES) {
            throw LedgerException.malformed("the note has no signatures, or too many");
        }
        var signatures = new ArrayList<Signature>();
        for (String line : Arrays.copyOf(lines, lines.length - 1)) {
            signatures.add(signature(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }

    private static Signature signature(String line) {
        if (!line.startsWith(DASH)) {
            throw LedgerException.malformed("a signature line of the note does not begin with a dash");
        }
        String[] parts = line.substring(DASH.length()).split(" ", -1);
        if (parts.length != 2) {
            throw LedgerException.malformed("a signature line of the note is not a name and a signature");
        }
        try {
            NoteKey.requireName(parts[0]);
            byte[] raw = CanonicalBase64.decode(parts[1]);
            if (raw.length < 5) {
                throw LedgerException.malformed("a signature of the note is too short");
            }
            return new Signature(parts[0], Bytes.of(raw, 0, 4), Bytes.of(raw, 4, raw.length));
        } catch (IllegalArgumentException e) {
            throw new LedgerException(LedgerException.Code.MALFORMED, "a signature line of the note is wrong", e);
        }
    }

    /** Whether {@code key} signed the text. Lines of other keys are ignored, even if they share its name or its hash. */
    public Outcome verify(NoteKey key) {
        byte[] message = text.getBytes(StandardCharsets.UTF_8);
        Bytes keyHash = key.keyHash();
        Outcome outcome = Outcome.NOT_SIGNED;
        for (Signature line : signatures) {
            if (line.name().equals(key.name()) && line.keyHash().equals(keyHash)) {
                if (!key.verifier().verify(message, line.signature().toArray())) {
                    return Outcome.FORGED;
                }
                outcome = Outcome.SIGNED;
            }
        }
        return outcome;
    }

    /** No control characters but newlines, and no half of a surrogate pair (which UTF-8 can't hold). */
    private static boolean wellFormed(String text) {
        return text.codePoints().noneMatch(c -> (c < 0x20 && c != '\n') || (c >= 0xD800 && c <= 0xDFFF));
    }
}
