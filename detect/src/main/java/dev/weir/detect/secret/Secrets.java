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
                new UrlCredentials(),
                new Authorization());
    }

    /** How many rules {@code secrets.rules} holds. */
    public static int rules() {
        return SecretRules.all().size();
    }
}
