package dev.weir.ledger;

import java.util.List;

/** What the verifier found in a whole log. */
public sealed interface Verification {
    /** Every entry, every hash and the signature fit together. */
    record Verified(String origin, long size, Hash root) implements Verification {}

    /**
     * Something was changed, cut or lost.
     *
     * @param problems at least one; in the order of the log; after {@link LedgerVerifier#MAX_PROBLEMS} no more are
     *     listed
     */
    record Broken(List<Problem> problems) implements Verification {
        public Broken {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) {
                throw new IllegalArgumentException("at least one problem");
            }
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param place the file, and the entry, hash or line within it: {@code tile/entries/000.p/7, entry 3}
     * @param what without content of entries
     */
    record Problem(String place, String what) {
        @Override
        public String toString() {
            return place + ": " + what;
        }
    }
}
