package dev.weir.pipeline;

import java.util.List;

/** The treated files lie in the private staging folder. */
public record Treated(Permitted permitted, List<TreatedSource> sources) implements Protected {
    public Treated {
        sources = List.copyOf(sources);
    }
}
