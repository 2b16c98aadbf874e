package dev.weir.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Phrases of words, each with what it stands for, found by the one of their words that is rarest in English. Not to be
 * changed once shared.
 *
 * @param <T> what a phrase stands for
 */
public final class Phrases<T> {
    /** Is told of a phrase that stands in a text. */
    @FunctionalInterface
    public interface Found<T> {
        /** Gives whether no other phrase is wanted that the same word triggers. */
        boolean found(T of, int firstWord, int lastWord);
    }

    private static final class Phrase<T> {
        final T of;
        final long[] words;
        final int anchor;

        Phrase(T of, long[] words, int anchor) {
            this.of = of;
            this.words = words;
            this.anchor = anchor;
        }
    }

    /** The phrases of one trigger, longer ones first: those of one word, and the others by the word beside the trigger. */
    private static final class Group<T> {
        final List<Phrase<T>> single = new ArrayList<>();
        private final WordMap before = new WordMap();
        private final WordMap after = new WordMap();
        private final List<List<Phrase<T>>> lists = new ArrayList<>(List.of(List.of()));

        void add(Phrase<T> phrase) {
            if (phrase.words.length == 1) {
                single.add(phrase);
                return;
            }
            boolean first = phrase.anchor == 0;
            WordMap map = first ? after : before;
            long beside = phrase.words[phrase.anchor + (first ? 1 : -1)];
            int list = map.get(beside);
            if (list == 0) {
                list = lists.size();
                lists.add(new ArrayList<>());
                map.or(beside, list);
            }
            lists.get(list).add(phrase);
            lists.get(list).sort((a, b) -> b.words.length - a.words.length);
        }

        List<Phrase<T>> goingOn(Text text, int word) {
            return after.isEmpty() || word + 1 >= text.words()
                    ? List.of()
                    : lists.get(after.get(text.wordHash(word + 1)));
        }

        List<Phrase<T>> begun(Text text, int word) {
            return before.isEmpty() || word == 0 ? List.of() : lists.get(before.get(text.wordHash(word - 1)));
        }
    }

    private final int gap;
    private final Map<String, Group<T>> byWord = new HashMap<>();
    private final List<Group<T>> groups = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();

    /** Phrases whose words stand at most so many characters apart. */
    public Phrases(int gap) {
        this.gap = gap;
    }

    /** Adds a phrase of letters; blanks part its words. */
    public void add(String phrase, T of) {
        String[] each = Words.fold(phrase).split(" ");
        var words = new long[each.length];
        int anchor = 0;
        for (int i = 0; i < each.length; i++) {
            if (!each[i].chars().allMatch(c -> Chars.letter((char) c)) || each[i].isEmpty()) {
                throw new IllegalArgumentException("not a phrase of letters and single blanks: " + phrase);
            }
            words[i] = Words.hash(each[i]);
            anchor = Bigrams.word(each[i]) < Bigrams.word(each[anchor]) ? i : anchor;
        }
        byWord.computeIfAbsent(each[anchor], word -> {
                    triggers.add(Trigger.endingWord(word));
                    groups.add(new Group<>());
                    return groups.get(groups.size() - 1);
                })
                .add(new Phrase<>(of, words, anchor));
    }

    /** The words by which the phrases are found, for a detector that wants to be shown these. */
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    /** Tells of the phrases around a word that is the trigger of this number, longer ones first. */
    public void around(Text text, int trigger, int word, Found<T> found) {
        Group<T> group = groups.get(trigger);
        if (!any(text, word, group.begun(text, word), found) && !any(text, word, group.goingOn(text, word), found)) {
            any(text, word, group.single, found);
        }
    }

    /** Tells what the phrases of one word stand for that is the trigger of this number. */
    void single(int trigger, Consumer<T> found) {
        groups.get(trigger).single.forEach(phrase -> found.accept(phrase.of));
    }

    private boolean any(Text text, int word, List<Phrase<T>> phrases, Found<T> found) {
        for (int i = 0; i < phrases.size(); i++) {
            Phrase<T> phrase = phrases.get(i);
            int first = word - phrase.anchor;
            int last = first + phrase.words.length - 1;
            if (stands(phrase.words, text, first, last) && found.found(phrase.of, first, last)) {
                return true;
            }
        }
        return false;
    }

    private boolean stands(long[] words, Text text, int first, int last) {
        if (first < 0 || last >= text.words()) {
            return false;
        }
        for (int w = first; w <= last; w++) {
            if (text.wordHash(w) != words[w - first] || (w > first && text.wordStart(w) - text.wordEnd(w - 1) > gap)) {
                return false;
            }
        }
        return true;
    }
}
