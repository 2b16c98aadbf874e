package dev.weir.detect.name;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.List;

/** Names of which only the initials are left: {@code A***** L****}. Initials and lengths still point to a person. */
public final class MaskedName implements Detector {
    private static final int LONGEST = 24;

    private final DataClass name = Taxonomy.standard().get("person.name");

    @Override
    public String name() {
        return "masked-name";
    }

    @Override
    public List<Trigger> triggers() {
        return List.of(Trigger.of("**"));
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        int next = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int start = hits.start(hit) - 1;
            if (start < next) {
                continue;
            }
            int first = part(text, start);
            int second = first > 0 && text.at(first) == ' ' ? part(text, first + 1) : -1;
            if (second > 0 && !Chars.letter(text.at(start - 1)) && !Chars.letter(text.at(second))) {
                sink.add(name, start, second, 0.6, "initials and stars");
                next = second;
            } else if (first > 0) {
                next = first;
            }
        }
    }

    /** The end of a capital and two stars or more, or -1. */
    private static int part(Text text, int start) {
        int end = start + 1;
        while (end - start < LONGEST && text.at(end) == '*') {
            end++;
        }
        return Chars.upper(text.at(start)) && end - start > 2 ? end : -1;
    }
}
