package dev.weir.train;

import dev.weir.detect.tagger.Segment;
import dev.weir.detect.tagger.Tag;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Which labels each token of a segment may have, by a sample. Where a corpus does not annotate a tag, a token without label
 * may have that tag or none (Tsuboi et al. 2008).
 */
final class Labelling {
    private static final List<Tag> NUMERIC = List.of(Tag.DATE, Tag.AGE, Tag.NUMBER, Tag.ADDRESS);
    /** All labels. */
    private static final long ANY = (1L << Tag.LABELS) - 1;

    private final Map<String, Tag> lexicon;

    /** @param lexicon words, in lower case, that a corpus without their tag may well hold */
    Labelling(Map<String, Tag> lexicon) {
        this.lexicon = Map.copyOf(lexicon);
    }

    /** Writes a bit for each label that a token may have. */
    void write(Segment segment, Sample sample, Set<Tag> annotated, long[] allowed) {
        for (int i = 0; i < segment.size(); i++) {
            allowed[i] = 1 | open(segment, i, annotated);
        }
        for (Span span : sample.spans()) {
            boolean unsure = span.type().equals(Span.UNSURE);
            boolean first = true;
            for (int i = 0; i < segment.size(); i++) {
                if (segment.start(i) < span.end() && segment.end(i) > span.start()) {
                    allowed[i] = unsure ? ANY : label(Tag.valueOf(span.type()), first);
                    first = false;
                }
            }
        }
        // a span that an open label can't lead into must stay reachable
        for (int i = 0; i < segment.size(); i++) {
            boolean before = i > 0 && (allowed[i - 1] & 1) == 0;
            if (Long.bitCount(allowed[i]) == 1 && !before && Tag.isInside(Long.numberOfTrailingZeros(allowed[i]))) {
                allowed[i] >>>= 1;
            }
        }
    }

    private static long label(Tag tag, boolean first) {
        return 1L << (first ? tag.begin() : tag.inside());
    }

    /**
     * The labels that a token without label may have: of tags that the corpus does not annotate, where the token can be of
     * the tag at all. Without this second condition such tags would soak up whatever the model finds odd.
     */
    private long open(Segment segment, int token, Set<Tag> annotated) {
        long open = 0;
        for (Tag tag : NUMERIC) {
            if (!annotated.contains(tag) && nearDigits(segment, token)) {
                open |= 1L << tag.begin() | 1L << tag.inside();
            }
        }
        Tag worded = lexicon.get(segment.string(token).toLowerCase(Locale.ROOT));
        if (worded != null && !annotated.contains(worded)) {
            open |= 1L << worded.begin() | 1L << worded.inside();
        }
        return open;
    }

    private static boolean nearDigits(Segment segment, int token) {
        for (int i = Math.max(0, token - 2); i <= token + 2 && i < segment.size(); i++) {
            if (segment.isDigits(i)) {
                return true;
            }
        }
        return false;
    }
}
