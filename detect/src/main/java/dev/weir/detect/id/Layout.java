package dev.weir.detect.id;

import dev.weir.detect.Chars;
import java.util.ArrayList;
import java.util.List;

/**
 * Where a code has digits, letters and which separators, as one number: the hash of a template such as {@code
 * 999.999.999-99}. In a template 9 is a digit, A a letter, X either; all else stands for itself. A blank stands for any
 * blank, a dash for any dash.
 */
final class Layout {
    static final long START = 0x9E3779B97F4A7C15L;
    /** So many characters at most. */
    static final int LONGEST = 44;

    private static final long PRIME = 0x100000001b3L;

    private Layout() {}

    static long add(long hash, char kind) {
        return (hash ^ kind) * PRIME;
    }

    static long of(String template) {
        long hash = START;
        for (int i = 0; i < template.length(); i++) {
            hash = add(hash, template.charAt(i));
        }
        return hash;
    }

    /** How a separator stands in a template, 0 if the character separates nothing. */
    static char separator(char c) {
        return switch (c) {
            case '-', '\u2011', '\u2013' -> '-';
            case ' ', '\u00a0', '\u202f' -> ' ';
            case '.', '/', '+', '(', ')' -> c;
            default -> 0;
        };
    }

    /** The layout of a whole value, 0 if it holds anything that no template has. */
    static long ofValue(CharSequence value) {
        long hash = START;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            char kind = Chars.digit(c) ? '9' : Chars.asciiLetter(c) ? 'A' : separator(c);
            if (kind == 0) {
                return 0;
            }
            hash = add(hash, kind);
        }
        return hash;
    }

    /** The template with each X once as a digit and once as a letter. */
    static List<String> expanded(String template) {
        var done = new ArrayList<String>();
        int x = template.indexOf('X');
        if (x < 0) {
            done.add(template);
        } else {
            for (char c : new char[] {'9', 'A'}) {
                done.addAll(expanded(template.substring(0, x) + c + template.substring(x + 1)));
            }
        }
        return done;
    }
}
