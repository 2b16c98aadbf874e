package dev.weir.ledger;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The head of a log: C2SP {@code tlog-checkpoint}. To believe one, {@link #open} it with a key that you trust.
 *
 * @param extensions further lines, which Weir does not write and does not use
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    private static final Pattern SIZE = Pattern.compile("0|[1-9][0-9]{0,18}");

    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || origin.indexOf('\n') >= 0) {
            throw new IllegalArgumentException("an origin is one line that is not empty");
        }
        if (size < 0) {
            throw new IllegalArgumentException("a size is not negative");
        }
        if (size == 0 && !root.equals(Hash.ofEmptyTree())) {
            throw new IllegalArgumentException("the empty tree has the root of the empty tree");
        }
        for (String line : extensions) {
            if (line.isEmpty() || line.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("an extension is one line that is not empty");
            }
        }
    }

    /** Without extensions. */
    public static Checkpoint of(String origin, long size, Hash root) {
        return new Checkpoint(origin, size, root, List.of());
    }

    /**
     * Reads a checkpoint and believes it only if {@code key} signed it and its origin is the key's name.
     *
     * @throws LedgerException {@code MALFORMED}, or {@code DAMAGED} when it was not signed by this key
     */
    public static Checkpoint open(String note, NoteKey key) {
        SignedNote signed = SignedNote.parse(note);
        switch (signed.verify(key)) {
            case NOT_SIGNED ->
                throw new LedgerException(
                        LedgerException.Code.DAMAGED, "the checkpoint bears no signature of the key " + key.vkey());
            case FORGED ->
                throw new LedgerException(
                        LedgerException.Code.DAMAGED, "the checkpoint's signature by " + key.name() + " is not valid");
            case SIGNED -> {}
        }
        Checkpoint checkpoint = parse(signed);
        if (!checkpoint.origin().equals(key.name())) {
            throw new LedgerException(
                    LedgerException.Code.DAMAGED, "the checkpoint's first line is not the origin " + key.name());
        }
        return checkpoint;
    }

    /**
     * Reads the text of a note, signed by whomever: it proves nothing.
     *
     * @throws LedgerException {@code MALFORMED}
     */
    public static Checkpoint parse(SignedNote note) {
        String[] lines = note.text().split("\n", -1);
        if (lines.length < 4) {
            throw LedgerException.malformed("the checkpoint has fewer than three lines");
        }
        if (!SIZE.matcher(lines[1]).matches()) {
            throw LedgerException.malformed("the checkpoint's second line is not a size");
        }
        try {
            return new Checkpoint(
                    lines[0],
                    Long.parseLong(lines[1]),
                    Hash.parse(lines[2]),
                    List.of(lines).subList(3, lines.length - 1));
        } catch (NumberFormatException e) {
            throw new LedgerException(LedgerException.Code.MALFORMED, "the checkpoint's size is too large", e);
        } catch (IllegalArgumentException e) {
            throw new LedgerException(LedgerException.Code.MALFORMED, "the checkpoint: " + e.getMessage(), e);
        }
    }

    /** The text that is signed. */
    public String text() {
        var text = new StringBuilder()
                .append(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root.base64())
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
