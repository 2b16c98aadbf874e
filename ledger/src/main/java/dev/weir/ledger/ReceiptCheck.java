package dev.weir.ledger;

/** What the check of a {@link Receipt} found. */
public sealed interface ReceiptCheck {
    /** The log of this origin has the leaf at this index, says a checkpoint that the trusted key signed. */
    record Valid(String origin, long index, long size, Hash root) implements ReceiptCheck {}

    /**
     * The receipt proves nothing.
     *
     * @param detail for a person; without content of the leaf
     */
    record Invalid(Reason reason, String detail) implements ReceiptCheck {}

    /** What fails, in the order in which it is looked at. */
    enum Reason {
        /** The checkpoint is not of the form that it should have. */
        CHECKPOINT_FORM,
        /** The trusted key did not sign the checkpoint. */
        CHECKPOINT_SIGNATURE,
        /** The checkpoint is of another log. */
        ORIGIN,
        /** The tree has no such index. */
        INDEX_RANGE,
        /** The leaf, its place or the proof is not that of the tree. */
        PROOF
    }
}
