package dev.weir.model;

import java.util.List;

/**
 * What re-identification risk a table bears over its quasi-identifiers.
 *
 * @param quasiIdentifiers the paths of the columns that were measured over, sorted
 * @param records number of records
 * @param classes number of equivalence classes (distinct combinations)
 * @param k size of the smallest class; 0 for a table without records; with no quasi-identifier, all records are one class
 * @param uniqueRecords number of records that are alone in their class
 * @param highestRisk prosecutor risk of the record most at risk, 1/k; 0 for no records
 * @param averageRisk mean prosecutor risk over all records, classes/records; 0 for no records
 */
public record Measure(
        List<String> quasiIdentifiers,
        long records,
        long classes,
        long k,
        long uniqueRecords,
        double highestRisk,
        double averageRisk) {
    public Measure {
        quasiIdentifiers = List.copyOf(quasiIdentifiers);
    }

    /** {@code uniqueRecords / records}; 0 for no records. */
    public double uniqueShare() {
        return records == 0 ? 0 : (double) uniqueRecords / records;
    }
}
