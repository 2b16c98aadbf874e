package dev.weir.model;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What a measure must meet for a flow to pass, as in {@code @require("k >= 5")}.
 *
 * @param metric {@code k}, {@code unique-share}, {@code highest-risk} or {@code average-risk}
 * @param atLeast whether the measure must be at least the bound; else at most
 */
public record Obligation(String metric, boolean atLeast, double bound, String policy) {
    private static final Pattern FORM =
            Pattern.compile("(k|unique-share|highest-risk|average-risk)\\s*(>=|<=)\\s*([0-9]+(?:\\.[0-9]+)?)");

    /**
     * Reads an obligation.
     *
     * @throws IllegalArgumentException that says what was expected
     */
    public static Obligation parse(String text, String policy) {
        var matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException(
                    "expected an obligation such as \"k >= 5\" or \"unique-share <= 0.01\" over"
                            + " k, unique-share, highest-risk, average-risk; not '" + text + "'");
        }
        return new Obligation(
                matcher.group(1), matcher.group(2).equals(">="), Double.parseDouble(matcher.group(3)), policy);
    }

    public boolean metBy(Measure measure) {
        double value = switch (metric) {
            case "k" -> measure.k();
            case "unique-share" -> measure.uniqueShare();
            case "highest-risk" -> measure.highestRisk();
            case "average-risk" -> measure.averageRisk();
            default -> throw new IllegalStateException("no metric " + metric);
        };
        return atLeast ? value >= bound : value <= bound;
    }

    /** As it stands in the policy: {@code k >= 5}. */
    public String text() {
        String number = bound == Math.rint(bound) && Math.abs(bound) < 1e15
                ? Long.toString((long) bound)
                : String.format(Locale.ROOT, "%s", bound);
        return metric + (atLeast ? " >= " : " <= ") + number;
    }
}
