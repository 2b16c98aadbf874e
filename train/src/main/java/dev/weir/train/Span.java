package dev.weir.train;

/** A labelled place in a text; the type is the corpus's own name of it. */
record Span(int start, int end, String type) {}
