package dev.weir.detect.custom;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import java.util.List;

/** A kind that a list of words and phrases describes; they are triggers, so that a longer list costs nothing more. */
final class WordsDetector implements Detector {
    private static final int ENDING = 3;

    private final Definition kind;
    private final List<Trigger> triggers;
    private final Context context;

    WordsDetector(Definition kind) {
        this.kind = kind;
        boolean stem = kind.matching() == Definition.Matching.STEM;
        this.triggers = kind.words().stream()
                .map(word -> stem || within(word) ? Trigger.of(word) : Trigger.endingWord(word))
                .toList();
        this.context = new Context(kind.context());
    }

    /** Whether the word needs no blank behind it, as in Chinese. */
    private static boolean within(String word) {
        char last = word.charAt(word.length() - 1);
        return Chars.letter(last) && !Chars.joins(last);
    }

    @Override
    public String name() {
        return "custom";
    }

    @Override
    public List<Trigger> triggers() {
        return triggers;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        var hits = text.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int start = hits.start(hit);
            int end = hits.end(hit);
            String word = kind.words().get(hits.trigger(hit));
            if (kind.matching() == Definition.Matching.STEM) {
                end = text.lettersEnd(end);
            } else if (kind.matching() == Definition.Matching.EXACT
                    && !text.string().startsWith(word, start)) {
                continue;
            }
            if (end - hits.end(hit) <= ENDING && Chars.alone(text.string(), start, end)) {
                boolean near = context.near(text, start, end);
                if (near || !kind.needsContext()) {
                    sink.add(
                            kind.dataClass(),
                            start,
                            end,
                            kind.confidence(near),
                            kind.name() + (near ? ", context" : ""));
                }
            }
        }
    }
}
