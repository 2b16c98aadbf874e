package dev.weir.detect;

import java.util.List;

/**
 * Finds all that is known by its label. The rarest words of the labels are triggers; between label and value may stand a
 * few filler words and marks, and one line end.
 */
final class LabelDetector implements Detector {
    private static final int GAP = 40;
    private static final int VERB = 2;
    /** Digits at least that a label in capitals can be one word with. */
    private static final int GLUED = 6;

    private static final int GLUED_MOST = 20;

    private static final WordMap FILLERS = new WordMap()
            .with(
                    1,
                    "number no nr n n\u00ba num id code of the my your his her for was new current von der des le la de du on file value")
            .with(VERB, "is are ist lautet est es var s it");

    /**
     * A phrase of a label.
     *
     * @param digits what follows the words, as in {@code icd 10}
     */
    private record Announced(Label label, String digits, int words) {}

    private final Phrases<Announced> phrases = new Phrases<>(2);

    LabelDetector(List<Label> labels) {
        for (Label label : labels) {
            for (String phrase : label.phrases()) {
                add(phrase, label);
                if (phrase.startsWith("n ")) {
                    // the ordinal sign is a letter
                    add("n\u00ba" + phrase.substring(1), label);
                }
            }
        }
    }

    private void add(String phrase, Label label) {
        String letters = phrase.replaceAll("[ 0-9]+$", "");
        String digits = phrase.substring(letters.length()).strip();
        phrases.add(letters, new Announced(label, digits, letters.split(" ").length));
    }

    @Override
    public String name() {
        return "label";
    }

    @Override
    public List<Trigger> triggers() {
        return phrases.triggers();
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int word = hits.word(hit);
            int start = hits.start(hit);
            int trigger = hits.trigger(hit);
            if (start == text.wordStart(word)) {
                phrases.around(text, trigger, word, (announced, first, last) -> {
                    int end = digits(text, text.wordEnd(last), announced.digits);
                    if (end > 0) {
                        value(text, text.wordStart(first), end, announced, sink);
                    }
                    return false;
                });
            } else if (hump(text, start, text.wordEnd(word))) {
                phrases.single(trigger, announced -> {
                    if (announced.digits.isEmpty()) {
                        value(text, start, text.wordEnd(word), announced, sink);
                    }
                });
            }
        }
    }

    /** Where the digits of the phrase end, or -1 if others or none stand there. */
    private static int digits(Text text, int wordEnd, String digits) {
        if (digits.isEmpty()) {
            return wordEnd;
        }
        int start = Chars.digit(text.at(wordEnd)) ? wordEnd : wordEnd + 1;
        int end = start + digits.length();
        return text.string().startsWith(digits, start) && !Chars.digit(text.at(end)) ? end : -1;
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

    /** {@code MRN1234567}: where digits end that are one word with a label in capitals, or -1. */
    private static int glued(Text text, int first, int from, Announced announced) {
        int end = from;
        while (end - from <= GLUED_MOST && Chars.digit(text.at(end))) {
            end++;
        }
        boolean row = end - from >= GLUED && end - from <= GLUED_MOST && !Chars.joins(text.at(end));
        boolean can =
                row && !announced.label.strict() && announced.label.value().end(text, from) >= end;
        return can && announced.words == 1 && capitals(text, first, from) ? end : -1;
    }

    /** {@code MRN-1234567} is one code, of which the label is a part: as it stands in a column, so that both join. */
    private static boolean prefix(Text text, int first, int labelEnd, Announced announced, int start, int end) {
        boolean attached = start == labelEnd + 1 && text.at(start - 1) == '-';
        return attached
                && announced.words == 1
                && capitals(text, first, labelEnd)
                && announced.label.value().end(text, first) == end;
    }

    /** Whether a word stands here in capitals, and begins here. */
    private static boolean capitals(Text text, int first, int end) {
        for (int i = first; i < end; i++) {
            if (!Chars.upper(text.at(i))) {
                return false;
            }
        }
        return !Chars.asciiAlphanumeric(text.at(first - 1));
    }

    private static void value(Text text, int first, int from, Announced announced, FindingSink sink) {
        Label wanted = announced.label;
        int limit = Math.min(text.length(), from + GAP);
        boolean marked = false;
        boolean verb = false;
        int lines = 0;
        int i = from;
        while (i < limit) {
            char c = text.at(i);
            if (c == '\n' && ++lines > 1) {
                return;
            }
            if (ends(text, i, verb)) {
                return;
            }
            if (c == ':' || c == '=') {
                marked = true;
            } else if (!Chars.blank(c) && "#-.\"'()[>*[|,/\\&\u00b0\u00ba\u2116".indexOf(c) < 0) {
                int number = shortNumber(text, i);
                if (number > 0) {
                    i = number;
                    continue;
                }
                int row = i == from ? glued(text, first, from, announced) : -1;
                if (row > 0 || i > from && (marked || !wanted.strict())) {
                    int end = row > 0 ? row : wanted.value().end(text, i);
                    if (end > i) {
                        boolean prefix = row > 0 || prefix(text, first, from, announced, i, end);
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
                verb = filler == VERB;
                marked |= verb;
                i = wordEnd - 1;
            }
            i++;
        }
    }

    /** Whether a comparison of code stands here ({@code name == Value}), or the end of a sentence ({@code signed it. Then}). */
    private static boolean ends(Text text, int i, boolean verb) {
        char next = text.at(i + 1);
        return switch (text.at(i)) {
            case '=' -> next == '=' && text.at(i + 2) != '=' && text.at(i - 1) != '=';
            case '.' -> verb && Chars.letter(text.at(i - 1)) && (Chars.blank(next) || next == '\n');
            default -> false;
        };
    }

    private static boolean alone(Text text, int start, int end) {
        char before = text.at(start - 1);
        char after = text.at(end);
        return !Chars.digit(before) && before != '_' && !Chars.digit(after) && after != '_';
    }
}
