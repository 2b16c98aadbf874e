package dev.weir.detect.person;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.Tokens;
import dev.weir.detect.WholeValue;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import java.util.List;

/** Traits with few values: known by header, by label, and the first ones by their words. */
public final class Traits {
    private static final int LETTERS = Shape.LETTERS
            | Shape.BLANK
            | Shape.DASH
            | Shape.SLASH
            | Shape.PAREN
            | Shape.COMMA
            | Shape.OTHER
            | Shape.DOT
            | Shape.UNDERSCORE;

    private static final WordMap SEXES =
            words("male,female,m,f,w,mannlich,weiblich,masculin,feminin,hombre,mujer,homme,"
                    + "femme,divers,transgender,masculino,femenino");

    private Traits() {}

    private static WordMap words(String list) {
        var map = new WordMap();
        for (String word : list.split(",")) {
            map.or(word, WholeValue.CHECKED);
        }
        return map;
    }

    private static WholeValue of(WordMap words) {
        return (value, shape) -> Math.max(WholeValue.SHAPED, words.get(shape.wordHash(value)));
    }

    private static Kind named(String id, String headers, int longest) {
        return Kind.of(id)
                .headers(headers)
                .whole(0, Shape.ANY, 1, longest, Traits::text)
                .build();
    }

    /** Traits that only a header shows in a column; in text the words of {@link Vocabulary} do. */
    public static List<Kind> named() {
        return List.of(
                named(
                        "person.politics",
                        "political affiliation,political opinion,political party,party affiliation,politics,parteizugehorigkeit,"
                                + "partei,parti politique,opinion politique,partido politico,afiliacion politica,"
                                + "orientamento politico,partito,politieke voorkeur,partitillhorighet,voted for",
                        80),
                named(
                        "person.union",
                        "union,union member,union membership,trade union,gewerkschaft,gewerkschaftsmitglied,syndicat,"
                                + "sindicato,afiliacion sindical,sindacato,vakbond,vakbondslid,fackforbund,fagforening",
                        80),
                named(
                        "person.orientation",
                        "sexual orientation,orientation,sexuelle orientierung,orientation sexuelle,orientacion sexual,"
                                + "orientacao sexual,orientamento sessuale,seksuele geaardheid,sexuell laggning,seksualitet",
                        60),
                named(
                        "person.nationality",
                        "nationality,citizenship,staatsangehorigkeit,nationalitat,staatsburgerschaft,nationalite,citoyennete,"
                                + "nacionalidad,ciudadania,nacionalidade,nazionalita,cittadinanza,nationaliteit,"
                                + "medborgarskap,nationalitet,statsborgerskab,country of citizenship",
                        60),
                named(
                        "person.family",
                        "relationship,next of kin relationship,kinship,verwandtschaft,lien de parente,parentesco,parentela,"
                                + "verwantschap,slaktskap,relation to patient,relationship to insured",
                        60),
                named(
                        "person.title",
                        "title,salutation,anrede,titel,civilite,tratamiento,trattamento,aanhef,name prefix",
                        30),
                named(
                        "health.condition",
                        "health condition,health status,medical history,anamnese,gesundheitszustand,antecedents,"
                                + "antecedentes,anamnesi,voorgeschiedenis,disability,behinderung,handicap,discapacidad,"
                                + "pregnant,pregnancy,smoker,schwangerschaft,vorerkrankungen,blood type,blood group,blutgruppe",
                        4000));
    }

    private static int text(String value, Shape shape) {
        return shape.letters() > 0 ? WholeValue.SHAPED : WholeValue.NO;
    }

    public static Kind sex() {
        return Kind.of("person.sex")
                .headers("sex,gender,gndr,geschlecht,sexe,genre,sexo,genero,sesso,genere,kon,geslacht,gender identity")
                .whole(
                        0,
                        LETTERS | Shape.DIGIT,
                        1,
                        24,
                        of(words(
                                "male,female,mannlich,weiblich,masculin,feminin,masculino,femenino,feminino,hombre,mujer,"
                                        + "homme,femme,maschio,femmina,divers,nonbinary,non-binary,transgender")))
                .alone(0)
                .aloneIf(mask -> (mask & Shape.DIGIT) == 0 && (mask & Shape.LETTERS) != 0)
                .label("sex,gender,geschlecht,sexe,sexo,sesso,geslacht,kon", true, 0.8, (text, start) -> {
                    int end = word(text, start);
                    return end > 0 && SEXES.get(Words.hash(text.string(), start, end)) != 0 ? end : -1;
                })
                .build();
    }

    private static int word(Text text, int start) {
        int end = start;
        while (end - start < 20 && Chars.letter(text.at(end))) {
            end++;
        }
        return end > start ? end : -1;
    }

    public static Kind age() {
        return Kind.of("person.age")
                .headers(
                        "age,patient age,alter,edad,eta,idade,age years,alder,leeftijd,age group,age range,altersgruppe")
                .whole(Shape.DIGIT, Shape.ANY, 1, 16, (value, shape) -> {
                    if (shape.digits() <= 3 && shape.only(Shape.DIGIT)) {
                        return Chars.number(value, 0, value.length()) <= 125 ? WholeValue.SHAPED : WholeValue.NO;
                    }
                    return shape.digits() <= 6 ? WholeValue.SHAPED : WholeValue.NO;
                })
                .label("age,aged,alter,edad,idade,leeftijd,alder,di anni,d anni", 0.75, Tokens.number(0, 125))
                .detector(new Age())
                .build();
    }

    public static Kind maritalStatus() {
        return Kind.of("person.marital-status")
                .headers(
                        "marital status,maritalstatus,marital,familienstand,familienst,fam stand,estado civil,etat civil,stato civile,civil status,"
                                + "situation familiale")
                .whole(
                        0,
                        LETTERS | Shape.DIGIT,
                        1,
                        40,
                        of(
                                words(
                                        "married,single,divorced,widowed,separated,never-married,married-civ-spouse,"
                                                + "married-spouse-absent,married-af-spouse,never married,unmarried,domestic partner,verheiratet,ledig,"
                                                + "geschieden,verwitwet,celibataire,divorce,veuf,casado,casada,soltero,soltera,viudo,viuda")))
                .alone(0)
                .aloneIf(mask -> (mask & Shape.DIGIT) == 0 && (mask & Shape.LETTERS) != 0)
                .build();
    }

    public static Kind race() {
        return Kind.of("person.race")
                .headers(
                        "race,ethnicity,ethnic,ethnic group,ethnie,raza,etnia,ethnicity race,hautfarbe,skin color,ethnic origin")
                .whole(
                        0,
                        LETTERS | Shape.DIGIT,
                        1,
                        60,
                        of(words("caucasian,african american,african-american,hispanic,latino,hispanic or latino,"
                                + "not hispanic or latino,nonhispanic,non-hispanic,asian-pac-islander,asian-pacific-islander,amer-indian-eskimo,"
                                + "black or african american,american indian or alaska native,native hawaiian or other pacific islander,"
                                + "pacific islander")))
                .alone(0)
                .aloneIf(mask -> (mask & Shape.DIGIT) == 0 && (mask & Shape.LETTERS) != 0)
                .build();
    }

    public static Kind religion() {
        return Kind.of("person.religion")
                .headers(
                        "religion,faith,konfession,religious,religious affiliation,denomination,religione,croyance,religionszugehorigkeit")
                .whole(
                        0,
                        LETTERS,
                        2,
                        60,
                        of(words(
                                "christian,muslim,jewish,hindu,buddhist,sikh,catholic,protestant,islam,judaism,christianity,"
                                        + "hinduism,buddhism,atheist,agnostic,orthodox,roman catholic,romisch-katholisch,evangelisch,"
                                        + "katholisch,muslimisch,judisch,methodist,baptist,lutheran,mormon")))
                .alone(0)
                .aloneIf(mask -> (mask & Shape.DIGIT) == 0 && (mask & Shape.LETTERS) != 0)
                .build();
    }

    public static Kind occupation() {
        return Kind.of("person.occupation")
                .headers(
                        "occupation,job title,profession,beruf,job,metier,profesion,professione,jobtitle,position title,employment title")
                .whole(0, Shape.ANY, 1, 80, Traits::text)
                .build();
    }
}
