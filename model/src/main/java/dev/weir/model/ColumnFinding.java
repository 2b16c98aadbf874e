package dev.weir.model;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What detection says of one column of a table, or of one leaf of a nested one.
 *
 * @param path the column's name, or the dotted path of a leaf ({@code address.city}, {@code phones[]})
 * @param type the narrowest type that every value has and that gives its text back exactly
 * @param interval where the confidence would lie, in 95 of 100 cases, had other records of the same origin been looked at
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
        Interval interval,
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

    /** Both ends from 0 to 1. */
    public record Interval(double low, double high) {
        /**
         * Wilson's score interval for a share, at 95 % (E. B. Wilson, Probable inference, JASA 22, 1927).
         *
         * @param share from 0 to 1
         * @param of how many were looked at; with none, all is possible
         */
        public static Interval of(double share, double of) {
            if (of <= 0) {
                return new Interval(0, 1);
            }
            double z = 1.959964;
            double middle = (share + z * z / (2 * of)) / (1 + z * z / of);
            double reach = z / (1 + z * z / of) * Math.sqrt(share * (1 - share) / of + z * z / (4 * of * of));
            return new Interval(Math.max(0, middle - reach), Math.min(1, middle + reach));
        }
    }
}
