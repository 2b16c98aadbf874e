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

    /** What a sample holds, at the end. */
    Writer add(Sample more) {
        int start = text.length();
        text.append(more.text());
        more.spans().forEach(span -> spans.add(new Span(start + span.start(), start + span.end(), span.type())));
        return this;
    }

    /** The same text in one case, letter by letter: some have two in the other case. */
    static Sample cased(Sample sample, boolean upper) {
        String from = sample.text();
        int[] at = new int[from.length() + 1];
        var other = new StringBuilder();
        for (int i = 0; i < from.length(); i++) {
            at[i] = other.length();
            String letter = from.substring(i, i + 1);
            other.append(upper ? letter.toUpperCase(Locale.ROOT) : letter.toLowerCase(Locale.ROOT));
        }
        at[from.length()] = other.length();
        return new Sample(
                other.toString(),
                sample.spans().stream()
                        .map(span -> new Span(at[span.start()], at[span.end()], span.type()))
                        .toList());
    }
}
