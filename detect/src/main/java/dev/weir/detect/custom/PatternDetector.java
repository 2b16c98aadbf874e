package dev.weir.detect.custom;

import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.id.Check;
import dev.weir.detect.id.Code;
import dev.weir.detect.pattern.LinearPattern;
import org.jspecify.annotations.Nullable;

/** A kind that an expression describes. A match is bounded, so that the search is linear in the text. */
final class PatternDetector implements Detector {
    private final Definition kind;
    /** In the evidence of a match whose check fails. */
    static final String FAILED = ", check fails";

    private final LinearPattern pattern;
    private final @Nullable Check check;
    private final Context context;

    PatternDetector(Definition kind, LinearPattern pattern) {
        this.kind = kind;
        this.pattern = pattern;
        this.check = kind.check();
        this.context = new Context(kind.context());
    }

    @Override
    public String name() {
        return "custom";
    }

    @Override
    public void find(Text text, FindingSink sink) {
        int[] match = new int[2];
        int from = 0;
        while (from < text.length() && pattern.find(text.chars(), text.length(), from, text.length(), match)) {
            text.tick();
            judge(text, match[0], match[1], sink);
            from = match[1];
        }
    }

    private void judge(Text text, int start, int end, FindingSink sink) {
        boolean near = context.near(text, start, end);
        boolean holds = check == null || check.holds(Code.of(text.string(), start, end));
        if (holds && (near || !kind.needsContext())) {
            sink.add(
                    kind.dataClass(),
                    start,
                    end,
                    kind.confidence(near),
                    evidence(near, check == null ? "" : ", check holds"));
        } else if (near) {
            sink.add(kind.dataClass(), start, end, kind.confidence() / 2, evidence(true, FAILED));
        }
    }

    private String evidence(boolean near, String checked) {
        return kind.name() + checked + (near ? ", context" : "");
    }
}
