package dev.weir.pipeline.table;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What happens to the values of one leaf.
 *
 * @param workers makes a worker for one thread; empty for a leaf that passes as it is
 * @param repeatable whether equal values have equal answers, so that they may be computed once
 * @param subjectPath the leaf whose value says whom the record is about, for treatments that need it
 * @param type the DuckDB type to write; empty for the type that comes of the treatment
 */
public record LeafTreatment(
        Optional<Supplier<Worker>> workers, boolean repeatable, Optional<String> subjectPath, Optional<String> type) {
    /** Treats one value at a time; used by one thread at a time. */
    public interface Worker {
        @Nullable
        String apply(@Nullable String value, @Nullable String subject);
    }

    /** The value passes as it is. */
    public static LeafTreatment keep(Optional<String> type) {
        return new LeafTreatment(Optional.empty(), true, Optional.empty(), type);
    }
}
