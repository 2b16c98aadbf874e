/** Merkle log, checkpoints, proofs, offline verifier. */
@NullMarked
package dev.weir.ledger;

import org.jspecify.annotations.NullMarked;
