package dev.weir.detect.secret.gitleaks;

/** A rule file that can't be used, with the rule that is to blame; holds nothing of a scanned text. */
public final class RefusedRules extends IllegalArgumentException {
    RefusedRules(String message) {
        super(message);
    }

    RefusedRules(String message, Throwable cause) {
        super(message, cause);
    }
}
