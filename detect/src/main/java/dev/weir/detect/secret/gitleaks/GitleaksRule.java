package dev.weir.detect.secret.gitleaks;

import dev.weir.detect.pattern.LinearPattern;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a file.
 *
 * @param pattern null for a rule that looks at paths only
 * @param group whose text is the secret; 0: the first that took part, else the whole match
 * @param keywords lower case; empty: the rule is tried on every text
 */
record GitleaksRule(
        String id,
        @Nullable LinearPattern pattern,
        @Nullable LinearPattern path,
        double entropy,
        int group,
        List<String> keywords,
        List<Allowlist> allowlists) {
    GitleaksRule {
        keywords = List.copyOf(keywords);
        allowlists = List.copyOf(allowlists);
    }
}
