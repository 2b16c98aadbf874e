package dev.weir.model;

import java.util.List;

/** What detection says of a text. What could not be looked at to the end is {@link Incomplete} and never passes. */
public sealed interface Verdict {
    /** Looked at to the end; nothing found. */
    record Clean() implements Verdict {}

    /** Looked at to the end; the findings are in order of their start and do not overlap. */
    record Found(List<Finding> findings) implements Verdict {
        public Found {
            findings = List.copyOf(findings);
            if (findings.isEmpty()) {
                throw new IllegalArgumentException("Found needs a finding; use Clean");
            }
        }
    }

    /**
     * Not looked at to the end.
     *
     * @param reason which detector, why; never a part of the text
     */
    record Incomplete(String reason) implements Verdict {}

    /** {@link Clean} or {@link Found}. */
    static Verdict of(List<Finding> findings) {
        return findings.isEmpty() ? new Clean() : new Found(findings);
    }
}
