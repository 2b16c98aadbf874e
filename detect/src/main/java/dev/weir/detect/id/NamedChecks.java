package dev.weir.detect.id;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The general checks, by name, for kinds that a user describes. Codes with characters they don't know fail. */
public final class NamedChecks {
    private static final Map<String, Check> CHECKS = new TreeMap<>(Map.of(
            "luhn", digits(code -> Checks.luhn(code, 0, code.length())),
            "mod97", Checks::mod97,
            "verhoeff", digits(code -> Checks.verhoeff(code, 0, code.length())),
            "damm", digits(code -> Checks.damm(code, 0, code.length())),
            "mod11-2", code -> allDigits(code, code.length() - 1) && Checks.mod11And2(code),
            "mod11-10", digits(code -> Checks.mod11And10(code, 0, code.length())),
            "mod37-36", Checks::mod37And36,
            "ean", digits(Checks::ean)));

    private NamedChecks() {}

    private static Check digits(Check check) {
        return code -> allDigits(code, code.length()) && check.holds(code);
    }

    private static boolean allDigits(Code code, int to) {
        for (int i = 0; i < to; i++) {
            if (!code.digitAt(i)) {
                return false;
            }
        }
        return code.length() > 1;
    }

    public static Optional<Check> find(String name) {
        return Optional.ofNullable(CHECKS.get(name));
    }

    /** In alphabetical order. */
    public static List<String> names() {
        return List.copyOf(CHECKS.keySet());
    }
}
