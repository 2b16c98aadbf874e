package dev.weir.pipeline;

import java.util.List;

/**
 * The flow may not pass. Travels through the stages that are left to the last, which records it.
 *
 * @param reasons why, one sentence each; never a value from the data
 * @param policies ids of the policies that decided
 */
public record Refused(Found found, Cause cause, List<String> reasons, List<String> policies)
        implements Decided, Protected, Measured, Staged {
    /** Which stage refused. */
    public enum Cause {
        /** Something could not be looked at to its end. */
        INCOMPLETE,
        POLICY,
        MEASURE
    }

    public Refused {
        reasons = List.copyOf(reasons);
        policies = List.copyOf(policies);
    }
}
