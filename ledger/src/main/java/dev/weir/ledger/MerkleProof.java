package dev.weir.ledger;

import java.util.List;

/**
 * Checks proofs of a Merkle tree (RFC 9162 sections 2.1.3.2 and 2.1.4.2, for the trees of RFC 6962). Each method is
 * total: whatever it is given, it answers whether the proof holds.
 */
public final class MerkleProof {
    private MerkleProof() {}

    /** Whether the tree of {@code size} leaves under {@code root} has the leaf of this hash at {@code index}. */
    public static boolean includes(Hash root, long size, Hash leaf, long index, List<Hash> proof) {
        if (index < 0 || index >= size) {
            return false;
        }
        long node = index;
        long last = size - 1;
        Hash hash = leaf;
        for (Hash sibling : proof) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = Hash.ofNode(sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = Hash.ofNode(hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && hash.equals(root);
    }

    /**
     * Whether the tree of {@code size} leaves begins with the tree of {@code oldSize}. Every tree begins with the empty
     * one, so that there is nothing to prove: for an {@code oldSize} of 0 the answer is no.
     */
    public static boolean extendsTree(Hash oldRoot, long oldSize, Hash root, long size, List<Hash> proof) {
        if (oldSize < 1 || oldSize > size) {
            return false;
        }
        if (oldSize == size) {
            return proof.isEmpty() && oldRoot.equals(root);
        }
        if (proof.isEmpty()) {
            return false;
        }
        boolean complete = Long.bitCount(oldSize) == 1;
        Hash first = complete ? oldRoot : proof.getFirst();
        return walk(oldRoot, oldSize, root, size, first, complete ? proof : proof.subList(1, proof.size()));
    }

    private static boolean walk(Hash oldRoot, long oldSize, Hash root, long size, Hash first, List<Hash> path) {
        long node = oldSize - 1;
        long last = size - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        Hash old = first;
        Hash now = first;
        for (Hash sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = Hash.ofNode(sibling, old);
                now = Hash.ofNode(sibling, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = Hash.ofNode(now, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && old.equals(oldRoot) && now.equals(root);
    }
}
