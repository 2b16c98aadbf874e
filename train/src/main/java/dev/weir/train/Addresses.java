package dev.weir.train;

import dev.weir.detect.tagger.Tag;
import java.util.List;

/** Streets and whole addresses in the order of many countries. */
final class Addresses {
    private static final String[] DIRECTIONS = {"N", "S", "E", "W", "North", "West", "NE", "SW"};
    private static final String[] UNITS = {
        "Apt. %d",
        "Apt %d",
        "Suite %d",
        "Unit %d",
        "#%d",
        "Flat %d",
        "Floor %d",
        "Room %d",
        "Ste. %d",
        "PO Box %d",
        "App. %d",
        "3. OG links",
        "2º izq.",
        "Piso %d",
        "Esc. %d",
        "bus %d",
        "lgh %d",
        "%d. tv",
        "Apto %d",
        "Stiege %d",
        "Bât. B",
        "Box %d",
        "bât. C",
        "appt %d",
        "%de étage",
        "bte %d",
        "Hinterhaus",
        "Whg. %d",
        "%d. Stock",
        "int. %d",
        "interno %d",
        "scala B",
        "%dº izda.",
        "bajo B",
        "%dº A",
        "r/c esq.",
        "%d.º dto.",
        "apto %d",
        "bloco B",
        "bus %d",
        "%d hoog",
        "%d. th.",
        "st. tv.",
        "%d tr",
        "Int. %d",
        "Col. Centro",
        "bajo"
    };
    private static final String[] ENGLISH = {
        "Street",
        "St",
        "St.",
        "Avenue",
        "Ave",
        "Road",
        "Rd",
        "Lane",
        "Ln",
        "Drive",
        "Dr",
        "Court",
        "Way",
        "Place",
        "Blvd",
        "Terrace",
        "Circle",
        "Square",
        "Close",
        "Crescent",
        "Parkway",
        "Trail",
        "Highway",
        "Loop",
        "Row",
        "Hill",
        "Gardens"
    };
    private static final String[] WORDS = {
        "Maple",
        "Oak",
        "Church",
        "Mill",
        "High",
        "Station",
        "Park",
        "Lake",
        "Cedar",
        "Main",
        "River",
        "King",
        "Queen",
        "Spring",
        "Willow",
        "Sunset",
        "Elm",
        "Forest",
        "Green",
        "Market",
        "2nd",
        "5th",
        "14th",
        "Bridge",
        "Chestnut",
        "Pine",
        "Victoria"
    };
    private static final String[] GERMANIC = {
        "straße", "strasse", "str.", "weg", "gasse", "allee", "platz", "ring", "damm", "ufer", "straat", "laan",
        "gracht", "weg", "gatan", "vägen", "gade", "vej", "allé", "stræde", "plein", "kade", "gränd", "gate", "veien"
    };
    private static final String[] ROMANCE = {
        "Rue de",
        "Rue",
        "Avenue de",
        "Boulevard",
        "Place de la",
        "Chemin du",
        "Impasse",
        "Quai",
        "Calle",
        "Calle de",
        "C/",
        "Avda.",
        "Avenida de",
        "Plaza",
        "Paseo de",
        "Ctra.",
        "Camino de",
        "Via",
        "Viale",
        "Piazza",
        "Corso",
        "Vicolo",
        "Rua",
        "Rua do",
        "Travessa",
        "Largo",
        "Praça",
        "Av.",
        "Avenida",
        "Alameda",
        "Ronda",
        "Travesía",
        "Rambla",
        "Strada",
        "ul.",
        "Jl.",
        "Calle del"
    };

    private Addresses() {}

    private static String base(Values values, String language) {
        Pools pool = values.pool(language);
        double kind = values.random.nextDouble();
        return kind < 0.45
                ? values.family(pool)
                : kind < 0.6 ? values.city(language) : kind < 0.8 ? values.pick(WORDS) : values.given(pool);
    }

    /** The name of a street, without number. */
    static String road(Values values, String language) {
        double kind = values.random.nextDouble();
        if (kind < 0.25) {
            Pools pool = values.pool(language);
            if (!pool.streets.isEmpty()) {
                return values.pick(pool.streets);
            }
        }
        boolean romance = List.of("fr", "es", "pt", "it").contains(language) ? kind < 0.85 : kind < 0.35;
        boolean germanic = List.of("de", "nl", "sv", "da").contains(language) ? kind < 0.85 : kind < 0.5;
        if (romance) {
            return values.pick(ROMANCE) + " " + base(values, language);
        }
        if (germanic) {
            String base = base(values, language);
            String ending = values.pick(GERMANIC);
            return values.chance(0.75)
                    ? base + ending
                    : base + (values.chance(0.5) ? "-" : " ") + Values.capital(ending);
        }
        String direction = values.chance(0.1) ? values.pick(DIRECTIONS) + " " : "";
        return direction + (values.chance(0.5) ? values.pick(WORDS) : base(values, language)) + " "
                + values.pick(ENGLISH);
    }

    private static String number(Values values, String language) {
        if (values.chance(0.12)) {
            String local = Styles.number(values, language);
            if (!local.isEmpty()) {
                return local;
            }
        }
        int n = 1 + values.random.nextInt(values.chance(0.5) ? 99 : 9999);
        double kind = values.random.nextDouble();
        return kind < 0.8 ? "" + n : kind < 0.9 ? n + values.pick("a", "B", "bis", " c") : n + "-" + (n + 2);
    }

    /** Street and number in the country's order, or now and then in another. */
    static String street(Values values, String language) {
        boolean numberFirst = List.of("en", "fr").contains(language) ? values.chance(0.9) : values.chance(0.08);
        String road = road(values, language);
        String number = number(values, language);
        String comma = values.chance(List.of("es", "pt", "it").contains(language) ? 0.6 : 0.04) ? "," : "";
        String no = values.chance(0.06) ? values.pick("nº ", "n. ", "Nr. ", "No. ", "num ") : "";
        if (values.chance(0.02)) {
            return values.pick("PSC ", "Unit ", "CMR ", "PO Box ", "Postfach ", "Apartado ")
                    + values.digits(4)
                    + (values.chance(0.5) ? ", Box " + values.digits(4) : "");
        }
        if (values.chance(0.02)) {
            return values.pick("corner of ", "the corner of ", "")
                    + road
                    + values.pick(" and ", " & ")
                    + road(values, language);
        }
        if (values.chance(0.04)) {
            return number + " " + road + " " + number(values, language);
        }
        return numberFirst ? number + comma + " " + road : road + comma + " " + no + number;
    }

    /** A street, now and then with a flat or floor before or after it. */
    static String housed(Values values, String language, boolean lines) {
        String street = street(values, language);
        if (!values.chance(0.28)) {
            return street;
        }
        String between = lines && values.chance(0.6) ? "\n" : values.chance(0.7) ? ", " : " ";
        String unit = values.chance(0.5) ? Styles.unit(values, language) : unit(values);
        return values.chance(0.15) ? unit + between + street : street + between + unit;
    }

    static String unit(Values values) {
        return values.pick(UNITS).replace("%d", "" + (1 + values.random.nextInt(values.chance(0.5) ? 20 : 999)));
    }

    static String zip(Values values, String language) {
        Pools pool = values.pool(language);
        if (!pool.zips.isEmpty() && values.chance(0.6)) {
            return values.pick(pool.zips);
        }
        return switch (values.random.nextInt(6)) {
            case 0 -> values.digits(4);
            case 1 -> "SW" + values.digits(1) + "A " + values.digits(1) + "BQ";
            case 2 -> values.digits(4) + " " + "KD";
            case 3 -> values.digits(3) + " " + values.digits(2);
            case 4 -> values.digits(4) + "-" + values.digits(3);
            default -> values.digits(5);
        };
    }

    /** Street, town, country and code, as a form with fields for these puts them together. */
    private static void foreign(Values values, String language, Writer out, String end) {
        out.span(Tag.ADDRESS, housed(values, language, end.equals("\n")))
                .plain(end)
                .span(Tag.PLACE, values.city(language))
                .plain(end)
                .span(Tag.PLACE, values.country("en"))
                .plain(" ")
                .span(Tag.ADDRESS, zip(values, language));
    }

    private static final String[] STATES = {
        "AL", "AZ", "CA", "CO", "FL", "GA", "IL", "KY", "LA", "MA", "NC", "NY", "OH", "PA", "TX", "VA", "WA", "NSW",
        "ON"
    };

    /** A whole address on one line or on several; street and code are {@link Tag#ADDRESS}, town and country {@link Tag#PLACE}. */
    static void write(Values values, String language, Writer out, boolean lines) {
        if (Styles.has(language) ? values.chance(0.8) : values.chance(0.04)) {
            Styles.write(values, language, out, lines ? "\n" : ", ");
            return;
        }
        if (values.chance(0.05)) {
            foreign(values, language, out, lines ? "\n" : ", ");
            return;
        }
        String end = lines ? "\n" : values.chance(0.85) ? ", " : " ";
        out.span(Tag.ADDRESS, housed(values, language, lines));
        out.plain(end);
        if (language.equals("en") ? values.chance(0.8) : values.chance(0.1)) {
            out.span(Tag.PLACE, values.city(language));
            if (values.chance(0.7)) {
                out.plain(values.chance(0.85) ? ", " : " ")
                        .span(Tag.PLACE, values.chance(0.7) ? values.pick(STATES) : values.region(language));
            }
            if (values.chance(0.85)) {
                out.plain(lines && values.chance(0.2) ? "\n" : values.chance(0.9) ? " " : ", ")
                        .span(Tag.ADDRESS, zip(values, language));
            }
        } else {
            out.span(
                            Tag.ADDRESS,
                            (values.chance(0.05) ? values.pick("D-", "A-", "CH-", "F-") : "") + zip(values, language))
                    .plain(values.chance(0.9) ? " " : values.pick(" - ", ", "))
                    .span(Tag.PLACE, Styles.town(values, language));
            if (values.chance(0.12)) {
                out.plain(values.chance(0.5) ? " (" : ", ");
                boolean paren = values.chance(0.5);
                out.span(Tag.PLACE, values.region(language)).plain(paren ? ")" : "");
            }
        }
        if (values.chance(0.25)) {
            out.plain(end).span(Tag.PLACE, values.country(language));
        }
    }
}
