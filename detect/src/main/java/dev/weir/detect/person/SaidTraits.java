package dev.weir.detect.person;

import dev.weir.detect.Chars;
import dev.weir.detect.Label;
import dev.weir.detect.Text;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import dev.weir.model.Taxonomy;
import java.util.List;

/**
 * What a form, a record of JSON or a log says of a person in words behind a label: {@code Religion: Roman Catholic},
 * {@code "ethnicity":"Hispanic"}, {@code Blood type: O-}. Whatever the words are: no list has all faiths and peoples.
 */
public final class SaidTraits {
    private static final int LONGEST = 48;
    private static final int MOST_WORDS = 5;

    /** What is said where nothing is, and the types of schemas. */
    private static final WordMap NOTHING = new WordMap()
            .with(
                    1,
                    "unknown none null na nil not no true false undefined other any required optional string text integer int"
                            + " boolean number varchar enum object array char yes declined unspecified unbekannt keine inconnu"
                            + " aucun aucune desconocido desconocida ninguno ninguna sconosciuto nessuno nessuna onbekend geen"
                            + " okand ingen ukendt desconhecido nenhum nenhuma the this a an is see your");

    private SaidTraits() {}

    public static List<Label> labels() {
        return List.of(
                said(
                        "person.religion",
                        "religion,religious affiliation,religious belief,religious preference,religionszugehorigkeit,"
                                + "konfession,bekenntnis,religione,religiao,godsdienst,trossamfund,trosretning"),
                said(
                        "person.race",
                        "ethnicity,race ethnicity,ethnic group,ethnic origin,ethnische herkunft,origine ethnique,origen etnico,"
                                + "grupo etnico,etnia,etnische afkomst,etniciteit,etnicitet,etnisk oprindelse"),
                label("person.race", "race,raza", (text, start) -> quoted(text, start) ? words(text, start) : -1),
                said(
                        "person.politics",
                        "political affiliation,political view,political views,political party,political opinion,"
                                + "party affiliation,parteizugehorigkeit,opinion politique,orientation politique,"
                                + "afiliacion politica,ideologia politica,orientamento politico,politieke voorkeur,"
                                + "politisk tillhorighet,politisk overbevisning"),
                said(
                        "person.orientation",
                        "sexual orientation,sexuality,sexuelle orientierung,orientation sexuelle,orientacion sexual,"
                                + "orientamento sessuale,orientacao sexual,seksuele geaardheid,sexuell laggning,"
                                + "seksuel orientering"),
                said(
                        "person.nationality",
                        "nationality,citizenship,staatsangehorigkeit,staatsburgerschaft,nationalitat,nationalite,"
                                + "nacionalidad,nazionalita,cittadinanza,nacionalidade,nationaliteit,nationalitet,"
                                + "medborgarskap,statsborgerskab"),
                said(
                        "person.marital-status",
                        "marital status,civil status,familienstand,etat civil,situation de famille,estado civil,stato civile,"
                                + "burgerlijke staat,civilstand,civilstatus"),
                said(
                        "person.occupation",
                        "occupation,profession,job title,beruf,profesion,ocupacion,professione,profissao,beroep,yrke,"
                                + "stillingsbetegnelse"),
                label(
                        "health.condition",
                        "blood type,blood group,blutgruppe,groupe sanguin,grupo sanguineo,gruppo sanguigno,bloedgroep,"
                                + "blodgrupp,blodtype",
                        SaidTraits::blood));
    }

    private static Label said(String dataClass, String phrases) {
        return label(dataClass, phrases, SaidTraits::words);
    }

    private static Label label(String dataClass, String phrases, Label.Value value) {
        return new Label(Taxonomy.standard().get(dataClass), List.of(phrases.split(",")), false, 0.7, value);
    }

    private static boolean quoted(Text text, int start) {
        return text.at(start - 1) == '"' || text.at(start - 1) == '\'';
    }

    /** One to five words up to a quote, a mark of a list, or the end of the line. A colon or the like must stand before them. */
    private static int words(Text text, int start) {
        boolean quoted = quoted(text, start);
        int mark = start - 1;
        while (start - mark < 4 && " \"'".indexOf(text.at(mark)) >= 0) {
            mark--;
        }
        if (":=>|".indexOf(text.at(mark)) < 0 || !Chars.letter(text.at(start))) {
            return -1;
        }
        int first = text.lettersEnd(start);
        if (NOTHING.get(Words.hash(text.string(), start, first)) != 0) {
            return -1;
        }
        int words = 1;
        int i = start;
        while (i < text.length() && i - start <= LONGEST) {
            char c = text.at(i);
            if ("\",;|<>\n\r\t)]}".indexOf(c) >= 0 || c == '.' && !Chars.letter(text.at(i + 1))) {
                break;
            }
            boolean inner = c == ' ' || c == '-' || c == '/' || c == '.' || c == '\u2019' || c == '&';
            boolean closes = c == '\'' && !Chars.letter(text.at(i + 1));
            if (closes || !inner && c != '\'' && !Chars.letter(c)) {
                return closes && quoted ? i : -1;
            }
            words += c == ' ' ? 1 : 0;
            i++;
        }
        while (text.at(i - 1) == ' ') {
            i--;
            words--;
        }
        return i - start <= LONGEST && words <= MOST_WORDS ? i : -1;
    }

    /** {@code O-}, {@code AB +}, {@code A Rh positive}, {@code 0 neg.}. */
    private static int blood(Text text, int start) {
        int group = start;
        while (group - start < 2 && "ABO0".indexOf(text.at(group)) >= 0) {
            group++;
        }
        if (group == start || Chars.asciiAlphanumeric(text.at(group))) {
            return -1;
        }
        int sign = text.at(group) == ' ' ? group + 1 : group;
        return "+-\u2212".indexOf(text.at(sign)) >= 0 ? sign + 1 : group;
    }
}
