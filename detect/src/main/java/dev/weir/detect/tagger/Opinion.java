package dev.weir.detect.tagger;

/**
 * What another model says of the tokens of a segment, to be weighed together with what the tagger's own model says.
 * Thread-safe. A throw makes the verdict {@code Incomplete}.
 */
public interface Opinion {
    /**
     * Adds to the scores of the labels.
     *
     * @param segment the tokens; nothing of it may be kept
     * @param units {@link Tag#LABELS} numbers a token, in the model's units (natural logarithms of odds)
     */
    void add(Segment segment, float[] units);
}
