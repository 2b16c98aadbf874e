package dev.weir.model;

import java.util.List;
import java.util.Map;

/** The answer of the policy to a flow. */
public sealed interface Decision {
    /**
     * The flow may pass with these treatments and under these obligations.
     *
     * @param fields by {@link FieldRef#id()}; one for every field that was asked about
     * @param obligations by data set
     * @param policies ids of the policies that permitted the flow as a whole, sorted
     */
    record Permit(Map<String, FieldDecision> fields, Map<String, List<Obligation>> obligations, List<String> policies)
            implements Decision {
        public Permit {
            fields = java.util.Collections.unmodifiableMap(new java.util.LinkedHashMap<>(fields));
            obligations = Map.copyOf(obligations);
            policies = List.copyOf(policies);
        }
    }

    /**
     * The flow may not pass.
     *
     * @param reasons why, one sentence each, for the person who asked
     * @param policies ids of the policies that forbade it, sorted; empty when none permitted it
     */
    record Refuse(List<String> reasons, List<String> policies) implements Decision {
        public Refuse {
            reasons = List.copyOf(reasons);
            policies = List.copyOf(policies);
        }
    }
}
