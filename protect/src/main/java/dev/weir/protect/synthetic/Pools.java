package dev.weir.protect.synthetic;

import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import net.datafaker.Faker;

/**
 * Names of people and places of one locale, drawn from Datafaker once with a fixed seed, sorted. A value is then picked
 * by its index, some hundred times as fast as asking Datafaker for each. Another version of Datafaker may hold other
 * names, and so give other synthetic values for the same originals. Immutable.
 */
final class Pools {
    private static final int DRAWS = 3000;
    private static final Map<String, Pools> READ = new ConcurrentHashMap<>();

    final boolean numberFirst;
    final String[] given;
    final String[] family;
    final String[] cities;
    final String[] states;
    final String[] streets;
    final String[] countries;
    final String[] jobs;

    private Pools(Locale locale) {
        var faker = new Faker(locale, new Random(20_260_101));
        numberFirst = locale.getLanguage().equals("en") || locale.getLanguage().equals("fr");
        given = draw(faker, f -> f.name().firstName());
        family = draw(faker, f -> f.name().lastName());
        cities = draw(faker, f -> f.address().city());
        states = draw(faker, f -> f.address().state());
        streets = draw(faker, f -> f.address().streetName());
        countries = draw(faker, f -> f.address().country());
        jobs = draw(faker, f -> f.job().title());
    }

    /** The pools of a locale that Datafaker knows, else those of its language or, failing that, of English. */
    static Pools of(Locale locale) {
        return READ.computeIfAbsent(locale.toLanguageTag(), tag -> new Pools(locale));
    }

    private static String[] draw(Faker faker, Function<Faker, String> one) {
        var drawn = new TreeSet<String>();
        for (int i = 0; i < DRAWS; i++) {
            String text;
            try {
                text = one.apply(faker);
            } catch (RuntimeException e) {
                // A few locales lack a list (or a state): what they have stays, else a neutral pool stands in.
                break;
            }
            if (text != null && !text.isBlank()) {
                drawn.add(text.strip());
            }
        }
        if (drawn.size() < 2) {
            drawn.add("Alder");
            drawn.add("Birch");
            drawn.add("Cedar");
        }
        return drawn.toArray(String[]::new);
    }
}
