package dev.weir.documents;

/** Ends the reading of a document; what was gathered so far is kept, and told to be not all. */
final class LimitReached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    LimitReached(String message) {
        super(message, null, false, false);
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
