package dev.weir.detect.secret;

import dev.weir.detect.Detector;
import java.util.List;

/** Weir's own rules for secrets. */
public final class Secrets {
    private Secrets() {}

    /** Detectors for keys and tokens by their form, by the name of their issuer, by context, and in addresses and headers. */
    public static List<Detector> detectors() {
        List<SecretRule> rules = SecretRules.all();
        return List.of(
                new TokenDetector(rules),
                new ValueDetector(rules),
                new CredentialDetector(),
                new CommandLine(),
                new UrlCredentials(),
                new Authorization());
    }

    /**
     * For each rule an expression in the syntax of RE2 that finds what the rule finds without the rest of the engine: a
     * value's with the names before it. For comparisons.
     */
    public static List<String> expressions() {
        return SecretRules.all().stream()
                .map(rule -> rule.token()
                        ? "\\b" + rule.pattern().expression()
                        : "(?i:" + String.join("|", rule.names()) + ")[\\w .-]{0,40}[\"'\\s]{0,3}[:=>,][\"'\\s=]{0,4}("
                                + rule.pattern().expression() + ")")
                .toList();
    }

    /** How many rules {@code secrets.rules} holds. */
    public static int rules() {
        return SecretRules.all().size();
    }
}
