package dev.weir.cli;

import java.util.function.Supplier;

/** The command was called wrongly. The message speaks of the arguments, never of the data. */
final class Usage extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Usage(String message) {
        super(message);
    }

    /** Reads an argument; what is wrong with it is the caller's to mend. */
    static <T> T check(Supplier<T> reading) {
        try {
            return reading.get();
        } catch (IllegalArgumentException e) {
            throw new Usage(String.valueOf(e.getMessage()));
        }
    }
}
