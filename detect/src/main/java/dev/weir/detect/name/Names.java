package dev.weir.detect.name;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Label;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;

/** Names of people: full, given, family. */
public final class Names {
    private static final int ALLOWED =
            Shape.LETTERS | Shape.BLANK | Shape.DASH | Shape.DOT | Shape.COMMA | Shape.OTHER | Shape.PAREN;
    private static final Label.Value READ = Names::afterLabel;

    private Names() {}

    public static Kind full() {
        return Kind.of("person.name")
                .headers(
                        "name,full name,fullname,person name,patient name,patient,customer name,client name,employee name,"
                                + "contact name,contact person,member name,subject name,nom complet,nombre completo,vollstandiger name,"
                                + "cardholder,card holder,account holder,kontoinhaber,ansprechpartner,kunde,customer,client,"
                                + "owner name,author,doctor name,physician,provider name,nurse,spouse,emergency contact,"
                                + "person,employee,manager name,signed by,maiden name,mothers maiden,mother s maiden name,nome,"
                                + "nombre,naam,namn,navn,display name,guardian,next of kin,responsible")
                .whole(0, ALLOWED, 2, 80, NameValue::full)
                .alone(0.02)
                .label(
                        "name,full name,patient name,customer name,patient,my name is,cardholder,signed,regards,sincerely,"
                                + "attn,nombre,nom,mein name ist,ich heisse,i am,this is,account holder",
                        true,
                        0.7,
                        READ)
                .label(
                        "patient,customer,client,employee,patientin,kunde,kundin,user named,named,my name is,dear",
                        0.65,
                        Names::afterRole)
                .build();
    }

    public static Kind given() {
        return Kind.of("person.name.given")
                .headers("first name,firstname,given name,givenname,fname,forename,vorname,prenom,nombre pila,first,"
                        + "primer nombre,voornaam,fornamn,middle name,middlename,second name,nome proprio,rufname,"
                        + "given,mname,patient first,first nm,nick name,preferred name")
                .whole(0, ALLOWED, 1, 60, (value, shape) -> NameValue.one(value, shape, Lexicon.GIVEN))
                .alone(0.05, 0.4)
                .label("first name,given name,vorname,prenom,firstname,forename,middle name", 0.8, Names::afterPart)
                .label("given,first,middle", 0.9, Names::inElement)
                .build();
    }

    public static Kind family() {
        return Kind.of("person.name.family")
                .headers(
                        "last name,lastname,family name,familyname,lname,surname,sur name,nachname,nom famille,nom,apellido,"
                                + "apellidos,cognome,achternaam,efternamn,familienname,zuname,last,sobrenome,patient last,last nm,"
                                + "geburtsname,birth name,maiden name")
                .whole(0, ALLOWED, 1, 60, (value, shape) -> NameValue.one(value, shape, Lexicon.FAMILY))
                .alone(0.05, 0.4)
                .label(
                        "last name,surname,family name,nachname,apellido,apellidos,lastname,nom de famille",
                        0.8,
                        Names::afterPart)
                .label("family,last", 0.9, Names::inElement)
                .build();
    }

    /** Up to four words that begin with a capital or stand on a list; the first must not be a word of everyday language. */
    private static int afterLabel(Text text, int start) {
        int w = text.wordFrom(start);
        if (w >= text.words() || text.wordStart(w) != start || !text.wordAlone(w)) {
            return -1;
        }
        int end = -1;
        for (int i = 0; i < 4 && w + i < text.words(); i++) {
            int from = text.wordStart(w + i);
            if (i > 0 && !joined(text, w + i - 1)) {
                break;
            }
            int bits = Lexicon.of(text.wordHash(w + i));
            boolean name = (bits & (Lexicon.GIVEN | Lexicon.FAMILY)) != 0;
            boolean common = (bits & Lexicon.COMMON) != 0;
            boolean capital = Chars.upper(text.at(from));
            boolean strong = name && !common;
            boolean wanted = i == 0
                    ? (bits & Lexicon.TITLE) == 0 && (strong || (capital && !common))
                    : strong || (capital && (!common || name));
            if (!wanted || (i == 0 && text.wordEnd(w) - from < 2)) {
                break;
            }
            end = text.wordEnd(w + i);
        }
        return end;
    }

    /** As {@link #afterLabel}, but not in the next sentence: {@code the given name. If}. */
    private static int afterPart(Text text, int start) {
        return text.at(start - 1) == ' ' && text.at(start - 2) == '.' ? -1 : afterLabel(text, start);
    }

    /** As {@link #afterLabel}, of an element of XML or a field of JSON: {@code <given>Ann</given>}, {@code "family": "Lee"}. */
    private static int inElement(Text text, int start) {
        int mark = start - 1;
        while (start - mark < 4 && " \"'[".indexOf(text.at(mark)) >= 0) {
            mark--;
        }
        boolean quoted = text.at(start - 1) == '"';
        char is = text.at(mark);
        boolean element = text.at(start - 1) == '>' && text.at(start - 2) != ' ';
        return element || quoted && (is == ':' || is == '=') ? afterLabel(text, start) : -1;
    }

    /** As {@link #afterLabel}, but after a role no single word in capitals that is no name: {@code the client MUST}. */
    private static int afterRole(Text text, int start) {
        int end = afterLabel(text, start);
        if (end < 0 || (Lexicon.of(text.wordHash(text.wordFrom(start))) & (Lexicon.GIVEN | Lexicon.FAMILY)) != 0) {
            return end;
        }
        for (int i = start; i < end; i++) {
            if (!Chars.upper(text.at(i))) {
                return end;
            }
        }
        return -1;
    }

    /** Whether only a blank, a dash, an apostrophe, or an initial's dot and a blank stand between a word and the next. */
    private static boolean joined(Text text, int w) {
        if (w + 1 >= text.words()) {
            return false;
        }
        int end = text.wordEnd(w);
        int next = text.wordStart(w + 1);
        char c = text.at(end);
        if (next - end == 1) {
            return c == ' ' || c == '\u00a0' || c == '-' || c == '\'' || c == '\u2019' || c == '\t';
        }
        return next - end == 2 && c == '.' && text.at(end + 1) == ' ' && end - text.wordStart(w) <= 2;
    }
}
