package dev.weir.pipeline;

import dev.weir.model.Flow;
import java.util.List;

/** After the stage <i>read</i>. */
public record Read(Flow flow, List<ReadSource> sources) {
    public Read {
        sources = List.copyOf(sources);
    }
}
