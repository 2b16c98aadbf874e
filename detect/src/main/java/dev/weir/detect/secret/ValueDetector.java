package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Keys without a literal of their own, known by the name of their issuer in what they are assigned to. */
final class ValueDetector implements Detector {
    private static final int WORDS = 4;

    private final List<Trigger> triggers = new ArrayList<>();
    private final List<List<SecretRule>> byTrigger = new ArrayList<>();

    ValueDetector(List<SecretRule> rules) {
        Map<String, List<SecretRule>> byName = new LinkedHashMap<>();
        for (SecretRule rule : rules) {
            for (String name : rule.names()) {
                byName.computeIfAbsent(name, __ -> new ArrayList<>()).add(rule);
            }
        }
        byName.forEach((name, ofName) -> {
            triggers.add(Trigger.of(name));
            byTrigger.add(List.copyOf(ofName));
        });
    }

    @Override
    public String name() {
        return "secret-value";
    }

    @Override
    public List<Trigger> triggers() {
        return List.copyOf(triggers);
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        var assignment = new Assignment();
        char[] chars = text.chars();
        int passed = 0;
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            if (hits.start(hit) < passed
                    || (Chars.asciiLetter(text.at(hits.start(hit) - 1)) && !Chars.upper(text.at(hits.start(hit))))) {
                continue;
            }
            if (!assignment.read(text, hits.start(hit), hits.end(hit), WORDS)) {
                continue;
            }
            passed = assignment.passed(passed);
            int start = assignment.start;
            int end = assignment.end;
            for (SecretRule rule : byTrigger.get(hits.trigger(hit))) {
                int length = end - start;
                if (length >= rule.pattern().shortest()
                        && length <= rule.pattern().longest()
                        && rule.pattern().endAt(chars, text.length(), start, end) == end
                        && Entropy.of(chars, start, end) >= rule.entropy()
                        && !plain(chars, start, end)) {
                    sink.add(rule.dataClass(), start, end, 0.92, rule.id() + " name+length+entropy");
                }
            }
        }
    }

    /** Letters only, all of one case: an identifier rather than a key. */
    private static boolean plain(char[] text, int start, int end) {
        boolean digit = false;
        boolean upper = false;
        boolean lower = false;
        for (int i = start; i < end; i++) {
            digit |= Chars.digit(text[i]);
            upper |= Chars.upper(text[i]);
            lower |= Chars.asciiLetter(text[i]) && !Chars.upper(text[i]);
        }
        return !digit && !(upper && lower && end - start >= 30);
    }
}
