package dev.weir.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What detection says of one column of a table, or of one leaf of a nested one.
 *
 * @param path the column's name, or the dotted path of a leaf ({@code address.city}, {@code phones[]})
 * @param type the narrowest type that every value has and that gives its text back exactly
 * @param freeText values are running text in which spans are treated, not the value as a whole
 * @param inside for each class that was found as a span within values (free text, or an exception in a column of
 *     something else), the number of records that hold one
 * @param evidence why, for people: names, shares and checks, never a value
 * @param records how many records were looked at, NULLs included
 * @param incomplete why this column could not be looked at to the end, if so
 */
public record ColumnFinding(
        String path,
        ValueType type,
        DataClass dataClass,
        double confidence,
        boolean freeText,
        Map<DataClass, Long> inside,
        List<String> evidence,
        long records,
        long nulls,
        long distinctEstimate,
        Optional<String> incomplete) {
    public ColumnFinding {
        inside = Map.copyOf(inside);
        evidence = List.copyOf(evidence);
    }
}
