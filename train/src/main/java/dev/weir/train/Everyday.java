package dev.weir.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What letters, reviews and questions on the web name beside people: shops, sights, offices, and words in capitals that name nothing. */
final class Everyday {
    /** Of the shops and offices in a text of another language than English. */
    private static final double LOCAL = 0.7;

    private final Values values;
    private final List<String> words = common();

    Everyday(Values values) {
        this.values = values;
    }

    /** Words of everyday language; those of two letters are mostly codes. */
    private static List<String> common() {
        var stream = dev.weir.detect.name.Lexicon.class.getResourceAsStream("common.txt");
        if (stream == null) {
            throw new IllegalStateException("common.txt is missing from weir-detect");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .filter(line -> line.length() > 2 && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A business of a person, a town or a fancy. */
    String shop(String language) {
        if (!language.equals("en") && values.chance(LOCAL)) {
            return local(values.pick(values.words("trade", language)), language);
        }
        Pools pool = values.pool(language);
        String listed = values.pick(values.words("trade", "en"));
        String trade = values.chance(0.15) ? lower(listed) : listed;
        return switch (values.random.nextInt(12)) {
            case 0 -> values.given(pool) + "'s " + trade;
            case 1 -> values.family(pool) + "'s " + trade;
            case 2 -> values.family(pool) + " " + trade;
            case 3 -> values.given(pool) + " " + values.family(pool) + " " + trade;
            case 4 -> values.city(language) + " " + trade;
            case 5 -> "The " + capital() + " " + trade;
            case 6 -> capital() + " " + capital() + " " + trade;
            case 7 -> capital() + " " + trade;
            case 8 -> values.pick("Law Offices of ", "Studio of ", "Friends of ", "Church of ") + values.name(language);
            case 9 -> values.family(pool) + " & " + values.family(pool) + " " + trade;
            case 10 -> values.family(pool) + values.pick("'s", "'s", " s", " Bros", " & Sons", " Brothers");
            default -> values.pick(values.words("knownorg"));
        };
    }

    /** A park, a museum, a bridge … named after something. */
    String sight(String language) {
        String sight = values.pick(values.words("sight"));
        return switch (values.random.nextInt(8)) {
            case 0, 1 -> values.city(language) + " " + sight;
            case 2, 3 -> values.family(values.pool(language)) + " " + sight;
            case 4 -> capital() + " " + sight;
            case 5 ->
                values.pick("Lake ", "Mount ", "Fort ", "Port ", "Cape ", "Camp ", "St. ") + values.city(language);
            case 6 -> values.name(language) + " " + sight;
            default -> values.pick(values.words("landmark"));
        };
    }

    /** A pattern of the language, with a name or a town in it. */
    private String local(String pattern, String language) {
        Pools pool = values.pool(language);
        String named = switch (values.random.nextInt(4)) {
            case 0 -> values.city(language);
            case 1 -> values.given(pool);
            default -> values.family(pool);
        };
        return pattern.replace("%", named);
    }

    /** A ministry, a party, a paper, with or without its country; in other languages than English mostly a court or an authority. */
    String office(String language) {
        if (!language.equals("en") && values.chance(LOCAL)) {
            return values.pick(values.words("office", language)).replace("%", values.city(language));
        }
        String office = values.pick(values.words("office", "en"));
        return switch (values.random.nextInt(6)) {
            case 5 -> office + " of " + values.pick("", "", "the ") + values.city(language);
            case 0 -> values.city(language) + " " + office;
            case 1 -> values.pick(values.words("nation", language)) + " " + office;
            case 2 -> values.pick("U.S. ", "US ", "UK ", "EU ", "National ", "Federal ", "State ") + office;
            default -> office;
        };
    }

    /** One to five words, each with a capital, as in a headline: they name nothing. */
    String capitals() {
        var out = new StringBuilder(capital());
        for (int i = values.random.nextInt(5); i > 0; i--) {
            out.append(' ')
                    .append(values.chance(0.15) ? values.pick("of", "and", "for", "the", "in", "&", "to") + " " : "")
                    .append(capital());
        }
        return out.toString();
    }

    private String capital() {
        double kind = values.random.nextDouble();
        String word =
                values.pick(kind < 0.6 ? words : kind < 0.8 ? values.words("heading") : values.words("specialty"));
        return Values.capital(word);
    }

    String lower(String value) {
        return value.toLowerCase(Locale.ROOT);
    }
}
