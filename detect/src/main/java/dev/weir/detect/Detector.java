package dev.weir.detect;

/**
 * Finds one kind of data in running text. Thread-safe and without state of its own.
 *
 * <p>Must be linear in the length of the text, and call {@link Text#tick} in any loop that can run long, so that the
 * time for the text can run out. A throw makes the verdict {@code Incomplete}.
 */
public interface Detector {
    /** Stands in findings and in reasons; never a part of a text. */
    String name();

    /**
     * Whether a text in which these characters occur can hold anything; spares the work on most texts.
     *
     * @param mask bits of {@link Shape}
     */
    default boolean worthwhile(int mask) {
        return true;
    }

    /** Gives each place to the sink; places may overlap and come in any order. */
    void find(Text text, FindingSink sink);
}
