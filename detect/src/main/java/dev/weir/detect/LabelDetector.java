package dev.weir.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

/**
 * Finds all that is known by its label. The last words of the labels are triggers; between label and value may stand a
 * few filler words and marks, and one line end.
 */
final class LabelDetector implements Detector {
    private static final int GAP = 40;
    private static final int VERB = 2;
    private static final WordMap FILLERS = new WordMap()
            .with(
                    1,
                    "number no nr n n\u00ba num id code of the my your his her for was new current von der des le la de du on file")
            .with(VERB, "is are ist lautet est es var s it");

    private record Phrase(List<Long> before, Label label) {}

    private final List<Trigger> triggers = new ArrayList<>();
    private final List<List<Phrase>> byTrigger = new ArrayList<>();

    LabelDetector(List<Label> labels) {
        var numbers = new HashMap<String, Integer>();
        for (Label label : labels) {
            for (String phrase : label.phrases()) {
                String[] words = phrase.split(" ");
                var before = new ArrayList<Long>();
                for (int i = 0; i < words.length - 1; i++) {
                    before.add(Words.hash(words[i]));
                }
                int number = numbers.computeIfAbsent(Words.fold(words[words.length - 1]), last -> {
                    triggers.add(Trigger.endingWord(last));
                    byTrigger.add(new ArrayList<>());
                    return byTrigger.size() - 1;
                });
                byTrigger.get(number).add(new Phrase(before, label));
            }
        }
    }

    @Override
    public String name() {
        return "label";
    }

    @Override
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int start = hits.start(hit);
            int end = hits.end(hit);
            if (!Chars.letter(text.at(start - 1)) || hump(text, start, end)) {
                for (Phrase phrase : byTrigger.get(hits.trigger(hit))) {
                    int first = preceded(text, start, phrase.before);
                    if (first >= 0) {
                        value(text, first, start, end, phrase, sink);
                    }
                }
            }
        }
    }

    /** {@code dbPassword =}: the last hump of a word that a mark follows. */
    private static boolean hump(Text text, int start, int end) {
        char next = text.at(end);
        boolean marked = next == '=' || next == ':' || next == ' ' || next == '"';
        if (!marked || !Chars.upper(text.at(start)) || Chars.upper(text.at(start - 1)) || end - start > 20) {
            return false;
        }
        for (int i = start + 1; i < end; i++) {
            if (Chars.upper(text.at(i))) {
                return false;
            }
        }
        return true;
    }

    /** Where the phrase of which the last word starts here begins, or -1 if its other words do not stand before. */
    private static int preceded(Text text, int start, List<Long> before) {
        int first = start;
        for (int i = before.size() - 1; i >= 0; i--) {
            int end = first;
            while (end > 0 && first - end < 3 && !Chars.letter(text.at(end - 1))) {
                end--;
            }
            int from = end;
            while (from > 0 && end - from < 40 && Chars.letter(text.at(from - 1))) {
                from--;
            }
            boolean apart = first - end >= 1 && first - end <= 2;
            if (!apart || from == end || Words.hash(text.string(), from, end) != before.get(i)) {
                return -1;
            }
            first = from;
        }
        return first;
    }

    /** The end of a number that belongs to the label, as in {@code ICD-10:} and {@code phone 2:}, or -1. */
    private static int shortNumber(Text text, int start) {
        int end = start;
        while (end - start < 3 && Chars.digit(text.at(end))) {
            end++;
        }
        // the office of a court before a colon, 2:24-cv-01234, is a part of the number
        boolean court = Chars.digit(text.at(end + 1)) && Chars.digit(text.at(end + 2)) && text.at(end + 3) == '-';
        boolean marked = (text.at(end) == ':' && !court) || text.at(end) == '=';
        return end > start && end - start < 3 && marked ? end : -1;
    }

    /** {@code MRN-1234567} is one code, of which the label is a part: as it stands in a column, so that both join. */
    private static boolean prefix(Text text, int first, int labelEnd, Phrase phrase, int start, int end) {
        boolean attached = start == labelEnd + 1 && text.at(start - 1) == '-';
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

    private static void value(Text text, int first, int last, int from, Phrase phrase, FindingSink sink) {
        Label wanted = phrase.label;
        int limit = Math.min(text.length(), from + GAP);
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
            } else if (!Chars.blank(c) && "#-.\"'()>*[|,/\\&\u00b0\u2116".indexOf(c) < 0) {
                int number = shortNumber(text, i);
                if (number > 0) {
                    i = number;
                    continue;
                }
                if (i > from && (marked || !wanted.strict())) {
                    int end = wanted.value().end(text, i);
                    if (end > i) {
                        boolean prefix = first == last && prefix(text, first, from, phrase, i, end);
                        String how = wanted.phrases().get(0).replace(' ', '-');
                        sink.add(wanted.dataClass(), prefix ? first : i, end, wanted.confidence(), how);
                        return;
                    }
                }
                int wordEnd = Chars.letter(text.at(i - 1)) ? i : text.lettersEnd(i);
                int filler =
                        wordEnd > i && alone(text, i, wordEnd) ? FILLERS.get(Words.hash(text.string(), i, wordEnd)) : 0;
                if (filler == 0) {
                    return;
                }
                marked |= filler == VERB;
                i = wordEnd - 1;
            }
            i++;
        }
    }

    private static boolean alone(Text text, int start, int end) {
        char before = text.at(start - 1);
        char after = text.at(end);
        return !Chars.digit(before) && before != '_' && !Chars.digit(after) && after != '_';
    }
}
