package dev.weir.train;

import java.util.Map;
import java.util.TreeMap;

/** Counts of characters and spans, and what follows from them. */
final class Score {
    /** Found and wanted, found and not wanted, wanted and not found. */
    private long right;

    private long wrong;
    private long missed;
    private long spansWanted;
    private long spansFound;
    private long reported;
    private long reportedRight;
    private final Map<String, long[]> classes = new TreeMap<>();

    /** One character: whether it was wanted and whether it was found; of which classes, or empty. */
    void character(boolean isWanted, boolean isFound) {
        right += isWanted && isFound ? 1 : 0;
        wrong += !isWanted && isFound ? 1 : 0;
        missed += isWanted && !isFound ? 1 : 0;
    }

    /** A wanted span of a class, and how many of its characters were found. */
    void wanted(String group, int characters, int found) {
        long[] counts = classes.computeIfAbsent(group, key -> new long[6]);
        counts[0] += characters;
        counts[1] += found;
        counts[2]++;
        counts[3] += found == characters ? 1 : 0;
        spansWanted++;
        spansFound += found == characters ? 1 : 0;
    }

    /** A reported span of a class, and how many of its characters were wanted. */
    void reported(String group, int characters, int wanted) {
        long[] counts = classes.computeIfAbsent(group, key -> new long[6]);
        counts[4] += characters;
        counts[5] += wanted;
        reported++;
        reportedRight += 2 * wanted >= characters ? 1 : 0;
    }

    double precision() {
        return share(right, right + wrong);
    }

    double recall() {
        return share(right, right + missed);
    }

    double f(double beta) {
        return f(precision(), recall(), beta);
    }

    double spanPrecision() {
        return share(reportedRight, reported);
    }

    double spanRecall() {
        return share(spansFound, spansWanted);
    }

    Map<String, long[]> classes() {
        return classes;
    }

    static double share(long part, long whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }

    /** Van Rijsbergen's F: with beta 2, recall counts four times as much as precision. */
    static double f(double precision, double recall, double beta) {
        double square = beta * beta;
        double below = square * precision + recall;
        return below == 0 ? 0 : (1 + square) * precision * recall / below;
    }
}
