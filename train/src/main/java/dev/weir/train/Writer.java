package dev.weir.train;

import dev.weir.detect.tagger.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Puts a labelled text together. */
final class Writer {
    private final StringBuilder text = new StringBuilder();
    private final List<Span> spans = new ArrayList<>();

    Writer plain(String more) {
        text.append(more);
        return this;
    }

    Writer span(Tag tag, String value) {
        int start = text.length();
        text.append(value);
        if (!value.isEmpty()) {
            spans.add(new Span(start, text.length(), tag.name()));
        }
        return this;
    }

    /** What may or may not be something; see {@link Span#UNSURE}. */
    Writer unsure(String value) {
        spans.add(new Span(text.length(), text.length() + value.length(), Span.UNSURE));
        text.append(value);
        return this;
    }

    boolean isEmpty() {
        return text.isEmpty();
    }

    Sample sample() {
        return new Sample(text.toString(), spans);
    }

    /** The same text in one case, if no character changes its length. */
    static Sample cased(Sample sample, boolean upper) {
        String other =
                upper ? sample.text().toUpperCase(Locale.ROOT) : sample.text().toLowerCase(Locale.ROOT);
        return other.length() == sample.text().length() ? new Sample(other, sample.spans()) : sample;
    }
}
