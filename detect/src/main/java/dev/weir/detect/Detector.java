package dev.weir.detect;

import java.util.List;

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

    /**
     * Literals whose places {@link Text#hits} gives to {@link #find}; the same list each time. They are looked for in the
     * one pass that reads the text, together with those of all detectors, so that one more costs nothing where it does
     * not occur.
     */
    default List<Trigger> triggers() {
        return List.of();
    }

    /** Whether a text in which none of its triggers occurs can be passed over; as a rule if there are any. */
    default boolean onlyTriggered() {
        return !triggers().isEmpty();
    }

    /** Gives each place to the sink; places may overlap and come in any order. */
    void find(Text text, FindingSink sink);
}
