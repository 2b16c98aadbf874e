package dev.weir.privacy;

import dev.weir.model.Measure;
import java.util.List;
import java.util.Map;

/**
 * Re-identification risk from the sizes of a table's equivalence classes: the groups of records that share the values of
 * all quasi-identifiers.
 *
 * <p>A table is k-anonymous when no class has less than k records (Latanya Sweeney, k-anonymity: a model for protecting
 * privacy, International Journal of Uncertainty, Fuzziness and Knowledge-Based Systems 10(5), 2002). A prosecutor, who
 * knows that someone is in the table, finds a record in a class of size s with probability 1/s; over all records that is
 * 1/k at most and classes/records on average (Khaled El Emam, Guide to the De-Identification of Personal Health
 * Information, 2013, chapter 16). Neither says anything of attributes that a whole class shares, nor of somebody who
 * knows more than the quasi-identifiers.
 */
public final class RiskMeasures {
    private RiskMeasures() {}

    /**
     * The measure of a table.
     *
     * @param quasiIdentifiers the paths of the columns that the classes were made over; the measure has them sorted
     * @param sizes for each size of an equivalence class, how many classes have it; empty for a table without records
     * @throws IllegalArgumentException when a size is below 1 or a number of classes negative
     * @throws ArithmeticException when there are more than 2^63 - 1 records
     */
    public static Measure of(List<String> quasiIdentifiers, Map<Long, Long> sizes) {
        long records = 0;
        long classes = 0;
        long k = 0;
        long unique = 0;
        for (var entry : sizes.entrySet()) {
            long size = entry.getKey();
            long count = entry.getValue();
            if (size < 1 || count < 0) {
                throw new IllegalArgumentException("not " + count + " classes of size " + size);
            }
            if (count == 0) {
                continue;
            }
            records = Math.addExact(records, Math.multiplyExact(size, count));
            classes = Math.addExact(classes, count);
            k = k == 0 ? size : Math.min(k, size);
            if (size == 1) {
                unique = count;
            }
        }
        double highest = k == 0 ? 0 : 1.0 / k;
        double average = records == 0 ? 0 : (double) classes / records;
        return new Measure(quasiIdentifiers.stream().sorted().toList(), records, classes, k, unique, highest, average);
    }
}
