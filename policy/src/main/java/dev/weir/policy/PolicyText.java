package dev.weir.policy;

import java.util.ArrayList;
import java.util.List;

/**
 * One policy of a file, cut out by a scan that knows only strings, comments and semicolons. Cedar's own parser gives a
 * syntax error no place, so each policy is parsed by itself and the error gets the line on which it starts.
 *
 * @param source the text from the first character that is not blank or comment, up to the semicolon
 * @param line of that first character, from 1
 * @param literals the entity literals in it, such as {@code DataClass::"contact"}
 */
record PolicyText(String file, int line, String source, List<Literal> literals) {
    /** An entity literal and its line in the file. */
    record Literal(String type, String id, int line) {}

    static List<PolicyText> split(String file, String text) {
        var policies = new ArrayList<PolicyText>();
        var literals = new ArrayList<Literal>();
        int start = -1;
        int startLine = 0;
        int line = 1;
        String word = "";
        String type = "";
        int i = 0;
        while (i < text.length()) {
            char c = text.charAt(i);
            if (c == '/' && i + 1 < text.length() && text.charAt(i + 1) == '/') {
                while (i < text.length() && text.charAt(i) != '\n') {
                    i++;
                }
                continue;
            }
            if (Character.isWhitespace(c)) {
                if (c == '\n') {
                    line++;
                }
                i++;
                continue;
            }
            if (start < 0) {
                start = i;
                startLine = line;
            }
            if (c == '"') {
                int end = endOfString(text, i);
                if (end < 0) {
                    throw PolicyException.at(
                            file, line, "this string is not closed; expected a '\"' before the line ends");
                }
                if (!type.isEmpty()) {
                    literals.add(new Literal(type, text.substring(i + 1, end), line));
                }
                type = "";
                word = "";
                i = end + 1;
            } else if (c == ':' && text.startsWith("::", i)) {
                type = word;
                i += 2;
            } else if (Character.isJavaIdentifierPart(c)) {
                int end = i;
                while (end < text.length() && Character.isJavaIdentifierPart(text.charAt(end))) {
                    end++;
                }
                word = text.substring(i, end);
                type = "";
                i = end;
            } else {
                type = "";
                i++;
                if (c == ';') {
                    policies.add(new PolicyText(file, startLine, text.substring(start, i), List.copyOf(literals)));
                    literals.clear();
                    start = -1;
                }
            }
        }
        if (start >= 0) {
            throw PolicyException.at(file, startLine, "this policy does not end; expected a ';' after it");
        }
        return policies;
    }

    private static int endOfString(String text, int open) {
        for (int i = open + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == '"') {
                return i;
            } else if (c == '\n') {
                return -1;
            }
        }
        return -1;
    }

    /** The line in the file of a character of {@link #source}. */
    int lineOf(int offset) {
        int lines = line;
        for (int i = 0; i < Math.min(offset, source.length()); i++) {
            if (source.charAt(i) == '\n') {
                lines++;
            }
        }
        return lines;
    }
}
