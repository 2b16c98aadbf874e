package dev.weir.ledger;

import java.util.List;

/**
 * A leaf that was added, and is on the disk.
 *
 * @param size of the tree that the proof and the checkpoint are of: with others added at once it is more than
 *     {@code index + 1}
 */
public record Appended(long size, Hash root, Hash leafHash, Receipt receipt) {
    /** Where the leaf stands, from 0. */
    public long index() {
        return receipt.index();
    }

    /** That the leaf is in the tree. */
    public List<Hash> proof() {
        return receipt.proof();
    }

    /** The signed head of the tree. */
    public String checkpoint() {
        return receipt.checkpoint();
    }
}
