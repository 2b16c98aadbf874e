package dev.weir.pipeline;

import dev.weir.model.Flow;
import java.util.List;

/** After the stage <i>detect</i>: every value of every source has been looked at, or is marked as not. */
public record Found(Flow flow, List<FoundSource> sources) {
    public Found {
        sources = List.copyOf(sources);
    }
}
