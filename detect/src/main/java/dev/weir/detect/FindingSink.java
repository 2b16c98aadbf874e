package dev.weir.detect;

import dev.weir.model.DataClass;

/** Takes what a {@link Detector} finds. */
@FunctionalInterface
public interface FindingSink {
    /**
     * One place.
     *
     * @param start offset of the first {@code char}
     * @param end offset after the last
     * @param confidence above 0, at most 1
     * @param evidence which check held, for example {@code luhn+issuer}; never a part of the text
     */
    void add(DataClass dataClass, int start, int end, double confidence, String evidence);
}
