package dev.weir.detect;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds all that is known by its label. One pass over the words; between label and value may stand a few filler words
 * and marks, and one line end.
 */
final class LabelDetector implements Detector {
    private static final int GAP = 40;
    private static final int VERB = 2;
    private static final WordMap FILLERS = new WordMap();

    static {
        for (String word :
                "number no nr num id code of the my your his her for was new current von der des le la de du on file"
                        .split(" ")) {
            FILLERS.or(word, 1);
        }
        for (String word : "is are ist lautet est es var s it".split(" ")) {
            FILLERS.or(word, VERB);
        }
    }

    private record Phrase(List<Long> before, Label label) {}

    private final WordMap lasts = new WordMap();
    private final List<List<Phrase>> byLast = new ArrayList<>();

    LabelDetector(List<Label> labels) {
        byLast.add(List.of());
        for (Label label : labels) {
            for (String phrase : label.phrases()) {
                String[] words = phrase.split(" ");
                var before = new ArrayList<Long>();
                for (int i = 0; i < words.length - 1; i++) {
                    before.add(Words.hash(words[i]));
                }
                String last = words[words.length - 1];
                int number = lasts.get(Words.hash(last));
                if (number == 0) {
                    number = byLast.size();
                    lasts.or(last, number);
                    byLast.add(new ArrayList<>());
                }
                byLast.get(number).add(new Phrase(before, label));
            }
        }
    }

    @Override
    public String name() {
        return "label";
    }

    @Override
    public void find(Text text, FindingSink sink) {
        for (int w = 0; w < text.words(); w++) {
            text.tick();
            int number = lasts.get(text.wordHash(w));
            if (number == 0) {
                number = ofCamelCase(text, w);
            }
            if (number != 0) {
                for (Phrase phrase : byLast.get(number)) {
                    if (preceded(text, w, phrase.before)) {
                        value(text, w, phrase, sink);
                    }
                }
            }
        }
    }

    /** {@code dbPassword =}: the last hump of a word that a mark follows. */
    private int ofCamelCase(Text text, int w) {
        int end = text.wordEnd(w);
        char next = text.at(end);
        if (next != '=' && next != ':' && next != ' ' && next != '"') {
            return 0;
        }
        int limit = Math.max(text.wordStart(w), end - 20);
        for (int i = end - 1; i > limit; i--) {
            if (Chars.upper(text.at(i))) {
                return Chars.upper(text.at(i - 1)) ? 0 : lasts.get(Words.hash(text.string(), i, end));
            }
        }
        return 0;
    }

    private static boolean preceded(Text text, int w, List<Long> before) {
        if (w < before.size()) {
            return false;
        }
        for (int i = 0; i < before.size(); i++) {
            int word = w - before.size() + i;
            if (text.wordHash(word) != before.get(i) || text.wordStart(word + 1) - text.wordEnd(word) > 2) {
                return false;
            }
        }
        return true;
    }

    /** The end of a number that belongs to the label, as in {@code ICD-10:} and {@code phone 2:}, or -1. */
    private static int shortNumber(Text text, int start) {
        int end = start;
        while (end - start < 3 && Chars.digit(text.at(end))) {
            end++;
        }
        boolean marked = text.at(end) == ':' || text.at(end) == '=';
        return end > start && end - start < 3 && marked ? end : -1;
    }

    /** {@code MRN-1234567} is one code, of which the label is a part: as it stands in a column, so that both join. */
    private static boolean prefix(Text text, int label, Phrase phrase, int start, int end) {
        int first = text.wordStart(label);
        boolean attached = start == text.wordEnd(label) + 1 && text.at(start - 1) == '-';
        if (!attached || !phrase.before.isEmpty() || Chars.asciiAlphanumeric(text.at(first - 1))) {
            return false;
        }
        for (int i = first; i < start - 1; i++) {
            if (!Chars.upper(text.at(i))) {
                return false;
            }
        }
        return phrase.label.value().end(text, first) == end;
    }

    private static void value(Text text, int label, Phrase phrase, FindingSink sink) {
        Label wanted = phrase.label;
        int from = text.wordEnd(label);
        int limit = Math.min(text.length(), from + GAP);
        int word = label + 1;
        boolean marked = false;
        int lines = 0;
        int i = from;
        while (i < limit) {
            char c = text.at(i);
            if (c == '\n' && ++lines > 1) {
                return;
            }
            if (c == ':' || c == '=') {
                marked = true;
            } else if (!Chars.blank(c) && "#-.\"'()>*[|,/\\&".indexOf(c) < 0) {
                int number = shortNumber(text, i);
                if (number > 0) {
                    i = number;
                    continue;
                }
                while (word < text.words() && text.wordStart(word) < i) {
                    word++;
                }
                boolean atWord = word < text.words() && text.wordStart(word) == i;
                int filler = atWord && text.wordAlone(word) ? FILLERS.get(text.wordHash(word)) : 0;
                if (i > from && (marked || !wanted.strict())) {
                    int end = wanted.value().end(text, i);
                    if (end > i) {
                        String how = wanted.phrases().get(0).replace(' ', '-');
                        int start = prefix(text, label, phrase, i, end) ? text.wordStart(label) : i;
                        sink.add(wanted.dataClass(), start, end, wanted.confidence(), how);
                        return;
                    }
                }
                if (filler == 0) {
                    return;
                }
                marked |= filler == VERB;
                i = text.wordEnd(word) - 1;
            }
            i++;
        }
    }
}
