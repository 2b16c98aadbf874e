package dev.weir.detect.pattern;

import java.util.Random;

/** Random expressions that RE2 and {@code java.util.regex} mean the same by, and texts that they come close to. */
final class RandomPatterns {
    private static final String[] CLASSES = {
        "[a-c]",
        "[^a]",
        "\\d",
        "\\w",
        "\\W",
        "\\s",
        "[ab_\\-]",
        "[\\w.]",
        "[^\\s,]",
        ".",
        "[é-ü]",
        "[\\x{1F600}-\\x{1F64F}]"
    };
    private static final String[] ALPHABET = {
        "a", "b", "c", "A", "B", "1", "2", "_", " ", "\n", "-", ".", ",", "é", "Ü", "😀", "\ud83d"
    };

    private final Random random;

    RandomPatterns(Random random) {
        this.random = random;
    }

    String pattern() {
        return (random.nextInt(4) == 0 ? "(?i)" : "") + choice(3);
    }

    private String choice(int depth) {
        var out = new StringBuilder();
        int options = random.nextInt(4) == 0 ? 2 + random.nextInt(2) : 1;
        for (int i = 0; i < options; i++) {
            out.append(i > 0 ? "|" : "");
            for (int n = 1 + random.nextInt(4); n > 0; n--) {
                out.append(repeated(depth));
            }
        }
        return out.toString();
    }

    /** What can be empty is not repeated: there the engines differ in how often they turn. */
    private String repeated(int depth) {
        if (random.nextInt(9) == 0) {
            return new String[] {"\\b", "\\B", "^", "\\z"}[random.nextInt(4)];
        }
        String part = atom(depth);
        boolean nullable = PatternParser.parse(part).node().shortest() == 0;
        if (nullable || random.nextInt(3) > 0) {
            return part;
        }
        String repeat = new String[] {"*", "+", "?", "{2}", "{1,3}", "{0,2}", "{2,}"}[random.nextInt(7)];
        return part + repeat + (random.nextInt(3) == 0 ? "?" : "");
    }

    private String atom(int depth) {
        int kind = random.nextInt(depth > 0 ? 6 : 4);
        if (kind < 2) {
            return new String[] {"a", "b", "c", "1", "-", "_", "é", "\\."}[random.nextInt(8)];
        }
        if (kind < 4) {
            return CLASSES[random.nextInt(CLASSES.length)];
        }
        String inside = choice(depth - 1);
        return (kind == 4 ? "(" : random.nextInt(4) == 0 ? "(?i:" : "(?:") + inside + ")";
    }

    String text() {
        var out = new StringBuilder();
        for (int n = random.nextInt(25); n > 0; n--) {
            out.append(ALPHABET[random.nextInt(ALPHABET.length)]);
        }
        return out.toString();
    }
}
