package dev.weir.detect.pattern;

import java.util.Random;

/** Makes texts that a pattern matches. */
public final class PatternSampler {
    private static final String PREFERRED = "aZ7kQ2mX9rT4vB6nW3pL8sD1fH5jYcGgKuEeRxCiMoNqVwUtSyAbPzJhFdIlO0";

    private final Random random;

    public PatternSampler(Random random) {
        this.random = random;
    }

    public String sample(LinearPattern pattern) {
        var out = new StringBuilder();
        add(PatternParser.parse(pattern.expression()).node(), out);
        return out.toString();
    }

    private void add(Node node, StringBuilder out) {
        switch (node) {
            case Node.One one -> out.appendCodePoint(pick(one.set()));
            case Node.Place place -> {}
            case Node.Sequence sequence -> sequence.parts().forEach(part -> add(part, out));
            case Node.Choice choice ->
                add(choice.options().get(random.nextInt(choice.options().size())), out);
            case Node.Group group -> add(group.part(), out);
            case Node.Repeat repeat -> {
                int more = repeat.most() < 0 ? 5 : Math.min(20, repeat.most() - repeat.least());
                for (int n = repeat.least() + random.nextInt(more + 1); n > 0; n--) {
                    add(repeat.part(), out);
                }
            }
        }
    }

    private int pick(CodePoints set) {
        for (int i = 0; i < 40; i++) {
            char c = PREFERRED.charAt(random.nextInt(PREFERRED.length()));
            if (set.contains(c)) {
                return c;
            }
        }
        int[] ranges = set.ranges();
        int ascii = 0;
        while (ascii < ranges.length && ranges[ascii] < 128) {
            ascii += 2;
        }
        int range = 2 * random.nextInt(Math.max(ascii, 2) / 2);
        return ranges[range] + random.nextInt(ranges[range + 1] - ranges[range] + 1);
    }
}
