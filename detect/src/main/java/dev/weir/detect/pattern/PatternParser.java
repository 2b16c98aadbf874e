package dev.weir.detect.pattern;

import dev.weir.detect.pattern.Node.Assertion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the syntax of RE2 (https://github.com/google/re2/wiki/Syntax). For one expression. */
final class PatternParser extends CharacterReader {
    /** As in RE2: no repeat counts further. */
    static final int MOST_REPEATS = 1000;

    private static final int DEEPEST = 200;

    private int depth;
    private int groups;
    private boolean dotAll;
    private boolean lines;
    private boolean swapGreedy;

    private PatternParser(String text) {
        super(text);
    }

    record Parsed(Node node, int groups) {}

    static Parsed parse(String expression) {
        var parser = new PatternParser(expression);
        Node node = parser.choice();
        if (parser.at < expression.length()) {
            throw parser.refuse("a bracket closes that was not opened", parser.at);
        }
        return new Parsed(node, parser.groups);
    }

    private Node choice() {
        if (++depth > DEEPEST) {
            throw refuse("brackets nest too deep", at);
        }
        var options = new ArrayList<Node>();
        do {
            options.add(sequence());
        } while (take('|'));
        depth--;
        return options.size() == 1 ? options.get(0) : new Node.Choice(options);
    }

    private Node sequence() {
        var parts = new ArrayList<Node>();
        while (more() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            if (text.startsWith("\\Q", at)) {
                quoted(parts);
                continue;
            }
            int start = at;
            Node part = part();
            if (part != null) {
                parts.add(repeated(part, start));
            }
        }
        return parts.size() == 1 ? parts.get(0) : new Node.Sequence(parts);
    }

    private void quoted(List<Node> parts) {
        int end = text.indexOf("\\E", at + 2);
        int[] literal = text.substring(at + 2, end < 0 ? text.length() : end)
                .codePoints()
                .toArray();
        int start = at;
        at = end < 0 ? text.length() : end + 2;
        for (int i = 0; i < literal.length; i++) {
            Node node = literal(literal[i]);
            parts.add(i == literal.length - 1 ? repeated(node, start) : node);
        }
    }

    private Node one(CodePoints set) {
        return new Node.One(ignoreCase ? set.ignoringCase() : set);
    }

    /** One part without what repeats it; null for a change of flags. */
    private @Nullable Node part() {
        int start = at;
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return switch (c) {
            case '(' -> group(start);
            case '[' -> new Node.One(bracket(start));
            case '.' -> new Node.One(dotAll ? CodePoints.ANY : CodePoints.NEWLINE.complement());
            case '^' -> new Node.Place(lines ? Assertion.LINE_BEGINS : Assertion.TEXT_BEGINS);
            case '$' -> new Node.Place(lines ? Assertion.LINE_ENDS : Assertion.TEXT_ENDS);
            case '\\' -> escaped(start);
            case '*', '+', '?' -> throw refuse("nothing stands before the repeat", start);
            default -> literal(c);
        };
    }

    private Node literal(int codePoint) {
        return one(CodePoints.of(codePoint, codePoint));
    }

    private Node repeated(Node first, int start) {
        Node node = first;
        boolean again = false;
        while (more()) {
            char c = text.charAt(at);
            int least;
            int most;
            int sign = at;
            if (c == '*' || c == '+' || c == '?') {
                at++;
                least = c == '+' ? 1 : 0;
                most = c == '?' ? 1 : -1;
            } else if (c == '{') {
                int[] bounds = bounds();
                if (bounds == null) {
                    return node;
                }
                least = bounds[0];
                most = bounds[1];
            } else {
                return node;
            }
            if (again) {
                throw refuse("a repeat of a repeat", sign);
            }
            if (take('+')) {
                throw refuse("possessive repeats are not linear-time syntax", at - 1);
            }
            boolean greedy = take('?') == swapGreedy;
            node = new Node.Repeat(node, least, most, greedy);
            again = true;
            if (least > MOST_REPEATS || most > MOST_REPEATS) {
                throw refuse("repeats more than " + MOST_REPEATS + " times", start);
            }
        }
        return node;
    }

    /** {@code {3}}, {@code {3,}}, {@code {3,5}}; anything else is a brace that means itself. */
    private int @Nullable [] bounds() {
        int close = text.indexOf('}', at);
        String inside = close < 0 || close - at > 12 ? "" : text.substring(at + 1, close);
        int comma = inside.indexOf(',');
        int least = number(comma < 0 ? inside : inside.substring(0, comma));
        int most = comma < 0 ? least : comma == inside.length() - 1 ? -1 : number(inside.substring(comma + 1));
        if (least < 0 || (most < 0 && !inside.endsWith(","))) {
            return null;
        }
        if (most >= 0 && most < least) {
            throw refuse("a repeat that ends before it begins", at);
        }
        at = close + 1;
        return new int[] {least, most};
    }

    private static int number(String digits) {
        if (digits.isEmpty() || digits.length() > 5) {
            return -1;
        }
        int number = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private @Nullable Node group(int start) {
        boolean i = ignoreCase;
        boolean s = dotAll;
        boolean m = lines;
        boolean u = swapGreedy;
        int number = 0;
        if (take('?')) {
            if (lookAround()) {
                throw refuse("look-around can't run in linear time", start);
            }
            if (text.startsWith("P<", at) || text.startsWith("<", at)) {
                int close = text.indexOf('>', at);
                if (close < 0) {
                    throw refuse("the name of a group does not end", start);
                }
                at = close + 1;
                number = ++groups;
            } else if (flags(start)) {
                return null;
            }
        } else {
            number = ++groups;
        }
        Node inside = choice();
        if (!take(')')) {
            throw refuse("a bracket is not closed", start);
        }
        ignoreCase = i;
        dotAll = s;
        lines = m;
        swapGreedy = u;
        return number > 0 ? new Node.Group(inside, number) : inside;
    }

    private boolean lookAround() {
        return text.startsWith("=", at)
                || text.startsWith("!", at)
                || text.startsWith("<=", at)
                || text.startsWith("<!", at)
                || text.startsWith(">", at)
                || text.startsWith("P=", at)
                || text.startsWith("P>", at);
    }

    /** Reads {@code i-s:} or {@code i)}; true if the flags hold for the rest of the group that this stands in. */
    private boolean flags(int start) {
        boolean on = true;
        while (more()) {
            char c = text.charAt(at++);
            switch (c) {
                case 'i' -> ignoreCase = on;
                case 's' -> dotAll = on;
                case 'm' -> lines = on;
                case 'U' -> swapGreedy = on;
                case '-' -> on = false;
                case ':' -> {
                    return false;
                }
                case ')' -> {
                    return true;
                }
                default -> throw refuse("a flag that is not known", at - 1);
            }
        }
        throw refuse("a bracket is not closed", start);
    }

    private Node escaped(int start) {
        if (!more()) {
            throw refuse("a backslash at the end", start);
        }
        char c = text.charAt(at);
        Assertion assertion = switch (c) {
            case 'A' -> Assertion.TEXT_BEGINS;
            case 'z' -> Assertion.TEXT_ENDS;
            case 'b' -> Assertion.WORD_EDGE;
            case 'B' -> Assertion.NO_WORD_EDGE;
            default -> null;
        };
        if (assertion != null) {
            at++;
            return new Node.Place(assertion);
        }
        if ((c >= '1' && c <= '9') || c == 'k') {
            throw refuse("back-references can't run in linear time", start);
        }
        CodePoints set = named();
        return set != null ? new Node.One(set) : literal(point());
    }
}
