package dev.weir.detect.custom;

import dev.weir.detect.Text;
import dev.weir.detect.WordMap;
import java.util.List;

/** Words near a match: eight before it, four behind it. Without case and accents. */
final class Context {
    private static final int BEFORE = 8;
    private static final int AFTER = 4;

    private final WordMap words = new WordMap();
    private final boolean empty;

    /** Of a phrase each word counts by itself. */
    Context(List<String> phrases) {
        empty = phrases.isEmpty();
        for (String phrase : phrases) {
            for (String word : phrase.split("[^\\p{L}\\p{M}]+")) {
                if (!word.isEmpty()) {
                    words.or(word, 1);
                }
            }
        }
    }

    boolean near(Text text, int start, int end) {
        if (empty) {
            return false;
        }
        int first = text.wordFrom(start);
        for (int w = first - 1; w >= 0 && w >= first - BEFORE; w--) {
            if (words.get(text.wordHash(w)) != 0) {
                return true;
            }
        }
        int next = text.wordFrom(end);
        for (int w = next; w < text.words() && w < next + AFTER; w++) {
            if (words.get(text.wordHash(w)) != 0) {
                return true;
            }
        }
        return false;
    }
}
