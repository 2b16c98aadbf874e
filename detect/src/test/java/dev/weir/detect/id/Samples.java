package dev.weir.detect.id;

import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Codes made at random from a scheme's layouts. */
final class Samples {
    private static final int TRIES = 600_000;
    private static final Map<String, String> BEGINNINGS = Map.of(
            "id.ch.uid", "CHE",
            "id.gh.card", "GHA",
            "id.ae.emirates-id", "784",
            "id.ch.ahv", "756",
            "device.iccid", "89",
            "health.ehic", "80",
            "id.ug.nin", "CM10",
            "id.vat", "DE");

    private final Random random;

    Samples(long seed) {
        random = new Random(seed);
    }

    /** With the separators of the template; whether it passes the check is not looked at. */
    String random(Scheme scheme, String template) {
        String begins = BEGINNINGS.getOrDefault(scheme.dataClass.id(), "");
        var value = new StringBuilder();
        int taken = 0;
        for (char c : template.toCharArray()) {
            boolean letter = c == 'A' || (c == 'X' && random.nextInt(3) == 0);
            boolean fixed = taken < begins.length() && (c == '9' || c == 'A' || c == 'X');
            value.append(
                    fixed
                            ? begins.charAt(taken++)
                            : letter
                                    ? (char) ('A' + random.nextInt(26))
                                    : c == '9' || c == 'X' ? (char) ('0' + random.nextInt(10)) : c);
        }
        return value.toString();
    }

    /** Any letters and digits where the template has some. */
    String uniform(String template) {
        var value = new StringBuilder();
        for (char c : template.toCharArray()) {
            int letterOrDigit = c == 'X' ? random.nextInt(36) : c == 'A' ? random.nextInt(26) : 26 + random.nextInt(10);
            boolean kept = c != 'X' && c != 'A' && c != '9';
            value.append(kept ? c : (char) (letterOrDigit < 26 ? 'A' + letterOrDigit : '0' + letterOrDigit - 26));
        }
        return value.toString();
    }

    /** A code that passes, or fails, the check. */
    Optional<String> like(Scheme scheme, String template, boolean holds) {
        for (int i = 0; i < TRIES; i++) {
            String value = random(scheme, template);
            Code code = Code.of(value);
            if (scheme.check.holds(code) == holds && !code.uniform()) {
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }

    /** The code with one digit changed, so that the check fails; empty if no such change is found. */
    Optional<String> mistyped(Scheme scheme, String valid) {
        for (int i = 0; i < 400; i++) {
            int at = random.nextInt(valid.length());
            if (Character.isDigit(valid.charAt(at))) {
                String value = valid.substring(0, at) + random.nextInt(10) + valid.substring(at + 1);
                if (!scheme.check.holds(Code.of(value))) {
                    return Optional.of(value);
                }
            }
        }
        return Optional.empty();
    }
}
