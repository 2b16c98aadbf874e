package dev.weir.train;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Dates and ages as people write them. */
final class Dates {
    private static final Map<String, List<String>> WRITTEN = Map.of(
            "en",
                    List.of(
                            "MMMM d, yyyy",
                            "d MMMM yyyy",
                            "MMM d, yyyy",
                            "d MMM yyyy",
                            "MMMM d",
                            "MMMM yyyy",
                            "EEEE, MMMM d, yyyy"),
            "de", List.of("d. MMMM yyyy", "d. MMM yyyy", "d. MMMM", "MMMM yyyy", "EEEE, d. MMMM yyyy", "EEEE, d. MMMM"),
            "fr", List.of("d MMMM yyyy", "d MMMM", "MMMM yyyy", "EEEE d MMMM yyyy", "EEEE d MMMM"),
            "es", List.of("d 'de' MMMM 'de' yyyy", "d 'de' MMMM", "MMMM 'de' yyyy", "MMMM yyyy", "yyyy"),
            "pt", List.of("d 'de' MMMM 'de' yyyy", "d 'de' MMMM", "MMMM 'de' yyyy"),
            "it", List.of("d MMMM yyyy", "d MMMM", "MMMM yyyy", "EEEE d MMMM"),
            "nl", List.of("d MMMM yyyy", "d MMMM", "MMMM yyyy", "EEEE d MMMM", "d MMM yyyy"),
            "sv", List.of("d MMMM yyyy", "d MMMM", "MMMM yyyy", "EEEE d MMMM", "d MMM yyyy"),
            "da", List.of("d. MMMM yyyy", "d. MMMM", "MMMM yyyy", "EEEE d. MMMM", "d. MMM yyyy"));
    /** Day and month, as in notes of the same year. */
    private static final Map<String, List<String>> SHORT = Map.of(
            "de", List.of("d.M.", "dd.MM.", "d. MMM"),
            "fr", List.of("dd/MM", "d/MM", "d MMM"),
            "es", List.of("d/M", "dd/MM", "d-M"),
            "pt", List.of("d/M", "dd/MM", "dd-MM"),
            "it", List.of("d/M", "dd/MM", "d.M"),
            "nl", List.of("d/M", "dd-MM", "d MMM"),
            "sv", List.of("d/M", "dd/MM", "d MMM"),
            "da", List.of("d/M", "d.M.", "d. MMM"));

    private static final double SHORTENED = 0.12;
    private static final List<String> DIGITS = List.of(
            "yyyy-MM-dd",
            "dd/MM/yyyy",
            "MM/dd/yyyy",
            "d.M.yyyy",
            "dd.MM.yyyy",
            "M/d/yy",
            "dd-MM-yyyy",
            "yyyy/MM/dd",
            "yyyy-MM-dd'T'10:mm:00'Z'",
            "yyyy-MM-dd 14:05");
    private static final Map<String, List<String>> AGES = Map.of(
            "en", List.of("years old", "years", "y/o", "yo", "-year-old", "months old", "yrs"),
            "de", List.of("Jahre", "Jahre alt", "J.", "Monate"),
            "fr", List.of("ans", "mois"),
            "es", List.of("años", "años de edad", "meses", "años"),
            "pt", List.of("anos", "anos de idade", "meses"),
            "it", List.of("anni", "mesi"),
            "nl", List.of("jaar", "jaar oud"),
            "sv", List.of("år", "år gammal"),
            "da", List.of("år", "år gammel"));

    private static final List<String> STAMPS = List.of(
            "yyyy-MM-dd'T'HH:mm:ss'Z'",
            "yyyy-MM-dd'T'HH:mm:ss.SSSXXX",
            "yyyy-MM-dd HH:mm:ss,SSS",
            "yyyy-MM-dd HH:mm:ss",
            "dd/MMM/yyyy:HH:mm:ss xx",
            "MMM d HH:mm:ss",
            "yyyy-MM-dd");

    private Dates() {}

    /** A time as programs write it. */
    static String stamp(Values values) {
        var time = LocalDate.of(1995, 1, 1)
                .plusDays(values.random.nextInt(12_500))
                .atStartOfDay(java.time.ZoneOffset.UTC)
                .plusSeconds(values.random.nextInt(86_400));
        return time.format(DateTimeFormatter.ofPattern(values.pick(STAMPS), Locale.ENGLISH));
    }

    static String date(Values values, String language) {
        var date = LocalDate.of(1930, 1, 1).plusDays(values.random.nextInt(35_000));
        List<String> brief = SHORT.get(language);
        if (brief != null && values.chance(SHORTENED)) {
            return date.format(DateTimeFormatter.ofPattern(values.pick(brief), Locale.of(language)));
        }
        boolean written = values.chance(0.4);
        String pattern = values.pick(written ? WRITTEN.getOrDefault(language, DIGITS) : DIGITS);
        String text = date.atTime(9, 30).format(DateTimeFormatter.ofPattern(pattern, Locale.of(language)));
        return written && language.equals("en") && values.chance(0.1) ? text.replace(",", "th,") : text;
    }

    static String age(Values values, String language) {
        String unit = values.pick(AGES.getOrDefault(language, List.of("years")));
        int age = 1 + values.random.nextInt(95);
        return age + (unit.startsWith("-") ? "" : " ") + unit;
    }
}
