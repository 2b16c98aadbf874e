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

/** Birth dates: a date or year that a header or a word beside it calls so. */
public final class BirthDate {
    private static final int SHORTENED = 1;
    private static final int FULL = 2;
    /** Also a verb of English in small letters. */
    private static final int VERB = 4;

    private static final String FULL_NAMES = "january february march april may june july august september october"
            + " november december januar februar marz mai juni juli oktober dezember janner"
            + " janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre"
            + " enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
            + " gennaio febbraio aprile maggio giugno luglio settembre ottobre dicembre"
            + " janeiro fevereiro marco maio junho julho setembro outubro novembro dezembro"
            + " januari februari maart mei augustus augusti maj marts";
    private static final String SHORT_NAMES =
            "jan feb mar apr jun jul aug sep sept oct nov dec okt dez mrz mrt janv fevr avr juil ene abr ago dic fev lug giu ott";
    private static final WordMap MONTHS =
            new WordMap().with(SHORTENED, SHORT_NAMES).with(FULL, FULL_NAMES).with(FULL | VERB, "may march");

    private static final List<String> MONTH_NAMES = List.of((FULL_NAMES + " " + SHORT_NAMES).split(" "));

    private BirthDate() {}

    public static Kind kind() {
        return Kind.of("person.birth-date")
                .headers("birth date,date of birth,dob,birthdate,birthday,born,bdate,birth,birth dt,geburtsdatum,geb,"
                        + "geburtstag,geb datum,gebdat,gebdatum,date naissance,naissance,fecha nacimiento,nacimiento,"
                        + "data nascita,nascita,data nascimento,geboortedatum,fodelsedatum,birth year,year of birth,yob,"
                        + "geburtsjahr,annee naissance")
                .whole(0, Shape.ANY, 4, 40, BirthDate::whole)
                .label(
                        "date of birth,birth date,birthdate,dob,d o b,born,birthday,born on,geboren,geb,geburtsdatum,"
                                + "geboren am,geburtstag,nacimiento,f nac,nacido el,nacida el,ne le,nee le,naissance,"
                                + "nascita,nato il,nata il,data de nascimento,nascido em,nascida em,nascido a,nascida a,nasc,"
                                + "geboren op,geboortedatum,fodd,fodd den,fodelsedatum,fodt,fodt den,fodselsdato",
                        0.9,
                        BirthDate::end)
                .label(
                        "born in,born,geboren,geboren in,jahrgang,ne en,nee en,nacido en,nacida en,nato nel,nata nel,"
                                + "nascido em,nascida em,fodd,fodd ar,fodt,fodt i,year of birth,geburtsjahr",
                        0.7,
                        Tokens.year(1900, 2099))
                .build();
    }

    /** The names of the months, without accents, in lower case. */
    static List<String> months() {
        return MONTH_NAMES;
    }

    private static int whole(String value, Shape shape) {
        if (Dates.whole(value)) {
            return WholeValue.SHAPED;
        }
        long year = value.length() == 4 ? Chars.number(value, 0, 4) : -1;
        boolean written = shape.digits() >= 3 && shape.digits() <= 8 && shape.letters() >= 3;
        return (year >= 1850 && year <= 2100) || written ? WholeValue.SHAPED : WholeValue.NO;
    }

    private static int end(Text text, int start) {
        int date = Dates.end(text.string(), start, text.length());
        if (date > 0) {
            return Chars.digit(text.at(date)) ? -1 : date;
        }
        return written(text, start);
    }

    /**
     * {@code 3 March}, {@code 3rd of March}, {@code 3.-5. März}, {@code 3 de marzo}, {@code 1er juin}: the end of a day, or of
     * two with a dash between, with the full name of a month behind it, or -1.
     */
    static int dayAndMonth(Text text, int start) {
        int i = range(text, dayEnd(text, start));
        if (i < 0 || !blank(text.at(i))) {
            return -1;
        }
        i++;
        int end = text.lettersEnd(i);
        if (end - i == 2 && blank(text.at(end))) {
            // "de", "of"
            i = end + 1;
            end = text.lettersEnd(i);
        }
        return month(text, i, end) ? end : -1;
    }

    /** The end of the second day if a dash and one stand behind a day, else that of the first. */
    private static int range(Text text, int end) {
        return end < 0 || "-\u2013".indexOf(text.at(end)) < 0 ? end : dayEnd(text, end + 1);
    }

    /** {@code March 3}, {@code March 3rd}: the end of the full name of a month with a day behind it, or -1. */
    static int monthAndDay(Text text, int start) {
        int end = text.lettersEnd(start);
        boolean named = Chars.upper(text.at(start)) && month(text, start, end) && text.at(end) == ' ';
        int day = named ? dayEnd(text, end + 1) : -1;
        // "May 3.", at the end of a sentence
        return day > 0 && text.at(day - 1) == '.' ? day - 1 : day;
    }

    private static boolean month(Text text, int start, int end) {
        int known = end > start ? MONTHS.get(Words.hash(text.string(), start, end)) : 0;
        return (known & FULL) != 0 && ((known & VERB) == 0 || Chars.upper(text.at(start)));
    }

    /** The end of a day of a month, with what makes it an ordinal, or -1. */
    private static int dayEnd(Text text, int start) {
        int i = start;
        int day = 0;
        while (i - start < 3 && Chars.digit(text.at(i))) {
            day = day * 10 + (text.at(i) - '0');
            i++;
        }
        if (day < 1 || day > 31 || i - start > 2) {
            return -1;
        }
        if (text.at(i) == '.' || text.at(i) == '\u00ba' || text.at(i) == '\u00b0') {
            return i + 1;
        }
        int ordinal = text.lettersEnd(i);
        return ordinal == i || ordinal - i == 2 ? ordinal : -1;
    }

    private static boolean blank(char c) {
        return c == ' ' || c == '\u00a0';
    }

    /** {@code 3 March 1980}, {@code March 3rd, 1980}, {@code 3. März 1980}, {@code 10/Oct/2000}, {@code in March 1980}. */
    static int written(Text text, int start) {
        int limit = Math.min(text.length(), start + 30);
        boolean month = false;
        int i = start;
        while (i < limit) {
            char c = text.at(i);
            if (Chars.letter(c)) {
                int end = i;
                while (end < limit && Chars.letter(text.at(end))) {
                    end++;
                }
                boolean ordinal = end - i == 2 && Chars.digit(text.at(i - 1));
                boolean small = end - i == 2 && i > start;
                boolean isMonth = MONTHS.get(Words.hash(text.string(), i, end)) != 0;
                if (!ordinal && !isMonth && !small) {
                    return -1;
                }
                month |= isMonth;
                i = end;
            } else if (Chars.digit(c)) {
                int end = i;
                while (end < text.length() && end - i < 5 && Chars.digit(text.at(end))) {
                    end++;
                }
                if (end - i == 4 && month) {
                    return end;
                }
                if (end - i > 2) {
                    return -1;
                }
                i = end;
            } else if (Chars.blank(c) || c == '.' || c == ',' || c == '-' || c == '/' && i > start) {
                i++;
            } else {
                return -1;
            }
        }
        return -1;
    }
}
