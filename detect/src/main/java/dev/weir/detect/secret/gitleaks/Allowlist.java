package dev.weir.detect.secret.gitleaks;

import dev.weir.detect.pattern.LinearPattern;
import java.util.List;
import java.util.Locale;

/**
 * What is no secret although a rule says so.
 *
 * @param all whether all criteria must hold ({@code condition = "AND"}); else one is enough
 * @param target what the expressions look at
 * @param stopwords a part of the secret, without case
 */
record Allowlist(
        boolean all, Target target, List<LinearPattern> regexes, List<LinearPattern> paths, List<String> stopwords) {
    /** What the expressions of an allowlist look at. */
    enum Target {
        SECRET,
        MATCH,
        LINE
    }

    Allowlist {
        regexes = List.copyOf(regexes);
        paths = List.copyOf(paths);
        stopwords = List.copyOf(stopwords);
    }

    boolean allows(String secret, String match, String line, String path) {
        String seen = switch (target) {
            case SECRET -> secret;
            case MATCH -> match;
            case LINE -> line;
        };
        boolean byRegex = regexes.stream().anyMatch(regex -> regex.find(seen));
        boolean byPath = pathAllowed(path);
        String lower = secret.toLowerCase(Locale.ROOT);
        boolean byWord = stopwords.stream().anyMatch(lower::contains);
        if (!all) {
            return byRegex || byPath || byWord;
        }
        return (regexes.isEmpty() || byRegex) && (paths.isEmpty() || byPath) && (stopwords.isEmpty() || byWord);
    }

    boolean pathAllowed(String path) {
        return !path.isEmpty() && paths.stream().anyMatch(each -> each.find(path));
    }
}
