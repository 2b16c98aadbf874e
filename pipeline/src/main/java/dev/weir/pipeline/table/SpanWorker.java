package dev.weir.pipeline.table;

import dev.weir.protect.ValueTreatment;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Treats what stands within a text. Used by one thread at a time. */
public interface SpanWorker extends ValueTreatment.Worker {
    /**
     * Treats spans that were found before, without looking for them again.
     *
     * @param found in their order, none over another
     */
    @Nullable
    String apply(String text, @Nullable String subject, List<FoundSpans.Span> found);
}
