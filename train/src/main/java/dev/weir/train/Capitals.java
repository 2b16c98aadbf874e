package dev.weir.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes words that name nothing with capitals, as headlines, defined terms and forms do, so that a capital alone is
 * no name: a few words in a row of some texts, nearly all of others. Deterministic for a seed.
 */
final class Capitals {
    /** The share of texts that are written like a headline. */
    private static final double HEADLINE = 0.3;

    /** How often a term of some words begins. */
    private static final double TERM = 0.15;

    private static final int LONGEST_TERM = 3;

    private final Random random;

    Capitals(long seed) {
        random = new Random(seed);
    }

    /** One in {@code each} of the samples, its names as they are. */
    List<Sample> samples(List<Sample> samples, int each) {
        var written = new ArrayList<Sample>();
        for (int i = 0; i < samples.size(); i += each) {
            Sample sample = samples.get(i + random.nextInt(Math.min(each, samples.size() - i)));
            written.add(written(sample, random.nextDouble() < HEADLINE));
        }
        return written;
    }

    Sample written(Sample sample, boolean headline) {
        char[] text = sample.text().toCharArray();
        boolean[] named = new boolean[text.length];
        for (Span span : sample.spans()) {
            java.util.Arrays.fill(named, span.start(), span.end(), true);
        }
        int term = 0;
        for (int i = 0; i < text.length; i++) {
            if (!Character.isLetter(text[i]) || i > 0 && !parts(text[i - 1])) {
                continue;
            }
            if (named[i]) {
                term = 0;
                continue;
            }
            term = term > 0 ? term - 1 : random.nextDouble() < TERM ? 1 + random.nextInt(LONGEST_TERM) : 0;
            if (headline || term > 0) {
                text[i] = Character.toUpperCase(text[i]);
            }
        }
        return new Sample(new String(text), sample.spans());
    }

    private static boolean parts(char c) {
        return Character.isWhitespace(c) || c == '(' || c == '"' || c == '-';
    }
}
