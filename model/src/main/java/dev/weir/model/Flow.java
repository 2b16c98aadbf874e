package dev.weir.model;

import java.util.List;

/** A request to let data pass: who, what for, from where, to where, in which circumstances. */
public record Flow(Request request, List<Source> sources) {
    public Flow {
        sources = List.copyOf(sources);
        if (sources.isEmpty()) {
            throw new IllegalArgumentException("a flow needs a source");
        }
    }
}
