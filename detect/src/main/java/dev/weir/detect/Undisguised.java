package dev.weir.detect;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A text as it is meant: without characters that show nothing, with look-alikes, percent-encoding (RFC 3986, section 2.1)
 * and HTML's character references of ASCII characters undone, and for each character the place it came from.
 */
final class Undisguised {
    private static final String[] NAMED = {
        "commat;@",
        "period;.",
        "amp;&",
        "lt;<",
        "gt;>",
        "quot;\"",
        "apos;'",
        "nbsp; ",
        "colon;:",
        "hyphen;-",
        "lowbar;_",
        "sol;/",
        "equals;=",
        "dash;-",
        "excl;!",
        "num;#",
        "dollar;$",
        "percnt;%",
        "plus;+"
    };

    private final StringBuilder text;
    private int[] starts;
    private int[] ends;

    private Undisguised(int length) {
        text = new StringBuilder(length);
        starts = new int[length];
        ends = new int[length];
    }

    /** Null if the text says what it means. */
    static @Nullable Undisguised of(String original) {
        int first = first(original);
        if (first < 0) {
            return null;
        }
        var result = new Undisguised(original.length());
        int i = 0;
        while (i < original.length()) {
            long change = i < first ? -1 : change(original, i);
            if (change < 0) {
                result.add(original.charAt(i), i, i + 1);
                i++;
            } else {
                int end = (int) (change >>> 16);
                char c = (char) change;
                if (c != Disguise.NOTHING) {
                    result.add(c, i, end);
                }
                i = end;
            }
        }
        result.starts = Arrays.copyOf(result.starts, result.text.length());
        result.ends = Arrays.copyOf(result.ends, result.text.length());
        return result;
    }

    String text() {
        return text.toString();
    }

    /** Where a character of the text begins in the original. */
    int start(int i) {
        return starts[i];
    }

    /** Where it ends there. */
    int end(int i) {
        return ends[i];
    }

    private void add(char c, int start, int end) {
        starts[text.length()] = start;
        ends[text.length()] = end;
        text.append(c);
    }

    private static int first(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (change(text, i) >= 0) {
                return i;
            }
        }
        return -1;
    }

    /** What stands at an offset instead, with the end of what it replaces above 16 bits; -1 if nothing does. */
    private static long change(String text, int i) {
        char c = text.charAt(i);
        if (c == '%' && i + 2 < text.length()) {
            int code = Character.digit(text.charAt(i + 1), 16) * 16 + Character.digit(text.charAt(i + 2), 16);
            return code >= 0x20 && code < 0x7f ? (long) (i + 3) << 16 | code : -1;
        }
        if (c == '&') {
            return reference(text, i + 1);
        }
        if (c < 128) {
            return -1;
        }
        char meant = Disguise.of(c);
        if (meant == c || (c < 0x600 && meant != Disguise.NOTHING && !besideAscii(text, i))) {
            return -1;
        }
        return (long) (i + 1) << 16 | meant;
    }

    private static long reference(String text, int i) {
        if (i < text.length() && text.charAt(i) == '#') {
            boolean hex = i + 1 < text.length() && (text.charAt(i + 1) | 0x20) == 'x';
            int from = hex ? i + 2 : i + 1;
            int code = 0;
            int at = from;
            while (at < text.length() && at - from < 6) {
                int digit = Character.digit(text.charAt(at), hex ? 16 : 10);
                if (digit < 0) {
                    break;
                }
                code = code * (hex ? 16 : 10) + digit;
                at++;
            }
            boolean closed = at < text.length() && text.charAt(at) == ';';
            return at > from && code >= 0x20 && code < 0x7f ? (long) (closed ? at + 1 : at) << 16 | code : -1;
        }
        for (String named : NAMED) {
            int length = named.length() - 1;
            if (text.regionMatches(i, named, 0, length)) {
                return (long) (i + length) << 16 | named.charAt(length);
            }
        }
        return -1;
    }

    /** Whether the word that a letter is in holds an ASCII letter or digit too: a word of one script means itself. */
    private static boolean besideAscii(String text, int i) {
        int from = i;
        while (from > 0 && i - from < 30 && Character.isLetterOrDigit(text.charAt(from - 1))) {
            from--;
        }
        for (int at = from; at < text.length() && at - i < 30 && Character.isLetterOrDigit(text.charAt(at)); at++) {
            if (Chars.asciiAlphanumeric(text.charAt(at))) {
                return true;
            }
        }
        return false;
    }
}
