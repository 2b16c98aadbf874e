package dev.weir.train;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Predicate;

/**
 * A labelled set to measure on.
 *
 * @param counts whether findings of a class id are counted: a set that marks names only says nothing of dates
 * @param apart types that are neither wanted nor wrong
 * @param unmarked class ids that the set marks in no place: where nothing else is marked, such a finding is not wrong
 */
record DataSet(
        String name,
        String note,
        List<Sample> samples,
        Predicate<String> counts,
        Set<String> apart,
        Set<String> unmarked) {
    DataSet(String name, String note, List<Sample> samples, Predicate<String> counts, Set<String> apart) {
        this(name, note, samples, counts, apart, Set.of());
    }

    /** The same with some of its samples. */
    DataSet of(List<Sample> some) {
        return new DataSet(name, note, some, counts, apart, unmarked);
    }

    private static final Set<String> CHECKSUM = Set.of(
            "IBAN",
            "CREDIT_CARD_NUMBER",
            "NPI_NUMBER",
            "DEA_NUMBER",
            "BANK_ROUTING_NUMBER",
            "VEHICLE_IDENTIFICATION_NUMBER");

    private static final Map<String, String> GROUPS = Map.ofEntries(
            Map.entry("PERSON", "person"),
            Map.entry("PER", "person"),
            Map.entry("PERSON_NAME", "person"),
            Map.entry("NOMBRE_SUJETO_ASISTENCIA", "person"),
            Map.entry("NOMBRE_PERSONAL_SANITARIO", "person"),
            Map.entry("PLACE", "place and address"),
            Map.entry("LOC", "place and address"),
            Map.entry("LOCATION", "place and address"),
            Map.entry("LOCATION_NAME", "place and address"),
            Map.entry("ADDRESS", "place and address"),
            Map.entry("STREET_ADDRESS", "place and address"),
            Map.entry("POSTAL_CODE", "place and address"),
            Map.entry("TERRITORIO", "place and address"),
            Map.entry("PAIS", "place and address"),
            Map.entry("CALLE", "place and address"),
            Map.entry("ORG", "organisation"),
            Map.entry("ORGANISATION", "organisation"),
            Map.entry("ORGANIZATION", "organisation"),
            Map.entry("ORGANIZATION_NAME", "organisation"),
            Map.entry("INSTITUCION", "organisation"),
            Map.entry("HOSPITAL", "organisation"),
            Map.entry("CENTRO_SALUD", "organisation"),
            Map.entry("DATE", "date"),
            Map.entry("DATE_TIME", "date"),
            Map.entry("DATE_OF_BIRTH", "date"),
            Map.entry("TIMESTAMP", "date"),
            Map.entry("FECHAS", "date"),
            Map.entry("HEALTH_CONDITION", "health"),
            Map.entry("MEDICATION_NAME", "health"),
            Map.entry("PROCEDURE_NAME", "health"),
            Map.entry("EDAD_SUJETO_ASISTENCIA", "trait"),
            Map.entry("SEXO_SUJETO_ASISTENCIA", "trait"),
            Map.entry("FAMILIARES_SUJETO_ASISTENCIA", "trait"),
            Map.entry("OTROS_SUJETO_ASISTENCIA", "trait"),
            Map.entry("PROFESION", "trait"),
            Map.entry("JOB_TITLE", "trait"),
            Map.entry("TITLE", "trait"),
            Map.entry("PREFIX", "trait"),
            Map.entry("AGE", "trait"),
            Map.entry("KIN", "trait"),
            Map.entry("JOB", "trait"),
            Map.entry("GROUP", "trait"),
            Map.entry("SEX", "trait"));

    /** All sets that nothing of Weir was trained on. */
    static List<DataSet> heldOut(Corpora corpora) throws IOException {
        var sets = new ArrayList<DataSet>();
        sets.add(generated(corpora));
        sets.add(new DataSet(
                "MEDDOCAN dev",
                "its train part was trained on; it marks no drugs, which do not count",
                corpora.meddocan("dev"),
                id -> !id.equals("health.medication"),
                Set.of()));
        for (String file : List.of("en_ewt", "da_ddt", "pt_bosque", "sv_talbanken")) {
            sets.add(uner(corpora, file));
        }
        for (String part : List.of("legal", "clinical")) {
            sets.add(piiAnon(corpora, part, language -> true));
        }
        DataSet clinical = sets.getLast();
        sets.add(new DataSet(
                clinical.name() + ", dates of events apart",
                "the same; it marks births and timestamps, but none of the other dates, so these are not held against us here",
                clinical.samples(),
                clinical.counts(),
                clinical.apart(),
                Set.of("general.date")));
        return sets;
    }

    /** Those of {@link #heldOut} that are English, or what of them is. */
    static List<DataSet> english(Corpora corpora) throws IOException {
        return List.of(
                generated(corpora),
                uner(corpora, "en_ewt"),
                piiAnon(corpora, "legal", "en"::equals),
                piiAnon(corpora, "clinical", "en"::equals));
    }

    /** As this one, with samples drawn by the seed until they hold this many characters. */
    DataSet drawn(long seed, int characters) {
        var shuffled = new ArrayList<>(samples);
        Collections.shuffle(shuffled, new Random(seed));
        var some = new ArrayList<Sample>();
        int length = 0;
        for (Sample sample : shuffled) {
            if (length >= characters) {
                break;
            }
            some.add(sample);
            length += sample.text().length();
        }
        return of(some);
    }

    private static DataSet generated(Corpora corpora) throws IOException {
        return new DataSet(
                "presidio-research generated_large",
                "developed against: no sentence trained on, but its errors were read",
                presidio(corpora, "presidio-research/generated_large.json"),
                id -> true,
                Set.of());
    }

    private static DataSet uner(Corpora corpora, String file) throws IOException {
        String language = file.substring(0, 2);
        return new DataSet(
                "UNER " + language + " dev",
                language.equals("en") ? "developed against, not trained on" : "its train part was trained on",
                Corpora.renamed(
                        corpora.columns("ner/uner/" + file + "-ud-dev.iob2", 1, 2, 1),
                        type -> NAMED.contains(type) ? type : ""),
                DataSet::named,
                Set.of());
    }

    private static DataSet piiAnon(Corpora corpora, String part, Predicate<String> language) throws IOException {
        return new DataSet(
                "pii-anon " + part,
                "developed against, not trained on; kinds with a check digit apart",
                corpora.piiAnon(part, language),
                id -> true,
                CHECKSUM);
    }

    private static final Set<String> NAMED = Set.of("PER", "LOC", "ORG");

    private static List<Sample> presidio(Corpora corpora, String file) throws IOException {
        return corpora.presidio(file).values().stream().flatMap(List::stream).toList();
    }

    private static boolean named(String id) {
        return id.startsWith("person.name")
                || id.startsWith("place")
                || id.startsWith("organisation")
                || id.startsWith("address");
    }

    /** The coarse class of a set's type. */
    static String groupOf(String type) {
        return GROUPS.getOrDefault(type, "number, contact and other");
    }

    /** The coarse class of a finding. */
    static String groupOfClass(String id) {
        return switch (id.substring(0, id.indexOf('.') < 0 ? id.length() : id.indexOf('.'))
                .toLowerCase(Locale.ROOT)) {
            case "person" ->
                id.startsWith("person.name") ? "person" : id.equals("person.birth-date") ? "date" : "trait";
            case "place", "address" -> id.equals("place.facility") ? "organisation" : "place and address";
            case "organisation" -> "organisation";
            case "health" -> "health";
            case "general" -> "date";
            default -> "number, contact and other";
        };
    }
}
