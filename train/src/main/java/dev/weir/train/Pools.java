package dev.weir.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import net.datafaker.Faker;

/** Names, places, streets and firms of one locale, drawn once from Datafaker so that later draws cost nothing. */
final class Pools {
    /** Locales by the language whose texts they fill most often. */
    private static final Map<String, List<String>> LOCALES = Map.ofEntries(
            Map.entry("en", List.of("en-US", "en-GB", "en-US", "en-AU", "en-CA", "en-IN", "en-US", "en-ZA", "en-NG")),
            Map.entry("de", List.of("de", "de-AT", "de-CH")),
            Map.entry("fr", List.of("fr", "fr-CA", "fr-CH")),
            Map.entry("es", List.of("es", "es-MX", "es-AR")),
            Map.entry("pt", List.of("pt", "pt-BR")),
            Map.entry("it", List.of("it")),
            Map.entry("nl", List.of("nl")),
            Map.entry("sv", List.of("sv")),
            Map.entry("da", List.of("da-DK")),
            Map.entry("nb", List.of("nb-NO")),
            Map.entry("fi", List.of("fi-FI")),
            Map.entry("pl", List.of("pl")),
            Map.entry("cs", List.of("cs")),
            Map.entry("tr", List.of("tr")),
            Map.entry("hu", List.of("hu")),
            Map.entry("ro", List.of("ro-MD")));
    /** Locales whose values stand in texts of any language. */
    static final List<String> ABROAD = List.of(
            "nb-NO", "fi-FI", "pl", "cs", "tr", "id", "vi", "hu", "ro-MD", "hr", "sk", "ca", "et", "lv", "zh-CN", "ja",
            "ko", "ru", "uk");

    final String locale;
    final List<String> given;
    final List<String> family;
    final List<String> cities;
    final List<String> regions;
    final List<String> streets;
    final List<String> firms;
    final List<String> zips;
    final List<String> jobs;

    Pools(String locale, long seed) {
        this.locale = locale;
        var faker = new Faker(Locale.forLanguageTag(locale), new Random(seed));
        given = draw(900, () -> faker.name().firstName());
        family = draw(1200, () -> faker.name().lastName());
        cities = draw(500, () -> faker.address().city());
        regions = draw(40, () -> faker.address().state());
        streets = draw(400, () -> faker.address().streetName());
        firms = draw(400, () -> faker.company().name());
        jobs = draw(300, () -> faker.job().title());
        zips = draw(200, () -> faker.address().zipCode());
    }

    static List<String> locales(String language) {
        return LOCALES.getOrDefault(language, List.of("en-US"));
    }

    private static List<String> draw(int n, Supplier<String> one) {
        var drawn = new ArrayList<String>();
        for (int i = 0; i < n; i++) {
            String value;
            try {
                value = one.get();
            } catch (RuntimeException e) {
                // the locale lacks this; another pool stands in
                break;
            }
            if (value != null && !value.isBlank()) {
                drawn.add(value.strip());
            }
        }
        return drawn;
    }

    /** The lines of a resource that are no comments. */
    static List<String> lines(String resource) {
        var stream = Pools.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The word lists, by name. */
    static Map<String, List<String>> words() {
        var words = new HashMap<String, List<String>>();
        for (String resource : List.of("words.txt", "papers.txt")) {
            for (String line : lines(resource)) {
                String[] cells = line.split("\\|");
                words.put(cells[0], List.of(cells[1].split(",")));
            }
        }
        return words;
    }
}
