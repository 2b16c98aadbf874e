package dev.weir.detect.id;

import dev.weir.detect.Chars;
import dev.weir.detect.Hits;
import dev.weir.detect.Phrases;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import java.util.ArrayList;
import java.util.List;

/** Whether a word that announces a scheme stands near a code. Looks at eight words before it and two after it. */
final class NearbyWords {
    static final int NONE = 0;
    static final int NEAR = 1;
    /** At most two words and no other number in between. */
    static final int BESIDE = 2;

    private static final int WORDS_BEFORE = 8;
    private static final int WORDS_AFTER = 6;
    private static final int FAR = 70;
    private static final int CLOSE = 12;

    /** Each with the number of its scheme. */
    private final Phrases<Integer> phrases = new Phrases<>(3);

    NearbyWords(List<Scheme> schemes) {
        for (int n = 0; n < schemes.size(); n++) {
            for (String label : schemes.get(n).labels) {
                phrases.add(label, n);
            }
        }
    }

    /** The schemes that words near a code announce. */
    static final class Found {
        private static final Found NOTHING = new Found();

        private final List<Integer> near = new ArrayList<>(0);
        private final List<Integer> beside = new ArrayList<>(0);

        /** How a word of the scheme stands there: one of the constants. */
        int of(int scheme) {
            return beside.contains(scheme) ? BESIDE : near.contains(scheme) ? NEAR : NONE;
        }
    }

    /** The words by which all phrases are found. */
    List<Trigger> triggers() {
        return phrases.triggers();
    }

    /** What stands near a code in a text of which {@link #triggers} are shown. */
    Found around(Text text, int start, int end) {
        Hits hits = text.hits();
        int next = hits.from(start);
        boolean before = next > 0 && start - hits.start(next - 1) <= FAR;
        boolean after = next < hits.size() && hits.start(next) - end <= CLOSE;
        if (!before && !after) {
            return Found.NOTHING;
        }
        var found = new Found();
        int first = text.wordFrom(start);
        for (int hit = next - 1; hit >= 0 && start - hits.start(hit) <= FAR; hit--) {
            phrases(text, hit, (scheme, from, last) -> {
                if (last >= first - WORDS_BEFORE && lines(text, last, start) <= 1) {
                    boolean beside = first - last <= 3 && !number(text, last, start);
                    (beside ? found.beside : found.near).add(scheme);
                }
                return false;
            });
        }
        for (int hit = next; hit < hits.size() && hits.start(hit) - end <= CLOSE; hit++) {
            phrases(text, hit, (scheme, from, last) -> {
                if (text.wordStart(from) >= end && last < first + WORDS_AFTER) {
                    found.near.add(scheme);
                }
                return false;
            });
        }
        return found;
    }

    private void phrases(Text text, int hit, Phrases.Found<Integer> found) {
        Hits hits = text.hits();
        int word = hits.word(hit);
        if (word >= 0 && hits.start(hit) == text.wordStart(word)) {
            phrases.around(text, hits.trigger(hit), word, found);
        }
    }

    /** How many line ends there are from the end of a word to the code. */
    private static int lines(Text text, int word, int start) {
        int lines = 0;
        for (int i = text.wordEnd(word); i < start; i++) {
            lines += text.at(i) == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** Whether there is a digit between the end of a word and the code. */
    private static boolean number(Text text, int word, int start) {
        for (int i = text.wordEnd(word); i < start; i++) {
            if (Chars.digit(text.at(i))) {
                return true;
            }
        }
        return false;
    }
}
