package dev.weir.bench.soak;

/** Something that should have held did not. */
final class Difference extends RuntimeException {
    private static final long serialVersionUID = 1;

    Difference(String message) {
        super(message);
    }
}
