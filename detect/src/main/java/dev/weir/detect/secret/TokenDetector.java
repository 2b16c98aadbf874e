package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.pattern.Anchor;
import java.util.ArrayList;
import java.util.List;

/** Keys that hold a literal of their issuer: where it occurs, the rule's automaton is run from where the key would begin. */
final class TokenDetector implements Detector {
    private record Anchored(SecretRule rule, String literal, int offset) {}

    private final List<Anchored> anchored = new ArrayList<>();
    private final List<Trigger> triggers;

    TokenDetector(List<SecretRule> rules) {
        for (SecretRule rule : rules) {
            if (rule.token()) {
                Anchor anchor = rule.pattern().anchor();
                if (anchor == null) {
                    throw new IllegalStateException("secrets.rules: " + rule.id() + " holds no literal to look for");
                }
                for (String literal : anchor.literals()) {
                    anchored.add(new Anchored(rule, literal, anchor.offset()));
                }
            }
        }
        triggers = anchored.stream().map(each -> Trigger.of(each.literal)).toList();
    }

    @Override
    public String name() {
        return "secret";
    }

    @Override
    public List<Trigger> triggers() {
        return triggers;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        char[] chars = text.chars();
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            Anchored each = anchored.get(hits.trigger(hit));
            int start = hits.start(hit) - each.offset;
            if (start < 0 || text.at(hits.start(hit)) != each.literal.charAt(0) || !begins(text, start)) {
                continue;
            }
            SecretRule rule = each.rule;
            int limit =
                    (int) Math.min(text.length(), (long) start + rule.pattern().longest());
            int end = rule.pattern().endAt(chars, text.length(), start, limit);
            if (end > 0
                    && ends(text, end)
                    && !Placeholder.monotonous(chars, each.offset == 0 ? hits.end(hit) : start, end)) {
                double entropy = Entropy.of(chars, start, end);
                if (entropy >= rule.entropy()) {
                    sink.add(rule.dataClass(), start, end, 0.97, rule.id() + " literal+length+entropy");
                }
            }
        }
    }

    /** Whether no token goes on before: an escape such as {@code \n} may stand there. */
    static boolean begins(Text text, int start) {
        char before = text.at(start - 1);
        if (!Chars.asciiAlphanumeric(text.at(start))) {
            return true;
        }
        if (before == '_' || Chars.digit(before)) {
            return false;
        }
        boolean escape = (before == 'n' || before == 't' || before == 'r') && text.at(start - 2) == '\\';
        return escape || !Chars.asciiLetter(before);
    }

    static boolean ends(Text text, int end) {
        char c = text.at(end);
        return !(Chars.asciiAlphanumeric(c) || c == '_' || (c == '-' && Chars.asciiAlphanumeric(text.at(end + 1))));
    }
}
