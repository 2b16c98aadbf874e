package dev.weir.train;

/** A labelled place in a text; the type is the corpus's own name of it. */
record Span(int start, int end, String type) {
    /** The type of a place of which nobody said whether it is something or nothing: it teaches neither. */
    static final String UNSURE = "?";
}
