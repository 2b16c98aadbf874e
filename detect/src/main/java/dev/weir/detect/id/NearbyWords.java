package dev.weir.detect.id;

import dev.weir.detect.Text;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import java.util.ArrayList;
import java.util.List;

/** Whether a word that announces a scheme stands near a code. Looks at eight words before it and two after it. */
final class NearbyWords {
    static final int NONE = 0;
    static final int NEAR = 1;
    /** At most two words and no other number in between. */
    static final int BESIDE = 2;

    private static final int WORDS_BEFORE = 8;
    private static final int FAR = 70;

    private record Phrase(int scheme, List<Long> before) {}

    private final WordMap lasts = new WordMap();
    private final List<List<Phrase>> phrases = new ArrayList<>();

    NearbyWords(List<Scheme> schemes) {
        phrases.add(List.of());
        for (int n = 0; n < schemes.size(); n++) {
            for (String label : schemes.get(n).labels) {
                String[] words = label.split(" ");
                String last = words[words.length - 1];
                int group = lasts.get(Words.hash(last));
                if (group == 0) {
                    group = phrases.size();
                    lasts.or(last, group);
                    phrases.add(new ArrayList<>());
                }
                var before = new ArrayList<Long>();
                for (int i = 0; i < words.length - 1; i++) {
                    before.add(Words.hash(words[i]));
                }
                phrases.get(group).add(new Phrase(n, List.copyOf(before)));
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
        int group = lasts.get(text.wordHash(word));
        if (group == 0) {
            return false;
        }
        for (Phrase phrase : phrases.get(group)) {
            if (phrase.scheme == scheme && preceded(text, word, phrase.before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean preceded(Text text, int word, List<Long> before) {
        for (int i = 0; i < before.size(); i++) {
            int w = word - before.size() + i;
            if (w < 0 || text.wordHash(w) != before.get(i) || text.wordStart(w + 1) - text.wordEnd(w) > 3) {
                return false;
            }
        }
        return true;
    }
}
