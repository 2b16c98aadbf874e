package dev.weir.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * Makes roots and proofs of a Merkle tree (RFC 6962 section 2.1) from the hashes of its complete subtrees.
 *
 * @param size how many leaves it has
 */
record MerkleTree(long size, Nodes nodes) {
    /** The hashes of complete subtrees: at height 0 those of the leaves. */
    interface Nodes {
        /** The hash over the leaves {@code [index << height, (index + 1) << height)}, which the tree has. */
        Hash node(int height, long index);
    }

    Hash root() {
        return size == 0 ? Hash.ofEmptyTree() : range(0, size);
    }

    /** From the leaf's sibling to the root's child. */
    List<Hash> inclusion(long index) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of " + size);
        }
        var proof = new ArrayList<Hash>();
        include(index, 0, size, proof);
        return List.copyOf(proof);
    }

    private void include(long index, long from, long to, List<Hash> proof) {
        if (to - from == 1) {
            return;
        }
        long middle = from + split(to - from);
        if (index < middle) {
            include(index, from, middle, proof);
            proof.add(range(middle, to));
        } else {
            include(index, middle, to, proof);
            proof.add(range(from, middle));
        }
    }

    /** That this tree begins with the tree of {@code oldSize}; empty for 0 and for its own size. */
    List<Hash> consistency(long oldSize) {
        if (oldSize < 0 || oldSize > size) {
            throw new IllegalArgumentException("no tree of " + oldSize + " within a tree of " + size);
        }
        var proof = new ArrayList<Hash>();
        if (oldSize != 0) {
            prove(oldSize, 0, size, true, proof);
        }
        return List.copyOf(proof);
    }

    private void prove(long oldSize, long from, long to, boolean known, List<Hash> proof) {
        if (oldSize == to) {
            if (!known) {
                proof.add(range(from, to));
            }
            return;
        }
        long middle = from + split(to - from);
        if (oldSize <= middle) {
            prove(oldSize, from, middle, known, proof);
            proof.add(range(middle, to));
        } else {
            prove(oldSize, middle, to, false, proof);
            proof.add(range(from, middle));
        }
    }

    private Hash range(long from, long to) {
        long width = to - from;
        if (Long.bitCount(width) == 1) {
            int height = Long.numberOfTrailingZeros(width);
            return nodes.node(height, from >> height);
        }
        long middle = from + split(width);
        return Hash.ofNode(range(from, middle), range(middle, to));
    }

    /** The largest power of two below {@code width}. */
    private static long split(long width) {
        return Long.highestOneBit(width - 1);
    }
}
