package dev.weir.model;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads and writes the text form of treatments: {@code name} or {@code name(key=value, key=value)}. */
public final class Treatments {
    /** The names of all treatments, for error messages. */
    public static final List<String> NAMES = List.of(
            "keep",
            "drop",
            "redact",
            "mask",
            "tokenize",
            "pseudonymize",
            "encrypt",
            "generalize",
            "bucket",
            "shift-date",
            "perturb",
            "synthesize");

    private static final Pattern FORM = Pattern.compile("([a-z-]+)\\s*(?:\\(([^()]*)\\))?");

    private Treatments() {}

    /**
     * Reads a treatment.
     *
     * @throws IllegalArgumentException that says what was expected
     */
    public static Treatment parse(String text) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("a treatment is 'name' or 'name(key=value)', one of " + NAMES);
        }
        String name = matcher.group(1);
        var arguments = new Arguments(name, matcher.group(2) == null ? "" : matcher.group(2));
        var treatment = switch (name) {
            case "keep" -> new Treatment.Keep();
            case "drop" -> new Treatment.Drop();
            case "redact" -> new Treatment.Redact();
            case "mask" -> new Treatment.Mask((int) arguments.number("last", 0), arguments.flag("shape"));
            case "tokenize" -> new Treatment.Tokenize();
            case "pseudonymize" -> new Treatment.Pseudonymize();
            case "encrypt" -> new Treatment.Encrypt();
            case "generalize" -> new Treatment.Generalize(generalizeTo(arguments.required("to")));
            case "bucket" -> new Treatment.Bucket(cuts(arguments.required("cuts")));
            case "shift-date" -> new Treatment.ShiftDate((int) arguments.number("days", 365));
            case "perturb" -> perturb(arguments.required("by"));
            case "synthesize" -> new Treatment.Synthesize(locale(arguments.optional("locale")));
            default -> throw new IllegalArgumentException("unknown treatment '" + name + "'; expected one of " + NAMES);
        };
        arguments.nothingElse();
        return treatment;
    }

    static String text(Treatment treatment) {
        return switch (treatment) {
            case Treatment.Mask mask ->
                mask.last() == 0 && !mask.shape()
                        ? "mask"
                        : "mask(last=" + mask.last() + (mask.shape() ? ", shape=true" : "") + ")";
            case Treatment.Generalize generalize -> "generalize(to=" + generalize.to() + ")";
            case Treatment.Bucket bucket -> "bucket(cuts=" + bucket.cuts() + ")";
            case Treatment.ShiftDate shift -> "shift-date(days=" + shift.days() + ")";
            case Treatment.Perturb perturb -> "perturb(by=" + plain(perturb) + ")";
            case Treatment.Synthesize synthesize ->
                synthesize.locale().map(l -> "synthesize(locale=" + l + ")").orElse("synthesize");
            case Treatment.Keep __ -> treatment.name();
            case Treatment.Drop __ -> treatment.name();
            case Treatment.Redact __ -> treatment.name();
            case Treatment.Tokenize __ -> treatment.name();
            case Treatment.Pseudonymize __ -> treatment.name();
            case Treatment.Encrypt __ -> treatment.name();
        };
    }

    private static String plain(Treatment.Perturb perturb) {
        double shown = perturb.percent() ? perturb.by() * 100 : perturb.by();
        String number = new java.math.BigDecimal(Double.toString(shown))
                .stripTrailingZeros()
                .toPlainString();
        return perturb.percent() ? number + "%" : number;
    }

    private static Treatment perturb(String by) {
        boolean percent = by.endsWith("%");
        double number = decimal("perturb: by", percent ? by.substring(0, by.length() - 1) : by);
        return new Treatment.Perturb(percent ? number / 100 : number, percent);
    }

    private static String generalizeTo(String to) {
        if (Set.of("month", "year", "decade", "zip3").contains(to)) {
            return to;
        }
        if (to.startsWith("range:")) {
            double width = decimal("generalize: to=range:", to.substring(6));
            if (!(width > 0)) {
                throw new IllegalArgumentException("generalize: the width of a range must be above 0, not " + width);
            }
            return to;
        }
        if (to.startsWith("file:") && to.length() > 5) {
            return to;
        }
        throw new IllegalArgumentException("generalize: to must be month, year, decade, zip3, range:WIDTH or file:NAME"
                + "[:LEVEL], not '" + to + "'");
    }

    private static String cuts(String cuts) {
        double before = Double.NEGATIVE_INFINITY;
        for (String cut : cuts.strip().split("\\s+")) {
            double number = decimal("bucket: cuts", cut);
            if (number <= before) {
                throw new IllegalArgumentException("bucket: cuts must be ascending numbers separated by blanks");
            }
            before = number;
        }
        return cuts.strip();
    }

    private static Optional<String> locale(Optional<String> tag) {
        tag.ifPresent(t -> {
            if (Locale.forLanguageTag(t).getLanguage().isEmpty()) {
                throw new IllegalArgumentException("synthesize: locale must be a tag such as de-DE, not '" + t + "'");
            }
        });
        return tag;
    }

    private static double decimal(String what, String text) {
        try {
            double number = Double.parseDouble(text.strip());
            if (Double.isFinite(number)) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw new IllegalArgumentException(what + " must be a number, not '" + text.strip() + "'");
    }

    private static final class Arguments {
        private final String name;
        private final Map<String, String> left = new HashMap<>();

        Arguments(String name, String text) {
            this.name = name;
            for (String pair : text.split(",")) {
                if (pair.isBlank()) {
                    continue;
                }
                int equals = pair.indexOf('=');
                if (equals < 1) {
                    throw new IllegalArgumentException(name + ": expected key=value, not '" + pair.strip() + "'");
                }
                left.put(
                        pair.substring(0, equals).strip(),
                        pair.substring(equals + 1).strip());
            }
        }

        Optional<String> optional(String key) {
            return Optional.ofNullable(left.remove(key));
        }

        String required(String key) {
            return optional(key).orElseThrow(() -> new IllegalArgumentException(name + " needs " + key + "=…"));
        }

        double number(String key, double otherwise) {
            return optional(key).map(text -> decimal(name + ": " + key, text)).orElse(otherwise);
        }

        boolean flag(String key) {
            return optional(key)
                    .map(text -> switch (text) {
                        case "true" -> true;
                        case "false" -> false;
                        default ->
                            throw new IllegalArgumentException(
                                    name + ": " + key + " must be true or false, not '" + text + "'");
                    })
                    .orElse(false);
        }

        void nothingElse() {
            if (!left.isEmpty()) {
                throw new IllegalArgumentException(
                        name + " has no argument '" + left.keySet().iterator().next() + "'");
            }
        }
    }
}
