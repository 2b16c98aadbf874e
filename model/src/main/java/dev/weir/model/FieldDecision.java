package dev.weir.model;

import java.util.List;
import java.util.Optional;

/**
 * The treatment of one field and why.
 *
 * @param domain the name under which deterministic treatments agree across purposes, when the policy says so
 * @param policies ids of the policies that decided, sorted; empty when no permit applied
 */
public record FieldDecision(FieldRef field, Treatment treatment, Optional<String> domain, List<String> policies) {
    public FieldDecision {
        policies = List.copyOf(policies);
    }
}
