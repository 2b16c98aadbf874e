package dev.weir.detect.id;

/** The rule that a code must follow: check digits, dates, ranges. Thread-safe; does not allocate. */
@FunctionalInterface
public interface Check {
    /** Called only with codes whose length and kinds of characters one of the scheme's layouts has. */
    boolean holds(Code code);
}
