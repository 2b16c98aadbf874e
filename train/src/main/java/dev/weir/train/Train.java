package dev.weir.train;

import dev.weir.detect.tagger.Model;
import dev.weir.detect.tagger.Tag;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Trains the tagger's model: {@code Train DATA PACKAGES FILE}, with the folder of the corpora, that of the
 * {@link TextPackages} and the file to write. The same data give the same file. Prints counts and losses, never data.
 *
 * <p>Not trained on, so that they can measure: UNER English, the dev part of MEDDOCAN, the dev parts of the other UNER
 * languages, all of presidio-research, all of pii-anon.
 */
public final class Train {
    static final int ROW_BITS = 20;
    static final int STEPS = 24;
    /** What is added to the score of a tag: of names recall counts for more than precision. */
    private static final double PERSONS_ADDED = 1.2;

    private static final double PLACES_ADDED = 1.45;
    private static final double ADDRESSES_ADDED = 0.8;
    private static final double ORGANISATIONS_ADDED = 1.1;
    private static final double OTHERS_ADDED = 0.3;

    /**
     * How much is made up or taken from packages.
     *
     * @param technical generated texts of technology
     * @param pieces of a kind from one package
     */
    record Amounts(int generated, int technical, int pieces) {}

    private static final Amounts AMOUNTS = new Amounts(100_000, 13_000, 200);

    /** What names nobody must not outweigh the few corpora that people labelled. */
    private static final double LIGHT = 0.5;

    private static final int LOWERED_EACH = 6;
    private static final int CAPITALS_EACH = 4;
    private static final double[] RATES = {1, 0.7, 0.5, 0.35, 0.25};
    private static final Set<Tag> NAMED = EnumSet.of(Tag.PERSON, Tag.PLACE, Tag.ORGANISATION);
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("PER", "PERSON"),
            Map.entry("person", "PERSON"),
            Map.entry("LOC", "PLACE"),
            Map.entry("location", "PLACE"),
            Map.entry("ORG", "ORGANISATION"),
            Map.entry("corporation", "ORGANISATION"),
            Map.entry("group", "ORGANISATION"));
    static final Map<String, String> MEDDOCAN = Map.ofEntries(
            Map.entry("NOMBRE_SUJETO_ASISTENCIA", "PERSON"),
            Map.entry("NOMBRE_PERSONAL_SANITARIO", "PERSON"),
            Map.entry("TERRITORIO", "PLACE"),
            Map.entry("PAIS", "PLACE"),
            Map.entry("CALLE", "ADDRESS"),
            Map.entry("FECHAS", "DATE"),
            Map.entry("EDAD_SUJETO_ASISTENCIA", "AGE"),
            Map.entry("SEXO_SUJETO_ASISTENCIA", "SEX"),
            Map.entry("FAMILIARES_SUJETO_ASISTENCIA", "FAMILY"),
            Map.entry("HOSPITAL", "FACILITY"),
            Map.entry("CENTRO_SALUD", "FACILITY"),
            Map.entry("INSTITUCION", "ORGANISATION"),
            Map.entry("PROFESION", "OCCUPATION"),
            Map.entry("OTROS_SUJETO_ASISTENCIA", "OCCUPATION"),
            Map.entry("CORREO_ELECTRONICO", ""));

    private Train() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[2]);
        var trainer = new Trainer(ROW_BITS, 17, lexicon());
        var corpora = new Corpora(Path.of(arguments[0]));
        List<Trainer.Part> parts = parts(corpora, new TextPackages(Path.of(arguments[1])), AMOUNTS);
        for (Trainer.Part part : parts) {
            System.out.printf(
                    "%6d texts, %s%n", part.samples().size(), new java.util.TreeMap<>(Corpora.counts(part.samples())));
        }
        for (double rate : RATES) {
            long start = System.nanoTime();
            boolean last = rate == RATES[RATES.length - 1];
            double loss = last ? trainer.averagedPass(parts, rate) : trainer.pass(parts, rate);
            System.out.printf("loss per token %.4f, %d s%n", loss, (System.nanoTime() - start) / 1_000_000_000);
        }
        Model model = new Calibration(Model.of(ROW_BITS, trainer.weights(), trainer.transitions(), STEPS), added())
                .on(heldOut(corpora));
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            model.write(out);
        }
        System.out.printf("%s: %d bytes%n", file.getFileName(), Files.size(file));
    }

    private static double[] added() {
        double[] added = new double[Tag.values().length];
        for (Tag tag : Tag.values()) {
            added[tag.number()] = switch (tag) {
                case PERSON -> PERSONS_ADDED;
                case PLACE -> PLACES_ADDED;
                case ORGANISATION -> ORGANISATIONS_ADDED;
                case ADDRESS -> ADDRESSES_ADDED;
                case DATE, AGE, NUMBER, FACILITY -> OTHERS_ADDED;
                case OCCUPATION, GROUP, SEX, FAMILY, HEALTH -> 0;
            };
        }
        return added;
    }

    /** What the confidence is measured on: other sentences of the generator, and tweets. */
    static List<Sample> heldOut(Corpora corpora) throws IOException {
        var samples = new ArrayList<Sample>(new Generator(24).samples(3000));
        samples.addAll(Corpora.renamed(
                corpora.columns("ner/wnut17/emerging.dev.conll", 0, 1, 1), type -> NAMES.getOrDefault(type, "")));
        return samples;
    }

    /** What the generator says of occupations, relatives and so on, word by word. */
    static Map<String, Tag> lexicon() {
        var lexicon = new HashMap<String, Tag>();
        Pools.words().forEach((list, words) -> {
            Tag tag = switch (list.substring(0, Math.max(0, list.indexOf('.')))) {
                case "jobs" -> Tag.OCCUPATION;
                case "kin" -> Tag.FAMILY;
                case "sex" -> Tag.SEX;
                case "nation", "religion" -> Tag.GROUP;
                default -> null;
            };
            if (tag != null) {
                words.forEach(word -> lexicon.put(word.toLowerCase(Locale.ROOT), tag));
            }
        });
        return lexicon;
    }

    /** What the tagger is trained on. */
    static List<Trainer.Part> parts(Corpora corpora, TextPackages packages, Amounts amounts) throws IOException {
        var named = new ArrayList<Sample>();
        for (String part : List.of("a", "b", "e", "f", "g", "h")) {
            named.addAll(withoutHandles(corpora.columns("ner/btc/" + part + ".conll", 0, 1, 1)));
        }
        named.addAll(corpora.columns("ner/wnut17/wnut17train.conll", 0, 1, 1));
        named.addAll(corpora.columns("ner/wikigold/wikigold.conll.txt", 0, 1, 3));
        List<Sample> english = Corpora.renamed(named, type -> NAMES.getOrDefault(type, ""));
        named.addAll(corpora.columns("ner/uner/da_ddt-ud-train.iob2", 1, 2, 2));
        named.addAll(corpora.columns("ner/uner/pt_bosque-ud-train.iob2", 1, 2, 2));
        named.addAll(corpora.columns("ner/uner/sv_talbanken-ud-train.iob2", 1, 2, 2));
        named.addAll(corpora.columns("ner/german-ler/ler_dev.conll", 0, 1, 1).stream()
                .map(Train::german)
                .toList());
        List<Sample> clinical =
                Corpora.renamed(postal(corpora.meddocan("train")), type -> MEDDOCAN.getOrDefault(type, "NUMBER"));
        var all = EnumSet.allOf(Tag.class);
        return List.of(
                new Trainer.Part(Corpora.renamed(named, type -> NAMES.getOrDefault(type, "")), NAMED, 0.1, 0.2),
                new Trainer.Part(english, NAMED, 0.15, 0.3),
                new Trainer.Part(english, NAMED, 0.1, 0.2),
                new Trainer.Part(lowered(english), NAMED, 0.15, 0.3),
                new Trainer.Part(new Capitals(5).samples(english, CAPITALS_EACH), NAMED, 0.15, 0.3),
                new Trainer.Part(clinical, all, 0.1, 0.1),
                new Trainer.Part(new Generator(23).samples(amounts.generated()), all, 0.25, 0.15),
                new Trainer.Part(new Generator(29).technical(amounts.technical()), all, 0.25, 0.25, LIGHT),
                new Trainer.Part(new OpenTexts(31).samples(packages, amounts.pieces()), all, 0.1, 0.25, LIGHT));
    }

    /** Some in small letters, as many write them. */
    private static List<Sample> lowered(List<Sample> samples) {
        var lowered = new ArrayList<Sample>();
        for (int i = 0; i < samples.size(); i += LOWERED_EACH) {
            lowered.add(Writer.cased(samples.get(i), false));
        }
        return lowered;
    }

    /** In MEDDOCAN a postal code is a territory; elsewhere it is a part of the address. */
    private static List<Sample> postal(List<Sample> samples) {
        return samples.stream()
                .map(sample -> new Sample(
                        sample.text(),
                        sample.spans().stream()
                                .map(span -> Character.isDigit(sample.text().charAt(span.start()))
                                                && span.type().equals("TERRITORIO")
                                        ? new Span(span.start(), span.end(), "CALLE")
                                        : span)
                                .toList()))
                .toList();
    }

    /** Of German-LER: courts and institutions are organisations, streets and landscapes places, laws nothing. */
    private static Sample german(Sample sample) {
        var renamed = Corpora.renamed(List.of(sample), type -> switch (type) {
            case "PER", "RR", "AN" -> "PER";
            case "LD", "ST", "STR", "LDS" -> "LOC";
            case "ORG", "UN", "INN", "GRT" -> "ORG";
            default -> "";
        });
        return renamed.get(0);
    }

    /** Handles are marked as persons there; they are user names, and most are no words at all. */
    private static List<Sample> withoutHandles(List<Sample> samples) {
        var without = new ArrayList<Sample>();
        for (Sample sample : samples) {
            without.add(new Sample(
                    sample.text(),
                    sample.spans().stream()
                            .filter(span -> sample.text().charAt(span.start()) != '@'
                                    && (span.start() == 0 || sample.text().charAt(span.start() - 1) != '@'))
                            .toList()));
        }
        return without;
    }
}
