package dev.weir.detect;

/** The time for one text has run out. */
final class OutOfTime extends RuntimeException {
    private static final long serialVersionUID = 1;

    OutOfTime() {
        super("out of time", null, false, false);
    }
}
