package dev.weir.detect.person;

import dev.weir.detect.Chars;
import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import java.util.List;

/** Birth dates: a date or year that a header or a word beside it calls so. */
public final class BirthDate {
    private static final WordMap MONTHS = new WordMap();

    private static final List<String> MONTH_NAMES =
            List.of(("january february march april may june july august september october november december jan"
                            + " feb mar apr jun jul aug sep sept oct nov dec januar februar marz mai juni juli oktober"
                            + " dezember janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre"
                            + " enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
                    .split(" "));

    static {
        for (String month : MONTH_NAMES) {
            MONTHS.or(month, 1);
        }
    }

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
                                + "geboren am,nacimiento,ne le,nee le,naissance,nascita",
                        0.9,
                        BirthDate::end)
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

    /** {@code 3 March 1980}, {@code March 3rd, 1980}, {@code 3. März 1980}, {@code in March 1980}. */
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
            } else if (Chars.blank(c) || c == '.' || c == ',' || c == '-') {
                i++;
            } else {
                return -1;
            }
        }
        return -1;
    }
}
