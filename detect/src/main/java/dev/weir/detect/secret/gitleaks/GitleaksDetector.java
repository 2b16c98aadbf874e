package dev.weir.detect.secret.gitleaks;

import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.pattern.LinearPattern;
import dev.weir.detect.secret.Entropy;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs the rules of which a keyword occurs; around the keywords only, where a match has a bounded length. */
final class GitleaksDetector implements Detector {
    /** A match without a bound is looked for in the whole text. */
    private static final int NEAR = 4096;

    private final DataClass secret = Taxonomy.standard().get("secret");
    private final List<GitleaksRule> rules;
    private final List<Allowlist> allowlists;
    private final String path;
    private final List<Trigger> triggers = new ArrayList<>();
    private final List<Integer> ruleOf = new ArrayList<>();
    private final boolean everywhere;

    GitleaksDetector(List<GitleaksRule> rules, List<Allowlist> allowlists, String path) {
        this.rules = rules;
        this.allowlists = allowlists;
        this.path = path;
        boolean without = false;
        for (int i = 0; i < rules.size(); i++) {
            for (String keyword : rules.get(i).keywords()) {
                triggers.add(Trigger.of(keyword));
                ruleOf.add(i);
            }
            without |= rules.get(i).keywords().isEmpty();
        }
        this.everywhere = without;
    }

    @Override
    public String name() {
        return "gitleaks";
    }

    @Override
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    @Override
    public boolean onlyTriggered() {
        return !everywhere;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        if (allowlists.stream().anyMatch(list -> !list.all() && list.pathAllowed(path))) {
            return;
        }
        Hits hits = text.hits();
        var done = new BitSet(rules.size());
        for (int hit = 0; hit < hits.size(); hit++) {
            int number = ruleOf.get(hits.trigger(hit));
            if (!done.get(number)) {
                done.set(number);
                run(rules.get(number), number, hit, text, sink);
            }
        }
        for (GitleaksRule rule : rules) {
            if (rule.keywords().isEmpty()) {
                search(rule, text, 0, text.length(), sink);
            }
        }
    }

    private void run(GitleaksRule rule, int number, int firstHit, Text text, FindingSink sink) {
        LinearPattern pattern = rule.pattern();
        if (pattern == null || pattern.longest() > NEAR) {
            search(rule, text, 0, text.length(), sink);
            return;
        }
        Hits hits = text.hits();
        int from = -1;
        int to = -1;
        for (int hit = firstHit; hit < hits.size(); hit++) {
            if (ruleOf.get(hits.trigger(hit)) != number) {
                continue;
            }
            int windowStart = Math.max(0, hits.start(hit) - pattern.longest());
            int windowEnd = Math.min(text.length(), hits.end(hit) + pattern.longest());
            if (windowStart <= to) {
                to = Math.max(to, windowEnd);
            } else {
                if (from >= 0) {
                    search(rule, text, from, to, sink);
                }
                from = windowStart;
                to = windowEnd;
            }
        }
        search(rule, text, from, to, sink);
    }

    private void search(GitleaksRule rule, Text text, int windowStart, int windowEnd, FindingSink sink) {
        LinearPattern pattern = rule.pattern();
        LinearPattern wanted = rule.path();
        if (pattern == null || (wanted != null && !wanted.find(path))) {
            return;
        }
        int from = whole(text, windowStart);
        int to = whole(text, windowEnd);
        var found = new int[2];
        while (from < to && pattern.find(text.chars(), text.length(), from, to, found)) {
            text.tick();
            int[] span = secretOf(rule, pattern, text, found[0], found[1]);
            if (span[1] > span[0] && enough(rule, text, span) && !allowed(rule, text, found, span)) {
                sink.add(secret, span[0], span[1], 0.9, rule.id() + (rule.entropy() > 0 ? " regex+entropy" : " regex"));
            }
            from = whole(text, found[1] > found[0] ? found[1] : found[1] + 1);
        }
    }

    /** The offset, or the next one if it would part a pair of surrogates. */
    private static int whole(Text text, int offset) {
        return Character.isLowSurrogate(text.at(offset)) && Character.isHighSurrogate(text.at(offset - 1))
                ? offset + 1
                : offset;
    }

    private static int[] secretOf(GitleaksRule rule, LinearPattern pattern, Text text, int start, int end) {
        int first = Math.max(1, rule.group());
        int last = rule.group() > 0 ? rule.group() : pattern.groups();
        for (int group = first; group <= last; group++) {
            int @Nullable [] span = pattern.group(group, text.chars(), text.length(), start, end);
            if (span != null && span[1] > span[0]) {
                return span;
            }
        }
        return new int[] {start, end};
    }

    private static boolean enough(GitleaksRule rule, Text text, int[] span) {
        return rule.entropy() <= 0 || Entropy.of(text.chars(), span[0], span[1]) > rule.entropy();
    }

    private boolean allowed(GitleaksRule rule, Text text, int[] match, int[] span) {
        String string = text.string();
        int lineStart = string.lastIndexOf('\n', match[0]) + 1;
        int lineEnd = string.indexOf('\n', match[1]);
        String line = string.substring(Math.min(lineStart, match[0]), lineEnd < 0 ? string.length() : lineEnd);
        String value = string.substring(span[0], span[1]);
        String whole = string.substring(match[0], match[1]);
        return allowlists.stream().anyMatch(list -> list.allows(value, whole, line, path))
                || rule.allowlists().stream().anyMatch(list -> list.allows(value, whole, line, path));
    }
}
