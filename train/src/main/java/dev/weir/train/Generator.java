package dev.weir.train;

import dev.weir.detect.tagger.Tag;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Makes labelled texts: sentences and letters from templates, forms from lists of labels, mixtures of these, in nine
 * languages; in some, all is in lower or in upper case. Deterministic for a seed.
 *
 * <p>Slots of a template: {@code person} a name in any form, {@code name} of two words or more, {@code given},
 * {@code family}, {@code lname}, {@code lgiven} and {@code lcity} in lower case, {@code street}, {@code unit}, {@code zip}
 * (address), {@code address} a whole one, {@code city}, {@code country}, {@code region} (place), {@code org},
 * {@code shop}, {@code knownorg}, {@code office} (organisation; {@code lshop}, {@code lknownorg} in lower case), {@code sight}, {@code lsight},
 * {@code landmark}, {@code llandmark} (place), {@code hospital}, {@code date}, {@code age} with unit, {@code agen} without, {@code job}, {@code nation},
 * {@code religion}, {@code sex}, {@code kin}, {@code id}, {@code phone}, {@code card}, {@code iban}, {@code ip} (number), {@code illness},
 * {@code drug}, {@code procedure}; without label {@code title}, {@code film}, {@code band}, {@code product}, {@code roadname}, {@code num},
 * {@code plainnum}, {@code vitals},
 * {@code sign}, {@code Sign}, {@code symptom}, {@code Symptom}, {@code cpt}, {@code hcpcs}, {@code icd}, {@code month}, {@code hex}, {@code uuid}, {@code verb},
 * {@code caps}, {@code specialty}, {@code role}, {@code rank}, {@code Rank}, {@code yes}, {@code folk}, {@code storm}, {@code specimen},
 * {@code moment}, {@code doing}, {@code urgency}, {@code test}, {@code manner}, {@code degree}, {@code shift}, {@code doctor},
 * {@code heading}, {@code abbreviation}, {@code amount}, {@code version}, {@code time}, {@code word}, {@code year}, {@code email};
 * {@code iso} a timestamp, which teaches nothing; and those of {@link Papers} and {@link Terms}. A slot of a span in
 * capitals ({@code NAME}, {@code STREET}) is written in capitals; {@code Kin} begins with one.
 */
final class Generator {
    private static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "pt", "it", "nl", "sv", "da");
    private static final double ENGLISH = 0.42;
    /** The file of templates that name nobody, and that of those that do. */
    private static final String TECHNICAL = "technical";

    private static final String AT_WORK = "people-at-work";
    private static final double AT_WORK_SHARE = 0.35;
    private static final double WORK_ENGLISH = 0.6;
    /** Sentences of languages that have but a few, each line {@code language|template}; and how often one is taken. */
    private static final String ABROAD = "abroad";

    private static final double ABROAD_SHARE = 0.04;
    /** Slots that are written in capitals. */
    private static final Set<String> LOUD = Set.of(
            "AGE",
            "NAME",
            "GIVEN",
            "FAMILY",
            "STREET",
            "ZIP",
            "ADDRESS",
            "CITY",
            "COUNTRY",
            "ORG",
            "SHOP",
            "OFFICE",
            "HOSPITAL",
            "KIN",
            "JOB",
            "DATE");

    private record FormLabel(String slot, String text) {}

    private final Values values;
    private final Everyday everyday;
    private final Terms terms;
    private final Papers papers;
    private final Map<String, List<String>> templates = new HashMap<>();
    private final Map<String, List<FormLabel>> labels = new HashMap<>();

    Generator(long seed) {
        values = new Values(seed);
        everyday = new Everyday(values);
        terms = new Terms(values);
        papers = new Papers(values);
        LANGUAGES.forEach(this::read);
        read(TECHNICAL);
        read(AT_WORK);
        read(ABROAD);
        for (String line : Pools.lines("labels.txt")) {
            String[] cells = line.split("\\|");
            for (String text : cells[2].split(",")) {
                labels.computeIfAbsent(cells[0], key -> new ArrayList<>()).add(new FormLabel(cells[1], text));
            }
        }
    }

    private void read(String file) {
        List<String> lines = Pools.lines(file + ".txt");
        templates.put(
                file,
                lines.stream()
                        .map(line -> line.replace("\\n", "\n").replace("\\t", "\t"))
                        .toList());
    }

    /** Code, logs, records, specifications and licences; in some people and places are named. */
    List<Sample> technical(int n) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < n; i++) {
            var out = new Writer();
            String between = values.pick("\n", "\n", "\n\n", " ");
            for (int k = 1 + values.random.nextInt(4); k > 0; k--) {
                String language = values.chance(WORK_ENGLISH) ? "en" : values.pick(LANGUAGES);
                String file = values.chance(AT_WORK_SHARE) ? AT_WORK : TECHNICAL;
                out.plain(out.isEmpty() ? "" : between);
                fill(values.pick(templates.getOrDefault(file, List.of())), language, out);
            }
            samples.add(out.sample());
        }
        return samples;
    }

    List<Sample> samples(int n) {
        var samples = new ArrayList<Sample>();
        for (int i = 0; i < n; i++) {
            samples.add(one());
        }
        return samples;
    }

    private Sample one() {
        String language = values.chance(ENGLISH) ? "en" : values.pick(LANGUAGES);
        var out = new Writer();
        double kind = values.random.nextDouble();
        if (kind < 0.3) {
            form(language, out);
        } else if (kind < 0.36) {
            form(language, out);
            out.plain("\n\n");
            prose(language, 1 + values.random.nextInt(3), out);
        } else if (kind < 0.4) {
            block(language, out);
        } else {
            prose(language, values.chance(0.6) ? 1 : 2 + values.random.nextInt(3), out);
        }
        double shape = values.random.nextDouble();
        return shape < 0.05
                ? Writer.cased(out.sample(), false)
                : shape < (language.equals("en") ? 0.08 : 0.1) ? Writer.cased(out.sample(), true) : out.sample();
    }

    private void prose(String language, int sentences, Writer out) {
        for (int i = 0; i < sentences; i++) {
            if (i > 0) {
                out.plain(values.chance(0.8) ? " " : "\n");
            }
            if (values.chance(ABROAD_SHARE)) {
                String[] cells =
                        values.pick(templates.getOrDefault(ABROAD, List.of())).split("\\|", 2);
                fill(cells[1], cells[0], out);
            } else {
                fill(values.pick(templates.getOrDefault(language, List.of())), language, out);
            }
        }
    }

    /** Lines with and without a label, as on a letterhead, a card or a quoted signature. */
    private void block(String language, Writer out) {
        String quote = values.chance(0.15) ? "> " : values.chance(0.1) ? ">" : "";
        int n = 2 + values.random.nextInt(5);
        for (int i = 0; i < n; i++) {
            out.plain(quote);
            switch (values.random.nextInt(6)) {
                case 0, 1 -> slot("name", language, out);
                case 2 -> slot("org", language, out);
                case 3 -> slot("job", language, out);
                case 4 -> slot("phone", language, out);
                default -> Addresses.write(values, language, out, quote.isEmpty() && values.chance(0.7));
            }
            out.plain("\n");
        }
    }

    private void form(String language, Writer out) {
        List<FormLabel> known = labels.getOrDefault(language, List.of());
        int n = 2 + values.random.nextInt(8);
        String colon = values.pick(": ", ": ", ": ", ": ", ":  ", ":\t", " : ", ":", " = ", "=", ":\n");
        String end = colon.contains("\n") || values.chance(0.75) ? "\n" : values.pick("; ", ", ", "  ", " | ", ". ");
        String stop = values.chance(0.2) ? "." : "";
        int style = values.random.nextInt(6);
        for (int i = 0; i < n; i++) {
            FormLabel label = values.pick(known);
            out.plain(styled(label.text(), style)).plain(colon);
            String slot = label.slot().equals("name") && values.chance(0.12) ? "person" : label.slot();
            if (slot.equals("address")) {
                Addresses.write(values, language, out, end.equals("\n") && values.chance(0.4));
            } else {
                if (slot.equals("name") && values.chance(0.15)) {
                    slot("title", language, out);
                    out.plain(" ");
                }
                slot(slot, language, out);
            }
            if (values.chance(0.15)) {
                out.plain(" (");
                FormLabel more = values.pick(known);
                out.plain(more.text()).plain(": ");
                slot(more.slot().equals("address") ? "street" : more.slot(), language, out);
                out.plain(")");
            }
            out.plain(i + 1 < n ? stop + end : stop);
        }
    }

    private static String styled(String label, int style) {
        return switch (style) {
            case 0 -> label.toLowerCase(Locale.ROOT);
            case 1 -> label.toUpperCase(Locale.ROOT);
            default -> label;
        };
    }

    private void fill(String template, String language, Writer out) {
        int from = 0;
        while (true) {
            int open = template.indexOf('{', from);
            int close = open < 0 ? -1 : template.indexOf('}', open);
            if (close < 0) {
                out.plain(template.substring(from));
                return;
            }
            String slot = template.substring(open + 1, close);
            if (!slot.chars().allMatch(Character::isLetter)) {
                // a brace of the text itself
                out.plain(template.substring(from, open + 1));
                from = open + 1;
                continue;
            }
            out.plain(template.substring(from, open));
            slot(slot, language, out);
            from = close + 1;
        }
    }

    private void slot(String slot, String language, Writer out) {
        if (LOUD.contains(slot)) {
            var loud = new Writer();
            slot(slot.toLowerCase(Locale.ROOT), language, loud);
            out.add(Writer.cased(loud.sample(), true));
            return;
        }
        switch (slot) {
            case "person" -> out.span(Tag.PERSON, person(language));
            case "name" -> out.span(Tag.PERSON, values.name(language));
            case "given" -> out.span(Tag.PERSON, values.given(values.pool(language)));
            case "family" -> out.span(Tag.PERSON, values.family(values.pool(language)));
            case "lname" -> out.span(Tag.PERSON, values.name(language).toLowerCase(Locale.ROOT));
            case "lgiven" ->
                out.span(Tag.PERSON, values.given(values.pool(language)).toLowerCase(Locale.ROOT));
            case "lfamily" ->
                out.span(Tag.PERSON, values.family(values.pool(language)).toLowerCase(Locale.ROOT));
            case "nick" -> out.span(Tag.PERSON, Values.capital(values.pick(values.words("nick", language))));
            case "lnick" -> out.span(Tag.PERSON, values.pick(values.words("nick", language)));
            case "lcity" -> out.span(Tag.PLACE, values.city(language).toLowerCase(Locale.ROOT));
            case "lorg" -> out.span(Tag.ORGANISATION, everyday.lower(values.firm(language)));
            case "city" -> out.span(Tag.PLACE, values.city(language));
            case "country" -> out.span(Tag.PLACE, values.country(language));
            case "region" -> out.span(Tag.PLACE, values.region(language));
            case "regioncode" -> out.span(Tag.PLACE, values.pick("MI", "RM", "TO", "NA", "BO"));
            case "street" -> out.span(Tag.ADDRESS, Addresses.housed(values, language, false));
            case "unit" -> out.span(Tag.ADDRESS, Addresses.unit(values));
            case "zip" -> out.span(Tag.ADDRESS, Addresses.zip(values, language));
            case "address" -> Addresses.write(values, language, out, values.chance(0.2));
            case "org" -> out.span(Tag.ORGANISATION, values.firm(language));
            case "shop" -> out.span(Tag.ORGANISATION, everyday.shop(language));
            case "lshop" -> out.span(Tag.ORGANISATION, everyday.lower(everyday.shop(language)));
            case "knownorg" -> out.span(Tag.ORGANISATION, values.pick(values.words("knownorg")));
            case "lknownorg" -> out.span(Tag.ORGANISATION, everyday.lower(values.pick(values.words("knownorg"))));
            case "office" -> out.span(Tag.ORGANISATION, everyday.office(language));
            case "sight" -> out.span(Tag.PLACE, everyday.sight(language));
            case "lsight" -> out.span(Tag.PLACE, everyday.lower(everyday.sight(language)));
            case "landmark", "llandmark" -> out.span(Tag.PLACE, values.pick(values.words(slot)));
            case "hospital" -> out.span(Tag.FACILITY, values.site(language));
            case "date" -> out.span(Tag.DATE, Dates.date(values, language));
            case "age" -> out.span(Tag.AGE, Dates.age(values, language));
            case "agen" -> out.span(Tag.AGE, "" + (1 + values.random.nextInt(98)));
            case "job" -> out.span(Tag.OCCUPATION, values.job(language));
            case "post" -> out.span(Tag.OCCUPATION, values.pick(values.words("post", language)));
            case "nation" -> out.span(Tag.GROUP, values.pick(values.words("nation", language)));
            case "religion" -> out.span(Tag.GROUP, values.pick(values.words("religion", language)));
            case "sex" -> out.span(Tag.SEX, values.pick(values.words("sex", language)));
            case "kin" -> out.span(Tag.FAMILY, values.pick(values.words("kin", language)));
            case "Kin" -> out.span(Tag.FAMILY, Values.capital(values.pick(values.words("kin", language))));
            case "id" -> out.span(Tag.NUMBER, values.id());
            case "number" -> out.span(Tag.NUMBER, papers.number());
            case "phone" -> out.span(Tag.NUMBER, values.phone());
            case "iban" ->
                out.span(Tag.NUMBER, values.pick("DE", "FR", "ES", "GB") + values.digits(2) + values.digits(16));
            case "ip" ->
                out.span(Tag.NUMBER, "10." + values.digits(2) + "." + values.digits(1) + ".1" + values.digits(2));
            case "card" ->
                out.span(
                        Tag.NUMBER,
                        "4" + values.digits(3) + " " + values.digits(4) + " " + values.digits(4) + " "
                                + values.digits(4));
            case "illness" -> out.span(Tag.HEALTH, values.illness(language));
            case "procedure" -> out.span(Tag.HEALTH, values.pick(values.words("procedure", language)));
            case "drug" -> out.span(Tag.HEALTH, drug(language));
            default -> plain(slot, language, out);
        }
    }

    private String drug(String language) {
        String drug = values.pick(values.words("drug", language));
        return values.chance(0.4)
                ? drug + " " + (5 * (1 + values.random.nextInt(80))) + values.pick("mg", " mg", "mcg")
                : drug;
    }

    private void plain(String slot, String language, Writer out) {
        switch (slot) {
            case "title" -> out.plain(values.pick(values.words("title", language)));
            case "caps" -> out.plain(everyday.capitals());
            case "cpt" -> out.plain("" + (10_004 + values.random.nextInt(89_600)));
            case "hcpcs" -> out.plain(values.pick("A", "E", "G", "J", "L", "Q") + values.digits(4));
            case "icd" ->
                out.plain(values.pick("E", "I", "J", "K", "M", "R", "Z") + values.digits(2) + "." + values.digits(1));
            case "rank" -> out.plain(values.pick(values.words("rank", language)));
            case "Rank" -> out.plain(Values.capital(values.pick(values.words("rank", language))));
            case "Sign" -> out.plain(Values.capital(values.pick(values.words("sign"))));
            case "Symptom" -> out.plain(Values.capital(values.pick(values.words("symptom"))));
            case "sign",
                    "symptom",
                    "film",
                    "band",
                    "product",
                    "word",
                    "specialty",
                    "role",
                    "yes",
                    "folk",
                    "storm",
                    "moment",
                    "doing",
                    "urgency",
                    "test",
                    "manner",
                    "degree",
                    "shift",
                    "doctor",
                    "specimen" -> out.plain(values.pick(values.words(slot)));
            case "roadname" -> out.plain(Addresses.road(values, language));
            case "num" ->
                out.plain("" + values.random.nextInt(values.chance(0.7) ? 100 : 5000)
                        + (values.chance(0.2) ? "." + values.digits(1) : ""));
            case "plainnum" -> out.plain("" + (1 + values.random.nextInt(values.chance(0.8) ? 99 : 999)));
            case "abbreviation" -> out.plain(values.pick(values.words("numberless")));
            case "heading" -> out.plain(heading());
            case "vitals" -> out.plain(vitals());
            case "month" ->
                out.plain(java.time.Month.of(1 + values.random.nextInt(12))
                        .getDisplayName(java.time.format.TextStyle.FULL, Locale.of(language)));
            case "hex" -> out.plain(Long.toHexString(values.random.nextLong()));
            case "uuid" -> out.plain(new java.util.UUID(values.random.nextLong(), values.random.nextLong()).toString());
            case "verb" -> out.plain(values.pick(values.words("verb")));
            case "amount" ->
                out.plain(
                        values.pick("$", "€", "EUR ", "£", "USD ") + values.digits(2) + "," + values.digits(3) + ".00");
            case "version" -> out.plain(values.digits(1) + "." + values.digits(2) + "." + values.digits(1));
            case "time" -> out.plain("1" + values.random.nextInt(10) + ":" + (10 + values.random.nextInt(49)));
            case "year" -> out.plain("" + (1950 + values.random.nextInt(75)));
            case "email" -> out.plain(values.email(language));
            case "iso" -> out.unsure(Dates.stamp(values));
            default -> out.plain(papers.has(slot) ? papers.of(slot, language) : terms.of(slot));
        }
    }

    /** One to four words of titles of documents, mostly in capitals. */
    private String heading() {
        var heading = new StringBuilder(values.pick(values.words("heading")));
        for (int i = values.random.nextInt(4); i > 0; i--) {
            heading.append(' ').append(values.pick(values.words("heading")));
        }
        return values.chance(0.6) ? heading.toString().toUpperCase(Locale.ROOT) : heading.toString();
    }

    private String vitals() {
        var all = new ArrayList<String>(List.of(
                "BP 1" + values.digits(2) + "/" + values.digits(2),
                "HR " + values.digits(2),
                "RR 1" + values.digits(1),
                "SpO2 9" + values.digits(1) + "%",
                "Temp 37." + values.digits(1) + values.pick("C", "F", " C"),
                "Wt " + values.digits(2) + " kg",
                "Pain " + values.digits(1) + "/10"));
        java.util.Collections.shuffle(all, values.random);
        return String.join(values.pick(", ", "  ", "; "), all.subList(0, 2 + values.random.nextInt(5)));
    }

    private String person(String language) {
        Pools pool = values.pool(language);
        double kind = values.random.nextDouble();
        return kind < 0.55 ? values.name(language) : kind < 0.85 ? values.given(pool) : values.family(pool);
    }
}
