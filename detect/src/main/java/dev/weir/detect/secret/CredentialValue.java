package dev.weir.detect.secret;

import dev.weir.detect.Chars;
import dev.weir.detect.Text;
import java.util.Locale;

/**
 * How far a value that is assigned to the name of a credential is believed to be one. Code assigns much else to such
 * names: other variables, calls, types, messages, defaults. For one thread, used again and again.
 */
final class CredentialValue {
    private static final int SHORTEST_KEY = 16;
    private static final String[] NAMES = {
        "pass",
        "pwd",
        "secret",
        "token",
        "apikey",
        "api_key",
        "credential",
        "user",
        "login",
        "field",
        "label",
        "param",
        "prop"
    };

    private Text text = Text.of("");
    private Assignment assignment = new Assignment();
    private int length;
    private int digits;
    private int uppers;
    private int lowers;
    private int blanks;
    private int marks;
    private int dots;
    private int underscores;
    private boolean call;
    private boolean humps;
    private boolean placeholder;

    void read(Text in, Assignment from) {
        text = in;
        assignment = from;
        length = from.end - from.start;
        digits = uppers = lowers = blanks = marks = dots = underscores = 0;
        call = humps = false;
        for (int i = from.start; i < from.end; i++) {
            char c = in.at(i);
            if (c == '\\' && in.at(i + 1) == 'u') {
                // the escape of a letter
                lowers++;
                i += 5;
            } else if (Chars.digit(c)) {
                digits++;
            } else if (Chars.upper(c)) {
                uppers++;
                humps |= i > from.start && Chars.asciiLetter(in.at(i - 1)) && !Chars.upper(in.at(i - 1));
            } else if (Chars.letter(c)) {
                lowers++;
            } else if (Chars.blank(c)) {
                blanks++;
            } else if (c == '.') {
                dots++;
            } else if (c == '_' || c == '-') {
                underscores++;
            } else {
                marks++;
                call |= c == '(' || c == '[' || c == '{';
            }
        }
        placeholder = Placeholder.is(in.chars(), from.start, from.end);
    }

    /** For the evidence: what of the value counted. */
    String why() {
        return digits + marks > 0 ? "mixed" : "letters";
    }

    /**
     * As a password: 0, or a confidence.
     *
     * @param sure whether letters alone are not enough
     */
    double password(boolean sure) {
        if (placeholder || length < 4 || length > 128 || lowers + uppers + digits < 3) {
            return 0;
        }
        if (assignment.separator == 'q' && (digits == 0 || lowers + uppers == 0 || length < 6)) {
            return 0;
        }
        boolean verb = assignment.separator == 'v' || assignment.separator == ' ';
        boolean strong = (digits > 0 && lowers + uppers > 0) || (marks > 0 && lowers + uppers + digits > 2);
        double confidence = assignment.quote != 0 ? quoted(strong) : bare(strong, verb);
        return confidence > 0 && sure && !(digits > 0 && length >= 6) ? 0 : confidence;
    }

    private double quoted(boolean strong) {
        char after = text.at(assignment.end + 1);
        char last = text.at(assignment.end - 1);
        if (last == ':' || last == '=' || (assignment.separator == '(' && !(digits > 0 && length >= 6))) {
            return 0;
        }
        if (blanks > 0) {
            return strong && blanks <= 3 && digits > 0 && dots == 0 && !call ? 0.6 : 0;
        }
        if (holdsName() || (assignment.separator == ',' && !strong) || path()) {
            return 0;
        }
        if (call && !(digits > 0 && marks > 1)) {
            return 0;
        }
        if (strong) {
            return after == '+' ? 0.5 : 0.85;
        }
        if (digits == length) {
            return length >= 4 ? 0.6 : 0;
        }
        boolean identifier = dots + underscores > 0 || humps;
        return identifier || length < 5 || assignment.separator == '(' || (uppers > 0 && lowers > 0) ? 0 : 0.5;
    }

    private double bare(boolean strong, boolean verb) {
        char after = text.at(assignment.end);
        boolean code = after == ';' && assignment.spaced;
        if (call || code || blanks > 0 || holdsName() || path() || after == '(' || after == '"' || after == '\'') {
            return 0;
        }
        if (assignment.separator == ',' || assignment.separator == '(') {
            return 0;
        }
        boolean dotted = dots > 0 && marks == 0 && Chars.letter(text.at(assignment.start));
        if (strong && !dotted) {
            return digits > 0 || marks > 1 || verb
                    ? (humps && marks == 0 && assignment.spaced && uppers < 2 ? 0.5 : 0.8)
                    : 0;
        }
        if (dotted || verb || underscores > 0 || humps || digits > 0) {
            boolean pin = digits == length && !verb && (assignment.separator == ':' || !assignment.spaced);
            return pin && (length == 4 || length >= 6) ? 0.5 : 0;
        }
        // a word: believed where nothing else stands on the line, or the next pair of a log line
        return length >= 5 && alone() && uppers == 0 ? 0.5 : 0;
    }

    private boolean alone() {
        int i = assignment.end;
        while (text.at(i) == ' ' || text.at(i) == '\t' || text.at(i) == '\r') {
            i++;
        }
        if (text.at(i) == '\n' && i < text.length() + 1) {
            return assignment.separator != '=' || !assignment.spaced;
        }
        int word = text.lettersEnd(i);
        return !assignment.spaced
                && assignment.separator == '='
                && i > assignment.end
                && word > i
                && text.at(word) == '=';
    }

    /** As a key: 0, or a confidence. */
    double key() {
        if (placeholder
                || assignment.separator == 'q'
                || length < SHORTEST_KEY
                || length > 1024
                || blanks > 0
                || call
                || path()) {
            return 0;
        }
        if (digits < 2 || lowers + uppers < 2 || assignment.separator == 'v' && digits < 3 || holdsName()) {
            return 0;
        }
        for (int i = assignment.start; i < assignment.end; i++) {
            char c = text.at(i);
            if (!(Chars.base64(c) || c == '=' || c == '.' || c == '~' || c == ':' || c == '%' || c == '!')) {
                return 0;
            }
        }
        if (assignment.quote == 0 && dots > 0 && text.at(assignment.end) == ';' && assignment.spaced) {
            return 0;
        }
        double least = Math.min(3.5, 2.4 + length / 50.0);
        double entropy = Entropy.of(text.chars(), assignment.start, assignment.end);
        boolean words = underscores + dots > 0 && digits * 6 < length;
        return entropy < least || words ? 0 : digits * 8 >= length ? 0.8 : 0.65;
    }

    /** Whether the value names a credential rather than being one: {@code user.password}, {@code j_password}. */
    private boolean holdsName() {
        if (digits * 3 > length || marks > 1) {
            return false;
        }
        String value = text.string().substring(assignment.start, assignment.end).toLowerCase(Locale.ROOT);
        for (String name : NAMES) {
            int at = value.indexOf(name);
            if (at >= 0 && (digits == 0 || dots + underscores > 0)) {
                return true;
            }
        }
        return false;
    }

    private boolean path() {
        char first = text.at(assignment.start);
        char second = text.at(assignment.start + 1);
        boolean relative = first == '.' && (second == '/' || second == '.');
        boolean absolute = first == '/' && marks > 1 && digits * 4 < length;
        boolean mixed = first != '/'
                && marks > 1
                && dots > 0
                && digits * 8 < length
                && text.string().substring(assignment.start, assignment.end).contains("/");
        return relative || absolute || mixed;
    }
}
