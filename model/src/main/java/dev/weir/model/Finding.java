package dev.weir.model;

/**
 * A data class at a place in a text.
 *
 * @param start offset of the first Java {@code char}, inclusive
 * @param end offset after the last, exclusive; greater than {@code start}
 * @param confidence above 0, at most 1
 * @param by the detector and its evidence, for example {@code card:luhn+issuer}; never a part of the value
 */
public record Finding(DataClass dataClass, int start, int end, double confidence, String by) {
    public Finding {
        if (start < 0 || end <= start) {
            throw new IllegalArgumentException("not a span: " + start + ".." + end);
        }
        if (!(confidence > 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence must be in (0, 1]: " + confidence);
        }
    }

    public int length() {
        return end - start;
    }
}
