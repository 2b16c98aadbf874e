package dev.weir.pipeline.table;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Sizes of the equivalence classes of a table as it was read and as it was written, as far as they were counted while the
 * records passed: for each size, how many classes have it.
 */
public record ClassSizes(Optional<Map<Long, Long>> before, Optional<Map<Long, Long>> after) {
    /** Over which columns they are to be counted. */
    public record Columns(List<String> before, List<String> after) {
        public Columns {
            before = List.copyOf(before);
            after = List.copyOf(after);
        }
    }

    /** Nothing was counted. */
    public static ClassSizes none() {
        return new ClassSizes(Optional.empty(), Optional.empty());
    }
}
