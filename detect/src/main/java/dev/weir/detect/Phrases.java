package dev.weir.detect;

import java.util.ArrayList;
import java.util.List;

/** Phrases of words, each with what it stands for, found by their last word. Not to be changed once shared. */
public final class Phrases<T> {
    /** One phrase: the hashes of the words before its last one, in order. */
    public record Phrase<T>(T of, List<Long> before) {
        public Phrase {
            before = List.copyOf(before);
        }
    }

    private final int gap;
    private final WordMap lasts = new WordMap();
    private final List<List<Phrase<T>>> groups = new ArrayList<>();
    private final List<Trigger> triggers = new ArrayList<>();

    /** Phrases whose words stand at most so many characters apart. */
    public Phrases(int gap) {
        this.gap = gap;
        groups.add(List.of());
    }

    /** Adds a phrase; blanks part its words. */
    public void add(String phrase, T of) {
        String[] words = phrase.split(" ");
        String last = words[words.length - 1];
        int group = lasts.get(Words.hash(last));
        if (group == 0) {
            group = groups.size();
            lasts.or(last, group);
            groups.add(new ArrayList<>());
            triggers.add(Trigger.endingWord(last));
        }
        var before = new ArrayList<Long>();
        for (int i = 0; i < words.length - 1; i++) {
            before.add(Words.hash(words[i]));
        }
        groups.get(group).add(new Phrase<>(of, before));
        groups.get(group).sort((a, b) -> b.before.size() - a.before.size());
    }

    /** The last words of all phrases, for a detector that wants to be shown these only. */
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    /** The phrases whose last word has this hash, longer ones first. */
    public List<Phrase<T>> endingWith(long hash) {
        return groups.get(lasts.get(hash));
    }

    /** The first word of a phrase whose last one is given, or -1 if its other words do not stand before that. */
    public int first(Phrase<T> phrase, Text text, int last) {
        List<Long> before = phrase.before;
        int first = last - before.size();
        for (int i = 0; i < before.size(); i++) {
            int w = first + i;
            if (w < 0 || text.wordHash(w) != before.get(i) || text.wordStart(w + 1) - text.wordEnd(w) > gap) {
                return -1;
            }
        }
        return first;
    }
}
