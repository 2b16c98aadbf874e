package dev.weir.pipeline.table;

import dev.weir.protect.ValueTreatment;
import java.util.Optional;

/**
 * What happens to the values of one leaf.
 *
 * @param treatment empty for a leaf that passes as it is
 * @param repeatable whether equal values have equal answers, so that they may be computed once
 * @param subjectPath the leaf whose value says whom the record is about, for treatments that need it
 * @param type the DuckDB type to write; empty for the type that comes of the treatment
 */
public record LeafTreatment(
        Optional<ValueTreatment> treatment, boolean repeatable, Optional<String> subjectPath, Optional<String> type) {
    /** The value passes as it is. */
    public static LeafTreatment keep(Optional<String> type) {
        return new LeafTreatment(Optional.empty(), true, Optional.empty(), type);
    }

    /** A worker for one thread at a time, with a memory where an answer depends on the value alone. */
    ValueTreatment.Worker open() {
        return remembering(treatment.orElseThrow().open(), false);
    }

    ValueTreatment.Worker remembering(ValueTreatment.Worker worker, boolean roomy) {
        return repeatable && subjectPath.isEmpty() ? new Remembering(worker, roomy) : worker;
    }
}
