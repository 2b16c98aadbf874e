package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import java.util.Set;

/**
 * What a name is given, in code, configuration, JSON, XML, shell, logs and prose: {@code name = "value"}, {@code "name":
 * "value"}, {@code <name>value</name>}, {@code setName("value")}, {@code --name value}, {@code #define NAME "value"}, {@code
 * the name is value}, {@code the name for this or that is value}. For one thread, used again and again.
 */
final class Assignment {
    private static final int LONGEST_NAME = 48;
    private static final int LONGEST = 2048;
    private static final int TOO_LONG = 1200;
    private static final int GAP = 8;
    private static final int MOST_WORDS = 7;
    private static final String DEFINE = "#define ";
    private static final Set<String> FOR = Set.of("for", "of", "to", "on", "pour", "para", "per");
    private static final String[] VERBS = {"is", "was", "ist", "lautet", "est", "es", "e", "set to"};

    /**
     * What stands between name and value: one of {@code = : > , (}, a blank after an option, {@code v} for a verb, or
     * {@code q} for nothing but a blank, before a quote or behind {@code pw}.
     */
    char separator;
    /** The quote around the value, or 0. */
    char quote;
    /** Whether a blank stands on one side of the separator. */
    boolean spaced;
    /** Where the name goes on behind the keyword, and where it ends. */
    int nameEnd;

    int start;
    int end;

    /**
     * Reads on from a keyword.
     *
     * @param words how many further words the name may have, as in {@code datadog api key: …}
     * @return whether a value follows
     */
    boolean read(Text text, int keywordStart, int keywordEnd, int words) {
        int i = name(text, keywordEnd);
        nameEnd = i;
        for (int n = 0; n < words && text.at(i) == ' ' && Chars.letter(text.at(i + 1)) && !verb(text, i + 1); n++) {
            i = name(text, i + 1);
        }
        int closed = i;
        while (i - closed < 3
                && (text.at(i) == '"'
                        || text.at(i) == '\''
                        || text.at(i) == '`'
                        || text.at(i) == ']'
                        || (text.at(i) == '\\' && text.at(i + 1) == '"')
                        || text.at(i) == '*')) {
            i++;
        }
        boolean quotedName = i > closed;
        int blanks = blanks(text, i);
        spaced = blanks > i;
        i = separator(text, keywordStart, i, blanks, quotedName);
        if (i < 0) {
            return false;
        }
        int value = blanks(text, i);
        spaced |= value > i;
        return value(text, value);
    }

    /** Up to where names need not be looked at, since they stand in a value too long to be a secret; keeps it linear. */
    int passed(int before) {
        return end - start > TOO_LONG ? Math.max(before, end) : before;
    }

    private static int name(Text text, int from) {
        int i = from;
        while (i - from < LONGEST_NAME) {
            char c = text.at(i);
            boolean inside = Chars.asciiAlphanumeric(c)
                    || c == '_'
                    || ((c == '-' || c == '.') && Chars.asciiAlphanumeric(text.at(i + 1)));
            if (!inside) {
                break;
            }
            i++;
        }
        return i;
    }

    private static int blanks(Text text, int from) {
        int i = from;
        while (i - from < GAP && (text.at(i) == ' ' || text.at(i) == '\t' || text.at(i) == '\u00a0')) {
            i++;
        }
        return i;
    }

    /** The offset behind the separator, or -1. */
    private int separator(Text text, int keywordStart, int i, int blanks, boolean quotedName) {
        char c = text.at(blanks);
        separator = c;
        switch (c) {
            case ':' -> {
                if (text.at(blanks + 1) == ':') {
                    return -1;
                }
                return text.at(blanks + 1) == '=' ? blanks + 2 : blanks + 1;
            }
            case '=' -> {
                char next = text.at(blanks + 1);
                return next == '=' || next == '>' || next == '~'
                        ? blanks + (text.at(blanks + 2) == '=' ? 3 : 2)
                        : blanks + 1;
            }
            case '>' -> {
                return text.at(before(text, keywordStart)) == '<' ? blanks + 1 : -1;
            }
            case ',' -> {
                return quotedName ? blanks + 1 : -1;
            }
            case '(' -> {
                char next = text.at(blanks(text, blanks + 1));
                return blanks == i && (next == '"' || next == '\'') ? blanks + 1 : -1;
            }
            default -> {
                if (blanks == i) {
                    return -1;
                }
            }
        }
        if (quotedName && text.string().startsWith("value=", blanks)) {
            // <add key="Password" value="…"/>
            separator = '=';
            return blanks + "value=".length();
        }
        int start = before(text, keywordStart);
        if (text.at(start) == '-' && text.at(start - 1) == '-') {
            separator = ' ';
            return blanks;
        }
        if (text.at(blanks) == '"' && text.string().startsWith(DEFINE, start + 1 - DEFINE.length())) {
            separator = '=';
            return blanks;
        }
        int verb = verbEnd(text, blanks);
        boolean abbreviated = i - keywordStart == 2;
        if (verb < 0 && !quotedName && (abbreviated || text.at(blanks) == '\'' || text.at(blanks) == '"')) {
            separator = 'q';
            return blanks;
        }
        separator = 'v';
        return verb > 0 ? verb : laterVerbEnd(text, blanks);
    }

    /** The end of a verb after what the name is for, or -1: {@code for the printer on the first floor is}. */
    private static int laterVerbEnd(Text text, int at) {
        int i = at;
        for (int words = 0; words < MOST_WORDS; words++) {
            int end = name(text, i);
            if (end == i || text.at(end) != ' ') {
                return -1;
            }
            if (words == 0 && !FOR.contains(text.string().substring(i, end))) {
                return -1;
            }
            i = end + 1;
            int verb = verbEnd(text, i);
            if (verb > 0) {
                return verb;
            }
        }
        return -1;
    }

    /** The offset before the first character of the name that the keyword is a part of. */
    private static int before(Text text, int keywordStart) {
        int i = keywordStart - 1;
        while (keywordStart - i < LONGEST_NAME
                && (Chars.asciiAlphanumeric(text.at(i))
                        || text.at(i) == '_'
                        || text.at(i) == '.'
                        || (text.at(i) == '-' && Chars.asciiAlphanumeric(text.at(i - 1))))) {
            i--;
        }
        return i;
    }

    private static boolean verb(Text text, int at) {
        return verbEnd(text, at) > 0;
    }

    private static int verbEnd(Text text, int at) {
        for (String verb : VERBS) {
            int end = at + verb.length();
            if (text.string().startsWith(verb, at) && (Chars.blank(text.at(end)) || text.at(end) == ':')) {
                return text.at(end) == ':' ? end + 1 : end;
            }
        }
        return -1;
    }

    private boolean value(Text text, int from) {
        int i = from;
        // a type between: password: str = "…", password: &'static str = "…"
        if (separator == ':' && (Chars.letter(text.at(i)) || text.at(i) == '&')) {
            int type = name(text, reference(text, i));
            int next = blanks(text, type);
            if (type - i <= 20 && text.at(next) == '=' && text.at(next + 1) != '=' && next > type) {
                separator = '=';
                i = blanks(text, next + 1);
            }
        }
        boolean escaped = text.at(i) == '\\' && (text.at(i + 1) == '"' || text.at(i + 1) == '\'');
        i += escaped ? 1 : 0;
        char c = text.at(i);
        if ((c == 'b' || c == 'r' || c == 'u' || c == 'L' || c == '@') && text.at(i + 1) == '"') {
            c = text.at(++i);
        }
        quote = c == '"' || c == '\'' || c == '`' ? c : 0;
        if (quote != 0) {
            i++;
            while (text.at(i) == quote && i - from < 4) {
                i++;
            }
        }
        start = i;
        end = quote != 0 ? quoted(text, i, escaped) : bare(text, i);
        return end > start;
    }

    /** Behind the mark and the lifetime of a reference in Rust, if one stands here. */
    private static int reference(Text text, int at) {
        if (text.at(at) != '&') {
            return at;
        }
        return text.at(at + 1) == '\'' ? blanks(text, name(text, at + 2)) : at + 1;
    }

    private int quoted(Text text, int from, boolean escaped) {
        int i = from;
        while (i < text.length() && i - from < LONGEST) {
            char c = text.at(i);
            if (c == '\n' || c == '\r') {
                return -1;
            }
            if (c == quote) {
                return i;
            }
            if (c == '\\') {
                if (escaped && text.at(i + 1) == quote) {
                    return i;
                }
                i++;
            }
            i++;
        }
        return -1;
    }

    private static int bare(Text text, int from) {
        int i = from;
        while (i < text.length() && i - from < LONGEST) {
            char c = text.at(i);
            if (Chars.blank(c)
                    || c == '"'
                    || c == '\''
                    || c == '`'
                    || c == '<'
                    || c == ','
                    || c == ';'
                    || c == '&'
                    || (c == '\\' && (text.at(i + 1) == 'n' || text.at(i + 1) == '"' || text.at(i + 1) == 'r'))) {
                break;
            }
            i++;
        }
        while (i > from && ".)]}>:|".indexOf(text.at(i - 1)) >= 0 && !opened(text, from, i - 1)) {
            i--;
        }
        return i;
    }

    private static boolean opened(Text text, int from, int at) {
        char open = switch (text.at(at)) {
            case ')' -> '(';
            case ']' -> '[';
            case '}' -> '{';
            case '>' -> '<';
            default -> 0;
        };
        for (int i = from; open != 0 && i < at; i++) {
            if (text.at(i) == open) {
                return true;
            }
        }
        return false;
    }
}
