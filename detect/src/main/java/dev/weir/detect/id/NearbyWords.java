package dev.weir.detect.id;

import dev.weir.detect.Phrases;
import dev.weir.detect.Text;
import java.util.List;

/** Whether a word that announces a scheme stands near a code. Looks at eight words before it and two after it. */
final class NearbyWords {
    static final int NONE = 0;
    static final int NEAR = 1;
    /** At most two words and no other number in between. */
    static final int BESIDE = 2;

    private static final int WORDS_BEFORE = 8;
    private static final int FAR = 70;

    /** Each with the number of its scheme. */
    private final Phrases<Integer> phrases = new Phrases<>(3);

    NearbyWords(List<Scheme> schemes) {
        for (int n = 0; n < schemes.size(); n++) {
            for (String label : schemes.get(n).labels) {
                phrases.add(label, n);
            }
        }
    }

    /** One of the constants. */
    int near(Text text, int start, int end, int scheme) {
        int first = text.wordFrom(start);
        boolean number = false;
        int from = start;
        int lines = 0;
        for (int w = first - 1; w >= 0 && w >= first - WORDS_BEFORE; w--) {
            for (int i = text.wordEnd(w); i < from; i++) {
                char c = text.at(i);
                number |= c >= '0' && c <= '9';
                lines += c == '\n' ? 1 : 0;
            }
            from = text.wordStart(w);
            if (start - from > FAR || lines > 1) {
                break;
            }
            if (announces(text, w, scheme)) {
                return first - w <= 3 && !number ? BESIDE : NEAR;
            }
        }
        for (int w = text.wordFrom(end); w < text.words() && w < first + 6 && text.wordStart(w) - end <= 12; w++) {
            if (announces(text, w, scheme)) {
                return NEAR;
            }
        }
        return NONE;
    }

    private boolean announces(Text text, int word, int scheme) {
        for (Phrases.Phrase<Integer> phrase : phrases.endingWith(text.wordHash(word))) {
            if (phrase.of() == scheme && phrases.first(phrase, text, word) >= 0) {
                return true;
            }
        }
        return false;
    }
}
