package dev.weir.detect.pattern;

import org.jspecify.annotations.Nullable;

/** Reads what stands for single characters and for classes of them. For one expression. */
abstract class CharacterReader {
    final String text;
    int at;
    boolean ignoreCase;

    CharacterReader(String text) {
        this.text = text;
    }

    RefusedPattern refuse(String reason, int position) {
        return new RefusedPattern(reason, position);
    }

    boolean more() {
        return at < text.length();
    }

    boolean take(char c) {
        if (more() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    /** The code point of an escape, the backslash taken. */
    int point() {
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

    int octal() {
        int value = 0;
        for (int i = 0; i < 2 && more() && text.charAt(at) >= '0' && text.charAt(at) <= '7'; i++) {
            value = value * 8 + (text.charAt(at++) - '0');
        }
        return value;
    }

    int hex(int start) {
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
    @Nullable
    CodePoints named() {
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

    CodePoints property(boolean negated) {
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

    CodePoints bracket(int start) {
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

    void item(CodePoints.Builder builder) {
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

    int single() {
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
