package dev.weir.ledger;

import dev.weir.keys.Bytes;
import java.util.List;

/**
 * A leaf with the proof that it is in a log: all that is needed to check it offline, but for a key that the checker
 * trusts.
 *
 * @param leaf the bytes that were logged, at most {@link Ledger#MAX_LEAF}
 * @param index from 0
 * @param proof from the leaf's sibling to the root's child (RFC 6962 section 2.1.1)
 * @param checkpoint the signed note, verbatim
 * @param vkey the key of the log as the receipt names it; a checker must not take it as trusted
 */
public record Receipt(Bytes leaf, long index, List<Hash> proof, String checkpoint, String vkey) {
    /** The format of the JSON. */
    public static final String FORMAT = "weir-receipt/1";

    /** The most hashes that a proof can have. */
    public static final int MAX_PROOF = 63;

    public Receipt {
        proof = List.copyOf(proof);
        if (index < 0 || proof.size() > MAX_PROOF || leaf.size() > Ledger.MAX_LEAF) {
            throw new IllegalArgumentException("a receipt has an index from 0, at most " + MAX_PROOF
                    + " hashes and a leaf of at most " + Ledger.MAX_LEAF + " bytes");
        }
    }

    /**
     * Reads {@link #toJson}, strictly: no other fields, none twice, nothing after it.
     *
     * @throws LedgerException {@code MALFORMED}
     */
    public static Receipt parse(byte[] json) {
        return ReceiptFormat.read(json);
    }

    /** One line of JSON, in canonical form (RFC 8785). */
    public byte[] toJson() {
        return ReceiptFormat.write(this);
    }

    /** Checks everything, with a key that the caller trusts and has from elsewhere. */
    public ReceiptCheck verify(NoteKey trusted) {
        SignedNote note;
        Checkpoint head;
        try {
            note = SignedNote.parse(checkpoint);
            head = Checkpoint.parse(note);
        } catch (LedgerException e) {
            return invalid(ReceiptCheck.Reason.CHECKPOINT_FORM, String.valueOf(e.getMessage()));
        }
        return switch (note.verify(trusted)) {
            case NOT_SIGNED ->
                invalid(
                        ReceiptCheck.Reason.CHECKPOINT_SIGNATURE,
                        "the checkpoint bears no signature of the key " + trusted.vkey());
            case FORGED ->
                invalid(
                        ReceiptCheck.Reason.CHECKPOINT_SIGNATURE,
                        "the checkpoint was changed after " + trusted.name() + " signed it, or never signed by it");
            case SIGNED -> verifyIn(head, trusted);
        };
    }

    private ReceiptCheck verifyIn(Checkpoint head, NoteKey trusted) {
        if (!head.origin().equals(trusted.name())) {
            return invalid(ReceiptCheck.Reason.ORIGIN, "the checkpoint is not of the log " + trusted.name());
        }
        if (index >= head.size()) {
            return invalid(
                    ReceiptCheck.Reason.INDEX_RANGE,
                    "index " + index + " is not in a log of " + head.size() + " leaves");
        }
        if (!MerkleProof.includes(head.root(), head.size(), Hash.ofLeaf(leaf.toArray()), index, proof)) {
            return invalid(
                    ReceiptCheck.Reason.PROOF,
                    "the proof does not lead from this leaf at index " + index + " to the root");
        }
        return new ReceiptCheck.Valid(head.origin(), index, head.size(), head.root());
    }

    private static ReceiptCheck invalid(ReceiptCheck.Reason reason, String detail) {
        return new ReceiptCheck.Invalid(reason, detail);
    }

    /** Without the leaf's content. */
    @Override
    public String toString() {
        return "receipt of leaf " + index + " (" + leaf.size() + " bytes)";
    }
}
