package dev.weir.detect.pattern;

import dev.weir.detect.pattern.Node.Assertion;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parses the syntax of RE2 (https://github.com/google/re2/wiki/Syntax). For one expression. */
final class PatternParser {
    /** As in RE2: no repeat counts further. */
    static final int MOST_REPEATS = 1000;

    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;
    private int groups;
    private boolean ignoreCase;
    private boolean dotAll;
    private boolean lines;
    private boolean swapGreedy;

    private PatternParser(String text) {
        this.text = text;
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

    private RefusedPattern refuse(String reason, int position) {
        return new RefusedPattern(reason, position);
    }

    private boolean more() {
        return at < text.length();
    }

    private boolean take(char c) {
        if (more() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
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

    /** The code point of an escape, the backslash taken. */
    private int point() {
        int start = at - 1;
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'f' -> '\f';
            case 'v' -> 0x0b;
            case 'a' -> 0x07;
            case 'x' -> hex(start);
            case '0' -> octal();
            default -> {
                if ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '1' && c <= '9')) {
                    throw refuse("an escape that is not known", start);
                }
                yield c;
            }
        };
    }

    private int octal() {
        int value = 0;
        for (int i = 0; i < 2 && more() && text.charAt(at) >= '0' && text.charAt(at) <= '7'; i++) {
            value = value * 8 + (text.charAt(at++) - '0');
        }
        return value;
    }

    private int hex(int start) {
        String digits;
        if (take('{')) {
            int close = text.indexOf('}', at);
            digits = close < 0 ? "" : text.substring(at, close);
            at = close + 1;
        } else {
            digits = text.substring(at, Math.min(at + 2, text.length()));
            at += digits.length();
        }
        int value = digits.isEmpty() || digits.length() > 8 ? -1 : 0;
        for (int i = 0; i < digits.length() && value >= 0 && value <= CodePoints.LAST; i++) {
            int digit = Character.digit(digits.charAt(i), 16);
            value = digit < 0 ? -1 : value * 16 + digit;
        }
        if (value < 0 || value > CodePoints.LAST) {
            throw refuse("not a code point", start);
        }
        return value;
    }

    /** {@code \d}, {@code \pL}, … after the backslash; null, and nothing taken, for another escape. */
    private @Nullable CodePoints named() {
        char c = text.charAt(at);
        CodePoints set = switch (c) {
            case 'd', 'D' -> CodePoints.DIGIT;
            case 'w', 'W' -> CodePoints.WORD;
            case 's', 'S' -> CodePoints.BLANK;
            default -> null;
        };
        if (set != null) {
            at++;
            if (ignoreCase && (c == 'w' || c == 'W')) {
                set = set.ignoringCase();
            }
            return c < 'a' ? set.complement() : set;
        }
        return c == 'p' || c == 'P' ? property(c == 'P') : null;
    }

    private CodePoints property(boolean negated) {
        int start = at - 1;
        at++;
        String name;
        if (take('{')) {
            int close = text.indexOf('}', at);
            name = close < 0 ? "" : text.substring(at, close);
            at = close + 1;
        } else {
            name = text.substring(at, Math.min(at + 1, text.length()));
            at += name.length();
        }
        boolean flip = name.startsWith("^");
        CodePoints set = CharacterClasses.unicode(flip ? name.substring(1) : name);
        if (set == null) {
            throw refuse("no class of characters has this name", start);
        }
        set = ignoreCase ? set.ignoringCase() : set;
        return flip != negated ? set.complement() : set;
    }

    private CodePoints bracket(int start) {
        boolean negated = take('^');
        var builder = new CodePoints.Builder();
        boolean first = true;
        while (true) {
            if (!more()) {
                throw refuse("a class is not closed", start);
            }
            if (text.charAt(at) == ']' && !first) {
                at++;
                break;
            }
            first = false;
            item(builder);
        }
        CodePoints set = builder.build();
        set = ignoreCase ? set.ignoringCase() : set;
        return negated ? set.complement() : set;
    }

    private void item(CodePoints.Builder builder) {
        int start = at;
        if (text.startsWith("[:", at)) {
            int close = text.indexOf(":]", at + 2);
            if (close > 0) {
                boolean flip = text.charAt(at + 2) == '^';
                CodePoints set = CharacterClasses.posix(text.substring(at + (flip ? 3 : 2), close));
                if (set == null) {
                    throw refuse("no class of characters has this name", start);
                }
                at = close + 2;
                builder.add(flip ? set.complement() : set);
                return;
            }
        }
        if (text.charAt(at) == '\\' && at + 1 < text.length()) {
            at++;
            CodePoints set = named();
            if (set != null) {
                builder.add(set);
                return;
            }
            at--;
        }
        int from = single();
        int to = from;
        if (at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']') {
            at++;
            to = single();
        }
        if (to < from) {
            throw refuse("a range that ends before it begins", start);
        }
        builder.add(from, to);
    }

    private int single() {
        if (!more()) {
            throw refuse("a class is not closed", at);
        }
        if (take('\\')) {
            if (!more()) {
                throw refuse("a backslash at the end", at - 1);
            }
            return point();
        }
        int c = text.codePointAt(at);
        at += Character.charCount(c);
        return c;
    }
}
