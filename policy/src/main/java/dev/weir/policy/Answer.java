package dev.weir.policy;

import java.util.List;

/** The engine's answer to one question. */
sealed interface Answer {
    /** All permits that applied; at least one. */
    record Allowed(List<Rule> rules) implements Answer {}

    /**
     * Not allowed.
     *
     * @param rules the forbids that applied; empty when nothing permitted it
     * @param failed whether a policy could not be evaluated: then nothing may pass, whatever the others say
     */
    record Denied(String reason, List<Rule> rules, boolean failed) implements Answer {}
}
