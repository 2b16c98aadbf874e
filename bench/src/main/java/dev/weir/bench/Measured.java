package dev.weir.bench;

import java.util.Arrays;
import java.util.List;

/** Figures of several runs of one thing. */
record Measured(List<Double> values) {
    Measured {
        values = List.copyOf(values);
    }

    double median() {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    double most() {
        return Arrays.stream(values.stream().mapToDouble(Double::doubleValue).toArray())
                .max()
                .orElse(0);
    }
}
