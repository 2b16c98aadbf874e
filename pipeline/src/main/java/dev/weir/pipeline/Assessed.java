package dev.weir.pipeline;

import dev.weir.model.Measure;
import java.util.Map;

/**
 * The treated files and what risk is left.
 *
 * @param before by data set, for tables
 * @param after by data set, for tables of which something is left
 */
public record Assessed(Treated treated, Map<String, Measure> before, Map<String, Measure> after) implements Measured {
    public Assessed {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }
}
