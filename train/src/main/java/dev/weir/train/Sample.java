package dev.weir.train;

import java.util.List;

/** A labelled text. Holds data: never to be printed. */
record Sample(String text, List<Span> spans) {
    Sample {
        spans = List.copyOf(spans);
    }

    @Override
    public String toString() {
        return "Sample(" + text.length() + " characters, " + spans.size() + " spans)";
    }
}
