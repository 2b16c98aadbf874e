package dev.weir.pipeline;

import dev.weir.model.Decision;
import dev.weir.model.FieldDecision;
import dev.weir.model.FieldRef;

/** The flow may pass, with these treatments. */
public record Permitted(Found found, Decision.Permit decision) implements Decided {
    /** The decision on a field that was asked about. */
    FieldDecision on(FieldRef field) {
        var decision = decision().fields().get(field.id());
        if (decision == null) {
            throw new IllegalStateException("no decision on " + field.id());
        }
        return decision;
    }
}
