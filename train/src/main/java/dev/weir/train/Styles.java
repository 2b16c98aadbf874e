package dev.weir.train;

import dev.weir.detect.tagger.Tag;
import java.util.List;
import java.util.Map;

/** What addresses have in one country alone: floors, flats, numbers of houses, what stands behind the name of a town. */
final class Styles {
    /** How often a town has something behind its name. */
    private static final double BEHIND_TOWN = 0.12;

    private static final Map<String, List<String>> UNITS = Map.of(
            "da",
                    List.of(
                            "%d. tv.",
                            "%d. th.", "%d. tv", "%d. th", "%d. mf.", "st. tv.", "st. th", "%d. sal", "kl. tv."),
            "sv", List.of("lgh 1%03d", "lgh 1%03d", "lgh %d", "%d tr", "%d tr ö.g.", "uppgång B", "c/o"),
            "nl", List.of("%d hoog", "%de etage", "bus %d", "app. %d", "kamer %d", "II", "III-hoog"),
            "de",
                    List.of(
                            "%d. OG",
                            "EG links", "%d. Stock", "Whg. %d", "Top %d", "Hinterhaus", "VH %d. OG re.", "Stg. %d"),
            "fr", List.of("bât. B", "appt %d", "%de étage", "esc. C", "porte %d", "rés. Les Pins", "BP %d"),
            "es", List.of("%dº A", "%dº izq.", "%d.º dcha.", "bajo C", "esc. B", "portal %d", "ático", "pta. %d"),
            "pt", List.of("%dº Dto.", "%d.º Esq.", "r/c Dto.", "apto %d", "bl. C", "cj. %d", "casa %d", "fração B"),
            "it", List.of("int. %d", "scala A", "piano %d", "sc. B", "%d° piano"),
            "en", List.of("Apt %dB", "Flat %d", "Unit %d", "#%d", "Ste %d", "Lot %d", "Bldg C", "Fl %d"));

    private static final Map<String, List<String>> TOWNS = Map.of(
            "de",
                    List.of(
                            " i. Br.",
                            " a. M.",
                            " am Main",
                            " a. d. Saale",
                            " (Oder)",
                            " i. W.",
                            " i. Allgäu",
                            " a. N.",
                            " b. München",
                            " v. d. H.",
                            " im Taunus",
                            "/Westf.",
                            " a. Rh.",
                            " i. O."),
            "da", List.of(" C", " V", " N", " S", " Ø", " NV", " SV", " K"),
            "fr", List.of(" Cedex", " Cedex 9", " CEDEX 03", " 15e", "-sur-Mer", "-lès-Bains"),
            "nl", List.of(" (NH)", " (Gld)", " aan Zee", " Zuidoost", "-Noord"),
            "es", List.of(" (Madrid)", " de la Sierra", " del Río", ", CDMX"),
            "it", List.of(" Terme", " Marittima", " di Sopra", " sul Naviglio"),
            "pt", List.of(" – SP", "/RJ", " - MG", " de Cima"));

    private static final List<String> ABROAD = List.of("tr", "tr", "pl", "cs", "fi", "nb", "hu", "ro");

    private Styles() {}

    /** Whether addresses of the language are written here. */
    static boolean has(String language) {
        return ABROAD.contains(language);
    }

    static String unit(Values values, String language) {
        List<String> units = UNITS.getOrDefault(language, List.of());
        return units.isEmpty()
                ? Addresses.unit(values)
                : values.pick(units).formatted(1 + values.random.nextInt(values.chance(0.6) ? 9 : 60));
    }

    /** The number of a house with what goes with it, or nothing. */
    static String number(Values values, String language) {
        int n = 1 + values.random.nextInt(300);
        return switch (language) {
            case "nl" -> n + values.pick("-III", "-II", "-I", "-hs", " hs", "-1", "-2", "-bis", "A-2", " II", "-A");
            case "de" -> n + values.pick("/3", "/2/14", "a-c", " a", "/7");
            case "da" -> n + values.pick("A", "B", " A", "C");
            case "sv" -> n + values.pick(" A", " B", "A", " C 3");
            case "fr" -> n + values.pick(" bis", " ter", " quater", "-" + (n + 2));
            case "it" -> n + values.pick("/A", "/B", " bis", "/2");
            case "es", "pt" -> values.pick("nº ", "num. ", "km ") + n;
            default -> "";
        };
    }

    /** A town, now and then with its river, state or post office. */
    static String town(Values values, String language) {
        List<String> behind = TOWNS.getOrDefault(language, List.of());
        String town = values.city(language);
        return behind.isEmpty() || !values.chance(BEHIND_TOWN) ? town : town + values.pick(behind);
    }

    /** An address of Turkey, Poland or another country whose language has no sentences here. */
    static void write(Values values, String language, Writer out, String end) {
        String country = has(language) ? language : values.pick(ABROAD);
        Pools pool = values.pool(country);
        String family = values.family(pool);
        int n = 1 + values.random.nextInt(200);
        int flat = 1 + values.random.nextInt(40);
        String zip = values.digits(5);
        switch (country) {
            case "tr" -> {
                String quarter =
                        values.chance(0.4) ? values.given(pool) + " " + values.pick("Mah.", "Mahallesi") + " " : "";
                String road = family + " " + values.pick("Cad.", "Sok.", "Sk.", "Bulvarı", "Caddesi", "Sokak", "Cd.");
                String house = values.pick(" No:", " No: ", " No ") + n;
                String door = values.chance(0.7) ? values.pick(" D:", " Daire:", " D. ", " Kat:2 D:", "/") + flat : "";
                out.span(Tag.ADDRESS, quarter + road + house + door).plain(values.pick(" ", ", ", end));
                if (values.chance(0.4)) {
                    out.span(Tag.ADDRESS, zip).plain(" ");
                }
                out.span(Tag.PLACE, values.city(country))
                        .plain(values.pick("/", "/", " / "))
                        .span(
                                Tag.PLACE,
                                values.pick("İstanbul", "Ankara", "İzmir", "Bursa", "Konya", "Antalya", "Adana"));
            }
            case "pl" ->
                town(
                        out,
                        "ul. " + family + " " + n + values.pick("/" + flat, " m. " + flat, ""),
                        end,
                        zip(values, "-"),
                        values.city(country));
            case "cs" ->
                town(
                        out,
                        values.pick(family + "ova ", "Na " + family + " ") + n + "/" + flat,
                        end,
                        values.digits(3) + " " + values.digits(2),
                        values.city(country) + values.pick("", "", " 3", " 6"));
            case "fi" ->
                town(
                        out,
                        family
                                + values.pick("ntie ", "nkatu ", "nkuja ")
                                + n
                                + values.pick(" A " + flat, " B " + flat, ""),
                        end,
                        zip,
                        values.city(country));
            case "hu" -> {
                out.span(Tag.ADDRESS, values.digits(4))
                        .plain(" ")
                        .span(Tag.PLACE, values.city(country))
                        .plain(", ");
                out.span(
                        Tag.ADDRESS,
                        family
                                + values.pick(" u. ", " utca ", " út ", " tér ")
                                + n
                                + values.pick(".", ". II/" + flat, ". fszt. 2"));
            }
            case "ro" ->
                town(
                        out,
                        values.pick("Str. ", "Bd. ", "Calea ")
                                + family
                                + values.pick(" nr. ", " ")
                                + n
                                + values.pick(", bl. C3, ap. " + flat, ", sc. B, ap. " + flat, ""),
                        end,
                        values.digits(6),
                        values.city(country));
            default ->
                town(
                        out,
                        family + values.pick("gata ", "veien ", "s vei ", "s gate ") + n + values.pick("", "A", " B"),
                        end,
                        values.digits(4),
                        values.city(country));
        }
    }

    private static String zip(Values values, String between) {
        return values.digits(2) + between + values.digits(3);
    }

    private static void town(Writer out, String street, String end, String zip, String town) {
        out.span(Tag.ADDRESS, street)
                .plain(end)
                .span(Tag.ADDRESS, zip)
                .plain(" ")
                .span(Tag.PLACE, town);
    }
}
