package dev.weir.detect;

/** Says whether a value as a whole can be of a kind. Thread-safe; does not allocate. */
@FunctionalInterface
public interface WholeValue {
    /** Something else. */
    int NO = 0;
    /** Could be, if the header says so. */
    int SHAPED = 1;
    /** Looks like it by itself: a format of its own, a check digit that holds, a word on a list. */
    int CHECKED = 2;

    /** One of {@link #NO}, {@link #SHAPED}, {@link #CHECKED}. */
    int match(String value, Shape shape);
}
