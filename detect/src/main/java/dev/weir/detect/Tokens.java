package dev.weir.detect;

/** Readers of values for {@link Label}s. Each looks at a bounded number of characters. */
public final class Tokens {
    private Tokens() {}

    /**
     * A token of letters and digits with single dashes, dots, slashes or underscores inside.
     *
     * @param shortest fewest letters and digits
     * @param digits fewest digits
     */
    public static Label.Value code(int shortest, int longest, int digits) {
        return (text, start) -> {
            int i = start;
            int count = 0;
            int found = 0;
            while (count <= longest) {
                char c = text.at(i);
                if (Chars.asciiAlphanumeric(c)) {
                    count++;
                    found += Chars.digit(c) ? 1 : 0;
                } else if (!((c == '-' || c == '.' || c == '/' || c == '_')
                        && i > start
                        && Chars.asciiAlphanumeric(text.at(i + 1)))) {
                    break;
                }
                i++;
            }
            boolean ends = !Chars.joins(text.at(i)) && text.at(i) != '_' && text.at(i) != '@';
            return ends && count >= shortest && count <= longest && found >= digits ? i : -1;
        };
    }

    /** A year of four digits between two bounds, standing alone. */
    public static Label.Value year(int least, int most) {
        var number = number(least, most);
        return (text, start) -> {
            int end = number.end(text, start);
            return end == start + 4 ? end : -1;
        };
    }

    /** A number between two bounds, standing alone. */
    public static Label.Value number(int least, int most) {
        return (text, start) -> {
            int i = start;
            int value = 0;
            while (i - start < 6 && Chars.digit(text.at(i))) {
                value = value * 10 + (text.at(i) - '0');
                i++;
            }
            boolean ends = !Chars.joins(text.at(i))
                    && !Chars.digit(text.at(i))
                    && !(".,/-:".indexOf(text.at(i)) >= 0 && Chars.digit(text.at(i + 1)));
            return i > start && ends && value >= least && value <= most ? i : -1;
        };
    }

    /** A row of digits, standing alone. */
    public static Label.Value digits(int fewest, int most) {
        return (text, start) -> {
            int i = start;
            while (i - start <= most && Chars.digit(text.at(i))) {
                i++;
            }
            char after = text.at(i);
            boolean goesOn = Chars.joins(after)
                    || after == '_'
                    || after == '%'
                    || ".,/-:".indexOf(after) >= 0 && Chars.digit(text.at(i + 1));
            return i - start >= fewest && i - start <= most && !goesOn ? i : -1;
        };
    }

    /** Anything without blanks, quotes and brackets, of some length; what a password may look like. */
    public static Label.Value anything(int shortest, int longest) {
        return (text, start) -> {
            char quote = text.at(start - 1);
            boolean quoted = quote == '"' || quote == '\'';
            int i = start;
            while (i < text.length() && i - start <= longest) {
                char c = text.at(i);
                if (quoted
                        ? c == quote || c == '\n'
                        : Chars.blank(c) || c == '"' || c == '\'' || c == ',' || c == ';' || c == '<') {
                    break;
                }
                i++;
            }
            if (!quoted) {
                while (i > start && ".)]}".indexOf(text.at(i - 1)) >= 0) {
                    i--;
                }
            }
            return i - start >= shortest && i - start <= longest ? i : -1;
        };
    }
}
