package dev.weir.detect.person;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Hits;
import dev.weir.detect.Phrases;
import dev.weir.detect.Text;
import dev.weir.detect.Trigger;
import dev.weir.detect.WordMap;
import dev.weir.model.DataClass;
import dev.weir.model.Taxonomy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What words say of a person: the special categories of GDPR Art. 9 (religion, ethnic origin, politics, union, sexual
 * orientation, health), and sex, family, profession, nationality, titles; in nine languages.
 *
 * <p>Such words are mostly used of other things ({@code the Catholic church}, {@code the German car}, {@code cancer
 * research}), so that each has a gate: a word around it that makes it someone's. What passes no gate is not reported; the
 * lists are short, and there is no claim that all such words are on them.
 */
public final class Vocabulary implements Detector {
    private static final int BEFORE = 4;

    /** What must stand around a word. */
    private enum Gate {
        FREE(0.6, ""),
        /** A form of "to be" or a person's noun before it, a person's noun or a full stop or comma after it. */
        PREDICATE(
                0.55,
                "is was are am be being identifies identified identifying born raised practising practicing devout"
                        + " registered ist war bin sei est etait suis es era soy ser siendo e sono era fui foi sou zijn ben is"
                        + " ar var er blev"),
        DIAGNOSED(
                0.65,
                "diagnosed suffers suffering suffered contracted leidet litt erkrankt diagnose diagnostiziert souffre"
                        + " souffrait atteint atteinte diagnostique diagnostiquee padece sufre sufria diagnosticado"
                        + " diagnosticada sofre soffre affetto affetta diagnosticato diagnosticata lijdt leed gediagnosticeerd"
                        + " lider diagnostiserats diagnosen diagnosticeret hiv has have had hat hatte tiene tem ha heeft har"
                        + " admitted treated hospitalised hospitalized presents presented history because wegen aufgrund"),
        PATIENT(0.5, "patient patientin paciente paziente patienten patiente sex gender geschlecht sexe sexo sesso"),
        POSSESSIVE(
                0.45,
                "his her my your their whose sein seine seiner seinem ihr ihre ihrer ihrem mein meine meiner meinem son"
                        + " sa ses mon ma su sus mi mis seu sua meu minha suo sua mio mia zijn haar mijn hans hennes min"
                        + " hendes mit patient s meinen seinen ihren unser unsere unserer unserem unseren dein deine deinem"
                        + " deiner notre nos votre vos leur leurs ton ta tes nuestro nuestra nuestros sus tu tus nosso"
                        + " nossa seus minhas teu tua nostro nostra suoi miei tuo onze ons uw jouw je jullie sin sitt sina"
                        + " mina vara sine sit deres vores din dit"),
        WORKING(
                0.55,
                "as works worked working job occupation profession employed als arbeitet beruf gelernter gelernte von"
                        + " comme travaille metier profession como trabaja profesion trabajaba trabalha profissao lavora come"
                        + " professione werkt beroep arbetar som yrke arbejder retired former pensionierter pensionierte"
                        + " retraite retraitee jubilado jubilada"),
        NAMED(0.5, "");

        final double confidence;

        @SuppressWarnings("ImmutableEnumChecker") // nobody adds to it
        final WordMap cues;

        Gate(double confidence, String cues) {
            this.confidence = confidence;
            this.cues = new WordMap().with(1, cues);
        }
    }

    private record Entry(DataClass dataClass, Gate gate) {}

    /** Nouns of institutions and things; a word before one of them is not about a person. */
    private static final WordMap THINGS = new WordMap()
            .with(
                    1,
                    "church school museum party community university hospital holiday festival faith history art food cuisine"
                            + " restaurant language government army car company market team embassy studies literature"
                            + " music film war empire kirche schule gemeinde partei sprache eglise ecole parti langue"
                            + " iglesia escuela partido idioma lengua igreja lingua chiesa scuola partito kerk taal"
                            + " kyrka skola kirke sprog research translation version law tradition calendar press bank"
                            + " embassy border economy speaking council theology mass bible wine cheese");

    private static final WordMap PEOPLE = new WordMap()
            .with(
                    1,
                    "man woman patient citizen national person boy girl lady gentleman student immigrant refugee descent origin"
                            + " nationality mann frau staatsburger staatsburgerin patientin herkunft abstammung homme femme"
                            + " citoyen citoyenne origine nationalite hombre mujer ciudadano ciudadana origen nacionalidad"
                            + " paciente homem mulher cidadao origem uomo donna cittadino cittadina origine nazionalita"
                            + " vrouw burger afkomst medborgare ursprung statsborger and or but who und oder aber ist et"
                            + " qui y que");
    private static final WordMap SUBJECTS = new WordMap()
            .with(
                    1,
                    "he she i we they who patient person man woman husband wife mother father son daughter er sie ich wir"
                            + " patientin il elle je nous ella yo el ele ela eu lui lei io hij zij ze ik han hon hun jag jeg"
                            + " client customer employee applicant candidate suspect victim witness defendant mr mrs ms dr");

    private final Phrases<Entry> phrases = new Phrases<>(2);

    /** Reads the lists. */
    public Vocabulary() {
        var stream = Vocabulary.class.getResourceAsStream("vocabulary.tsv");
        if (stream == null) {
            throw new IllegalStateException("vocabulary.tsv is missing from the jar of weir-detect");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#")) {
                    String[] cells = line.split("\t");
                    var dataClass = Taxonomy.standard().get(cells[0]);
                    var gate = Gate.valueOf(cells[1].toUpperCase(java.util.Locale.ROOT));
                    for (String phrase : cells[2].split(",")) {
                        phrases.add(phrase, new Entry(dataClass, gate));
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String name() {
        return "vocabulary";
    }

    @Override
    public List<Trigger> triggers() {
        return phrases.triggers();
    }

    @Override
    public void find(Text text, FindingSink sink) {
        Hits hits = text.hits();
        for (int hit = 0; hit < hits.size(); hit++) {
            text.tick();
            int w = hits.word(hit);
            if (hits.start(hit) != text.wordStart(w) || !text.wordAlone(w)) {
                continue;
            }
            phrases.around(text, hits.trigger(hit), w, (entry, first, last) -> {
                boolean passes = passes(text, first, last, entry.gate);
                if (passes) {
                    sink.add(
                            entry.dataClass,
                            text.wordStart(first),
                            text.wordEnd(last),
                            entry.gate.confidence,
                            "word, " + entry.gate.name().toLowerCase(java.util.Locale.ROOT));
                }
                return passes;
            });
        }
    }

    private static boolean passes(Text text, int first, int last, Gate gate) {
        WordMap cues = gate.cues;
        return switch (gate) {
            case FREE -> !thing(text, last);
            case PREDICATE -> predicate(text, first, last, cues);
            case DIAGNOSED -> cue(text, first, BEFORE, cues) && !thing(text, last);
            case PATIENT -> cue(text, first, 2, cues) || besideAge(text, first, last);
            case POSSESSIVE -> cue(text, first, 1, cues) || besideName(text, first, last);
            case WORKING -> working(text, first, cues);
            case NAMED -> named(text, last) && !abbreviated(text, last);
        };
    }

    /** Whether a cue is among so many words before, in the same sentence. */
    private static boolean cue(Text text, int first, int most, WordMap cues) {
        for (int w = first - 1; w >= 0 && w >= first - most; w--) {
            if (ends(text, text.wordEnd(w), text.wordStart(w + 1))) {
                return false;
            }
            if (cues.get(text.wordHash(w)) != 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean ends(Text text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.at(i);
            if (c == '.' || c == ';' || c == '!' || c == '?' || c == '\n') {
                return true;
            }
        }
        return false;
    }

    private static boolean thing(Text text, int last) {
        return last + 1 < text.words()
                && text.wordStart(last + 1) - text.wordEnd(last) <= 1
                && THINGS.get(text.wordHash(last + 1)) != 0;
    }

    /** {@code she is (a devout) Catholic}: someone before, and the word ends the phrase or a person's noun follows. */
    private static boolean predicate(Text text, int first, int last, WordMap cues) {
        if (thing(text, last) || !cue(text, first, 3, cues) || !cue(text, first, 6, SUBJECTS)) {
            return false;
        }
        int end = text.wordEnd(last);
        if (last + 1 >= text.words() || text.wordStart(last + 1) - end > 1 || text.at(end) != ' ') {
            return true;
        }
        return PEOPLE.get(text.wordHash(last + 1)) != 0;
    }

    /** {@code the daughter, Ann Lee}, {@code Ann Lee (daughter)}. */
    private static boolean besideName(Text text, int first, int last) {
        int start = text.wordStart(first);
        int end = text.wordEnd(last);
        if (Chars.upper(text.at(start)) || first == 0) {
            return false;
        }
        if (text.at(start - 1) == '(' && text.at(end) == ')') {
            return start - text.wordEnd(first - 1) <= 2 && Chars.upper(text.at(text.wordStart(first - 1)));
        }
        return text.at(end) == ','
                && text.at(end + 1) == ' '
                && last + 1 < text.words()
                && Chars.upper(text.at(end + 2))
                && text.wordEnd(last + 1) - end > 4;
    }

    private static boolean working(Text text, int first, WordMap cues) {
        return cue(text, first, 2, cues) && (cue(text, first, 6, SUBJECTS) || text.wordStart(first) < 40);
    }

    /** An age within 25 characters: {@code 45-year-old woman}, {@code varón de 45 años}. */
    private static boolean besideAge(Text text, int first, int last) {
        int from = text.wordStart(first) - 25;
        int to = text.wordEnd(last) + 12;
        for (int i = Math.max(0, from); i < to; i++) {
            int digits = i;
            while (digits - i < 4 && Chars.digit(text.at(digits))) {
                digits++;
            }
            if (digits > i) {
                int word = text.wordFrom(digits);
                if (digits - i <= 3
                        && word < text.words()
                        && text.wordStart(word) - digits <= 1
                        && Age.isYears(text.wordHash(word))) {
                    return true;
                }
                i = digits;
            }
        }
        return false;
    }

    /** A name follows: {@code Mrs Smith}, {@code Dr. med. Huber}. */
    private static boolean named(Text text, int last) {
        if (last + 1 >= text.words()) {
            return false;
        }
        int end = text.wordEnd(last);
        int next = text.wordStart(last + 1);
        boolean close = next - end == 1 ? text.at(end) == ' ' : next - end == 2 && text.at(end) == '.';
        return close && Chars.upper(text.at(next)) && text.wordEnd(last + 1) - next > 1;
    }

    /** A title in capitals before a word that is not in capitals is none: {@code HR Manager}, {@code MR Imaging}. */
    private static boolean abbreviated(Text text, int last) {
        int next = text.wordStart(last + 1);
        boolean loud = Chars.upper(text.at(text.wordStart(last) + 1));
        return loud && !Chars.upper(text.at(next + 1));
    }
}
