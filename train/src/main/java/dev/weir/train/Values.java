package dev.weir.train;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/** Draws the values that fill a slot. The same seed gives the same values. */
final class Values {
    private static final String CONSONANTS = "bcdfghjklmnprstvwz";
    private static final String VOWELS = "aeiou";
    private static final String[] PARTICLES = {
        "de", "van", "von", "van der", "de la", "di", "da", "dos", "al", "bin", "del", "Mc", "Mac", "O'", "El", "ter",
        "le"
    };
    private static final String[] SUFFIXES = {"Jr.", "Sr.", "III", "II", "MD", "PhD", "Esq."};
    private static final String[] FIRMS = {
        "Inc.",
        "LLC",
        "Ltd",
        "Ltd.",
        "Corp.",
        "GmbH",
        "AG",
        "S.A.",
        "SARL",
        "S.L.",
        "B.V.",
        "AB",
        "A/S",
        "S.p.A.",
        "SAS",
        "Lda.",
        "plc",
        "& Co.",
        "KG",
        "Group",
        "Holdings",
        "Partners",
        "Corporation",
        "Company"
    };
    private static final String[] TRADES = {
        "Logistics", "Consulting", "Software", "Bank", "Foods", "Energy", "Insurance", "Media", "Systems", "Motors",
        "Pharma", "Airlines", "Foundation", "Solutions", "Technologies", "Health", "Capital", "Steel", "Networks",
                "Union",
        "Institute", "Labs", "Healthcare", "Financial", "Industries", "Studios", "Robotics", "Legal", "Advisors",
                "Trust"
    };
    private static final String[] PREFIXED = {
        "Bank of", "University of", "City of", "Ministry of", "Department of", "Institute of", "Council of",
                "Museum of",
        "Universität", "Banco de", "Université de", "Universidad de", "Stadtwerke", "FC", "Port of", "Diocese of"
    };

    final Random random;
    private final Map<String, Pools> pools = new HashMap<>();
    private final Map<String, List<String>> words = Pools.words();
    private final Map<String, List<String>> countries = new HashMap<>();
    private final long seed;

    Values(long seed) {
        this.seed = seed;
        this.random = new Random(seed);
    }

    <T> T pick(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    String pick(String... list) {
        return list[random.nextInt(list.length)];
    }

    boolean chance(double share) {
        return random.nextDouble() < share;
    }

    /** A locale for a value in a text of this language. */
    Pools pool(String language) {
        String locale;
        if (chance(0.72)) {
            locale = pick(Pools.locales(language));
        } else if (chance(0.6)) {
            locale = pick(Pools.locales(pick("en", "de", "fr", "es", "pt", "it", "nl", "sv", "da")));
        } else {
            locale = pick(Pools.ABROAD);
        }
        return pools.computeIfAbsent(locale, key -> new Pools(key, seed));
    }

    List<String> words(String list, String language) {
        return words.getOrDefault(
                list + "." + language,
                words.getOrDefault(list + ".xx", words.getOrDefault(list + ".en", List.of("x"))));
    }

    List<String> words(String list) {
        return words.getOrDefault(list, List.of("x"));
    }

    private String invented() {
        var name = new StringBuilder();
        int syllables = 2 + random.nextInt(2);
        for (int i = 0; i < syllables; i++) {
            name.append(CONSONANTS.charAt(random.nextInt(CONSONANTS.length())))
                    .append(VOWELS.charAt(random.nextInt(VOWELS.length())));
            if (chance(0.3)) {
                name.append("nrlstm".charAt(random.nextInt(6)));
            }
        }
        return capital(name.toString());
    }

    /** A word that looks like others of its list and is not on it: two of them, crossed. */
    private String crossed(List<String> list) {
        String a = pick(list);
        String b = pick(list);
        int cut = Math.max(2, a.length() / 2);
        return a.length() < 4 || b.length() < 4
                ? a
                : a.substring(0, cut) + b.substring(b.length() / 2).toLowerCase(Locale.ROOT);
    }

    static String capital(String word) {
        return word.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    String given(Pools pool) {
        return pool.given.isEmpty() || chance(0.04)
                ? invented()
                : chance(0.08) ? crossed(pool.given) : pick(pool.given);
    }

    String family(Pools pool) {
        String name = pool.family.isEmpty() || chance(0.05)
                ? invented()
                : chance(0.12) ? crossed(pool.family) : pick(pool.family);
        double kind = random.nextDouble();
        if (kind < 0.05) {
            String particle = pick(PARTICLES);
            return particle + (particle.startsWith("M") || particle.endsWith("'") ? "" : " ") + name;
        }
        if (kind < 0.09 && !pool.family.isEmpty()) {
            return name + "-" + pick(pool.family);
        }
        boolean iberian = pool.locale.startsWith("es") || pool.locale.startsWith("pt") || pool.locale.equals("ca");
        return iberian && chance(0.6) ? name + " " + pick(pool.family) : name;
    }

    /** A name of two words or more. */
    String name(String language) {
        Pools pool = pool(language);
        double kind = random.nextDouble();
        String given = given(pool);
        String family = family(pool);
        if (kind < 0.66) {
            return given + " " + family;
        }
        if (kind < 0.74) {
            return given + " " + given(pool) + " " + family;
        }
        if (kind < 0.82) {
            return given + " " + initial() + " " + family;
        }
        if (kind < 0.86) {
            return family + ", " + given;
        }
        if (kind < 0.89) {
            return initial() + " " + family;
        }
        if (kind < 0.91) {
            return initial() + initial() + " " + family;
        }
        if (kind < 0.94) {
            return given + "-" + given(pool) + " " + family;
        }
        return kind < 0.96
                ? given + " " + family + " " + pick(SUFFIXES)
                : kind < 0.98 ? given + " " + family.toUpperCase(Locale.ROOT) : given + " " + family.charAt(0) + ".";
    }

    private String initial() {
        return (char) ('A' + random.nextInt(26)) + (chance(0.85) ? "." : "");
    }

    String city(String language) {
        Pools pool = pool(language);
        return pool.cities.isEmpty() || chance(0.05)
                ? invented() + pick("ville", "burg", "ton", "stad", "ia", "", "o", "berg")
                : chance(0.06) ? crossed(pool.cities) : pick(pool.cities);
    }

    String country(String language) {
        return pick(countries.computeIfAbsent(language, key -> {
            var names = new java.util.ArrayList<String>();
            for (String code : Locale.getISOCountries()) {
                names.add(Locale.of("", code).getDisplayCountry(Locale.of(key)));
            }
            if (key.equals("en")) {
                names.addAll(List.of(
                        "USA", "the UK", "U.S.", "UK", "England", "Scotland", "US", "Holland", "Russia", "UAE"));
            }
            return names;
        }));
    }

    String region(String language) {
        Pools pool = pool(language);
        return pool.regions.isEmpty() ? city(language) : pick(pool.regions);
    }

    String firm(String language) {
        Pools pool = pool(language);
        double kind = random.nextDouble();
        String family = pool.family.isEmpty() ? invented() : pick(pool.family);
        if (kind < 0.3 && !pool.firms.isEmpty()) {
            return pick(pool.firms);
        }
        if (kind < 0.42) {
            return family + " " + pick(FIRMS);
        }
        if (kind < 0.52) {
            return family + " & " + (pool.family.isEmpty() ? invented() : pick(pool.family))
                    + (chance(0.4) ? " " + pick(FIRMS) : "");
        }
        if (kind < 0.66) {
            return invented() + " " + pick(TRADES) + (chance(0.4) ? " " + pick(FIRMS) : "");
        }
        if (kind < 0.74) {
            return pick(PREFIXED) + " " + city(language);
        }
        if (kind < 0.82) {
            return city(language) + " " + pick(TRADES);
        }
        if (kind < 0.88) {
            var letters = new StringBuilder();
            int n = 2 + random.nextInt(3);
            for (int i = 0; i < n; i++) {
                letters.append((char) ('A' + random.nextInt(26)));
            }
            return letters.toString();
        }
        return kind < 0.95
                ? capital(pick(
                                "blue", "north", "bright", "green", "first", "global", "red", "summit", "pacific",
                                "union", "silver", "open"))
                        + " " + pick(TRADES)
                : invented() + (chance(0.3) ? pick("soft", "tech", "ex", "corp", "ly") : "");
    }

    String site(String language) {
        String site = pick(words("site", language));
        String name = chance(0.6) ? city(language) : family(pool(language));
        boolean first = "fr es pt it".contains(language) || language.equals("de") && chance(0.6);
        return first ? site + " " + name : name + " " + site;
    }

    String job(String language) {
        Pools pool = pool(language);
        boolean listed = pool.jobs.isEmpty() || !language.equals("en") || chance(0.4);
        return listed ? pick(words("jobs", language)) : pick(pool.jobs);
    }

    String illness(String language) {
        String illness = !language.equals("en") || chance(0.5)
                ? pick(words("illness", language))
                : pick("Acute ", "Chronic ", "Severe ", "Recurrent ", "Congenital ", "", "", "", "")
                        + pick(words("organ")) + " " + pick(words("trouble"));
        return chance(0.2) ? illness.toLowerCase(Locale.ROOT) : illness;
    }

    String digits(int n) {
        var digits = new StringBuilder();
        for (int i = 0; i < n; i++) {
            digits.append((char) ('0' + random.nextInt(10)));
        }
        return digits.toString();
    }

    /** A number or code as firms, courts and hospitals give them. */
    String id() {
        return switch (random.nextInt(18)) {
            case 0, 1, 2 -> digits(5 + random.nextInt(6));
            case 3 -> letters(2) + "-" + digits(6);
            case 4 -> letters(3) + "-" + digits(7);
            case 5 -> "20" + digits(2) + "-" + letters(2) + "-" + digits(4);
            case 6 -> digits(2) + "-" + letters(2) + "-" + digits(5);
            case 7 -> letters(2) + digits(7);
            case 8 -> digits(3) + " " + digits(3) + " " + digits(3);
            case 9 -> digits(1) + ":" + digits(2) + "-" + pick("cv", "cr", "mc") + "-" + digits(5) + "-" + letters(3);
            case 10 -> letters(1) + digits(8);
            case 11 -> digits(2) + " " + digits(8) + " " + digits(2);
            case 16 -> letters(3) + "-" + digits(9);
            case 17 -> letters(2) + "-" + digits(3 + random.nextInt(7));
            case 12 -> digits(2) + " " + letters(1) + " " + digits(3) + "/" + digits(2);
            case 13 -> letters(4) + "-" + digits(4) + "-" + digits(3);
            case 14 -> digits(4) + "/" + digits(2);
            default -> digits(2) + "." + digits(3) + "." + digits(3) + "-" + letters(1);
        };
    }

    private String letters(int n) {
        var letters = new StringBuilder();
        for (int i = 0; i < n; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    String phone() {
        return switch (random.nextInt(9)) {
            case 7 -> digits(3) + "." + digits(3) + "." + digits(4);
            case 8 -> "(" + digits(2) + ") " + digits(4) + "-" + digits(4);
            case 0 -> "+" + (1 + random.nextInt(98)) + " " + digits(3) + " " + digits(3) + " " + digits(4);
            case 1 -> "(" + digits(3) + ") " + digits(3) + "-" + digits(4);
            case 2 -> digits(3) + "-" + digits(3) + "-" + digits(4);
            case 3 -> "0" + digits(3) + " " + digits(7);
            case 4 -> "0" + digits(2) + " " + digits(2) + " " + digits(2) + " " + digits(2) + " " + digits(2);
            case 5 -> digits(9);
            default -> "+1 (" + digits(3) + ") " + digits(3) + "-" + digits(4) + (chance(0.2) ? " x" + digits(3) : "");
        };
    }

    String email(String language) {
        Pools pool = pool(language);
        String local = given(pool).toLowerCase(Locale.ROOT).replace(" ", "")
                + pick(".", "_", "")
                + (chance(0.5) ? digits(2) : invented().toLowerCase(Locale.ROOT));
        return local + "@" + invented().toLowerCase(Locale.ROOT) + pick(".com", ".org", ".de", ".es", ".net", ".co.uk");
    }
}
