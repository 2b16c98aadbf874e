package dev.weir.detect.phone;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.detect.WordMap;
import dev.weir.detect.Words;
import dev.weir.detect.person.Dates;
import dev.weir.detect.tagger.Language;
import dev.weir.model.DataClass;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Telephone numbers: seven to fifteen digits in the groups that people write, with a plus, brackets or separators. A run
 * of bare digits is one only beside a label, in a column that says so, or with a zero at its front if it is assigned where
 * the language of the text is spoken.
 */
public final class Phone implements Detector {
    private static final int SEPARATORS =
            Shape.BLANK | Shape.DASH | Shape.DOT | Shape.SLASH | Shape.PAREN | Shape.OTHER;
    /** Digits. */
    private static final int FEWEST = 6;

    private static final int MOST = 15;

    private static final List<String> REGULATIONS = List.of("FAR", "FARS", "CFR", "§", "clause", "Clause", "section");
    private static final WordMap CUES =
            new WordMap().with(1, "office fax mobile cell phone tel home work telefon mobil");

    /** Words with which people hand on a number. */
    private static final WordMap CALLS = new WordMap()
            .with(
                    1,
                    "call ring text phone number numero nummer nummeret numret ringa ringe ringer bel bellen terugbellen"
                            + " ruf rufe anrufen erreichbar appelle appelez appeler rappelle rappeler joindre llama"
                            + " llamame llamar escribe escribele chiama chiamami chiamare scrivi scrivimi scrivigli"
                            + " liga ligar ligue telefona");
    /** Words between such a word and the number. */
    private static final int CALL_BEFORE = 5;

    private static final int CALL_FAR = 60;

    private final DataClass phone;

    private Phone(DataClass phone) {
        this.phone = phone;
    }

    public static Kind kind() {
        int marks = Shape.BLANK | Shape.DASH | Shape.DOT | Shape.PLUS | Shape.PAREN | Shape.SLASH;
        var builder = Kind.of("contact.phone")
                .headers(
                        "phone,phone number,telephone,tel,telefon,telefonnummer,mobile,mobil,cell,cell phone,handy,fax,"
                                + "mobile number,telefono,movil,celular,portable,numero telephone,cellulare,telephone number,"
                                + "contact number,rufnummer,phones,gsm,msisdn,whatsapp,home phone,work phone,telefoon,puhelin")
                .whole(Shape.DIGIT, marks | Shape.LETTERS | Shape.COMMA, 6, 44, Phone::whole)
                .alone(0)
                .aloneIf(mask -> mask != Shape.DIGIT)
                .label(
                        "phone,phone number,telephone,tel,telefon,mobile,mobil,cell,cellphone,handy,fax,call,telefono,"
                                + "call me at,text me at,contact,whatsapp,mobile number,fon,telefonnummer,rufnummer,movil,"
                                + "handynummer,mobilnummer,tfno,telf,tlf,tfn,telefone,telemovel,celular,cellulare,"
                                + "telefoon,telefoonnummer,mobiel,gsm,natel,portable,numero de telephone,"
                                + "numero de telefono,numero di telefono,numero de telefone",
                        0.85,
                        Phone::labelled);
        return builder.detector(new Phone(builder.build().dataClass())).build();
    }

    /** Ten bare digits in a column without a telling header: only if all fit the North American plan. */
    public static Kind bare() {
        return Kind.of("contact.phone")
                .whole(
                        Shape.DIGIT,
                        Shape.DIGIT,
                        10,
                        10,
                        (value, shape) -> northAmerican(value) ? WholeValue.CHECKED : WholeValue.NO)
                .alone(0.6, 0.97)
                .build();
    }

    @Override
    public String name() {
        return "phone";
    }

    private static int whole(String value, Shape shape) {
        int digits = shape.digits();
        if (digits < 6 || digits > 20 || shape.letters() > 12 || shape.blanks() > 8) {
            return WholeValue.NO;
        }
        if (shape.only(Shape.DIGIT)) {
            return digits >= 7 && digits <= 15 ? WholeValue.SHAPED : WholeValue.NO;
        }
        int end = Candidate.end(value, 0, value.length());
        boolean more = shape.letters() > 3 || shape.has(Shape.UPPER | Shape.FOREIGN | Shape.COMMA);
        if (end < 0 || (more && end < value.length()) || dateLike(value, shape)) {
            return WholeValue.NO;
        }
        if (social(value, 0, value.length(), digits)
                || digits < 7
                || value.indexOf('/') != value.lastIndexOf('/')
                || (shape.only(Shape.DIGIT | Shape.DASH) && value.charAt(0) == '-')
                || decimal(shape)) {
            return WholeValue.SHAPED;
        }
        int digitsEnd = Candidate.digitsEnd(value, 0, end);
        return Candidate.telling(value, 0, digitsEnd)
                        && Numbering.shared().judge(value, 0, digitsEnd) >= Numbering.POSSIBLE
                ? WholeValue.CHECKED
                : WholeValue.SHAPED;
    }

    /** {@code 电话13800138000}: eleven digits of a Chinese mobile number, beside a letter that needs no blank. */
    private static boolean chinese(Text text, int start, int end) {
        char before = text.at(start - 1);
        char second = text.at(start + 1);
        boolean beside = Chars.letter(before) && !Chars.joins(before);
        return beside && end - start == 11 && text.at(start) == '1' && second >= '3' && second <= '9';
    }

    /** {@code 1919-1985}, {@code 1919 - 1985}. */
    private static boolean years(String text, int start, int end) {
        long from = Chars.number(text, start, Math.min(start + 4, end));
        long to = Chars.number(text, end - 4, end);
        return end - start <= 11 && Candidate.digits(text, start, end) == 8 && from >= 1000 && to >= from && to < 2100;
    }

    /** {@code DFARS 252.227-7014}: a clause of the acquisition regulations, which is written like no telephone number. */
    private static boolean clause(String text, int start, int end) {
        if (end - start != 12 || text.charAt(start + 3) != '.' || text.charAt(start + 7) != '-') {
            return false;
        }
        String before = text.substring(Math.max(0, start - 10), start).stripTrailing();
        return REGULATIONS.stream().anyMatch(before::endsWith);
    }

    /** The form of a US social security number. */
    private static boolean social(String text, int start, int end, int digits) {
        return digits == 9 && end - start == 11 && text.charAt(start + 3) == '-' && text.charAt(start + 6) == '-';
    }

    private static boolean decimal(Shape shape) {
        return shape.only(Shape.DIGIT | Shape.DOT | Shape.DASH) && shape.length() - shape.digits() == 1;
    }

    private static boolean dateLike(String value, Shape shape) {
        return shape.digits() <= 14 && Dates.whole(value);
    }

    /** Area code and exchange as the North American plan has them. */
    private static boolean northAmerican(String value) {
        char exchange = value.charAt(3);
        return value.charAt(0) >= '2'
                && value.charAt(1) != '9'
                && exchange >= '2'
                && !(value.charAt(4) == '1' && value.charAt(5) == '1');
    }

    private static int labelled(Text text, int start) {
        int end = Candidate.end(text.string(), start, text.length());
        if (end < 0) {
            return -1;
        }
        int digits = Candidate.digits(text.string(), start, end);
        boolean apart = !Chars.joins(text.at(end)) && text.at(end) != '_' && text.at(end) != '@';
        boolean date = Dates.at(text.string(), start, text.length());
        return digits >= 6 && digits <= 17 && apart && !date ? end : -1;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DIGIT) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        int next = 0;
        var spoken = new Spoken(text);
        for (int run = 0; run < text.runs(); run++) {
            text.tick();
            if (alone(text, run)) {
                continue;
            }
            int start = Candidate.start(text, text.runStart(run), next);
            if (start >= next) {
                int digitsEnd = Candidate.digitsEnd(text.string(), start, text.length());
                int digits = digitsEnd > 0 ? Candidate.digits(text.string(), start, digitsEnd) : 0;
                if (digits >= FEWEST && digits <= MOST) {
                    int end = Candidate.extended(text.string(), digitsEnd, text.length());
                    next = judge(text, start, digitsEnd, end, digits, spoken, sink) ? end : next;
                }
            }
        }
    }

    /** Whether a run is too short and no number goes on behind it. */
    private static boolean alone(Text text, int run) {
        int sign = text.runSign(run);
        if (Runs.length(sign) >= FEWEST) {
            return false;
        }
        return !Runs.after(sign, SEPARATORS)
                || (Runs.after(sign, Shape.BLANK) && Chars.letter(text.at(text.runEnd(run) + 1)));
    }

    /** {@code 046 406 6044 office}: the word for the kind of line stands behind. */
    private static boolean cueAfter(Text text, int end) {
        if (Chars.letter(text.at(end)) || text.at(end) == '\n' || text.at(end) == '.') {
            return false;
        }
        int word = Chars.letter(text.at(end + 1)) ? end + 1 : end + 2;
        int wordEnd = text.lettersEnd(word);
        return wordEnd > word && CUES.get(Words.hash(text.string(), word, wordEnd)) != 0;
    }

    /** The language of a text, found when the first number needs it. */
    private static final class Spoken {
        private final Text text;
        private @Nullable Language language;

        Spoken(Text text) {
            this.text = text;
        }

        Language language() {
            Language known = language;
            if (known == null) {
                known = Language.of(text);
                language = known;
            }
            return known;
        }

        /** Whether the number is one in a country that the language suggests. */
        boolean has(int start, int end) {
            return Numbering.shared().assigned(text.string(), start, end, language());
        }

        /** Ten or eleven digits with one zero at their front; in English a British mobile number, for there much has a zero. */
        boolean hasBare(int start, int digits) {
            boolean national = digits >= 10 && digits <= 11 && text.at(start) == '0' && text.at(start + 1) != '0';
            boolean mobile = digits == 11 && text.at(start + 1) == '7';
            return national && (language() != Language.ENGLISH || mobile) && has(start, start + digits);
        }

        /** Eight to eleven bare digits behind a word with which people hand on a number, in the same line. */
        boolean hasCalled(int start, int digits) {
            if (digits < 8 || digits > 11 || text.at(start - 1) != ' ') {
                return false;
            }
            int next = text.wordFrom(start);
            for (int word = next - 1; word >= 0 && next - word <= CALL_BEFORE; word--) {
                if (CALLS.get(text.wordHash(word)) != 0) {
                    return sameLine(text.wordEnd(word), start) && has(start, start + digits);
                }
            }
            return false;
        }

        private boolean sameLine(int from, int to) {
            for (int i = from; i < to; i++) {
                if (text.at(i) == '\n' || i - from > CALL_FAR) {
                    return false;
                }
            }
            return true;
        }
    }

    /** One or two digits, one or two digits, four digits, the same mark between: a date, or what was meant to be one. */
    private static boolean likeDate(String text, int start, int end) {
        int first = mark(text, start, end);
        int second = first < 0 ? -1 : mark(text, first + 1, end);
        int last = second < 0 ? -1 : mark(text, second + 1, end);
        int third = (last < 0 ? end : last) - second - 1;
        return second > 0
                && first - start <= 2
                && second - first <= 3
                && third == 4
                && text.charAt(first) == text.charAt(second)
                && "/.-".indexOf(text.charAt(first)) >= 0;
    }

    private static int mark(String text, int from, int end) {
        int i = from;
        while (i < end && Chars.digit(text.charAt(i))) {
            i++;
        }
        return i > from && i < end ? i : -1;
    }

    private boolean judge(Text text, int start, int digitsEnd, int end, int digits, Spoken spoken, FindingSink sink) {
        String string = text.string();
        char before = text.at(start - 1);
        char after = text.at(end);
        boolean apart = !Chars.joins(before)
                && before != '_'
                && before != '='
                && before != '/'
                && before != '#'
                && before != '$'
                && before != '€'
                && !((before == '.' || before == '-' || before == ',' || before == ':')
                        && Chars.digit(text.at(start - 2)))
                && !(before == '-' && Chars.upper(text.at(start - 2)) && Chars.upper(text.at(start - 3)))
                && !Chars.joins(after)
                && after != '_'
                && after != '%'
                && !((after == ':' || after == ',' || after == '-') && Chars.digit(text.at(end + 1)));
        if (apart && cueAfter(text, end)) {
            sink.add(phone, start, end, 0.8, "cue after");
            return true;
        }
        if (!apart || digits < 7) {
            return false;
        }
        if (!Candidate.grouped(string, start, digitsEnd)) {
            if (chinese(text, start, digitsEnd)) {
                sink.add(phone, start, end, 0.7, "mobile number among Chinese characters");
                return true;
            }
            if (digitsEnd - start == digits && (spoken.hasBare(start, digits) || spoken.hasCalled(start, digits))) {
                sink.add(phone, start, end, 0.55, "assigned where the language is spoken");
                return true;
            }
            return false;
        }
        // within brackets
        int first = string.charAt(start) == '(' ? start + 1 : start;
        int last = string.charAt(digitsEnd - 1) == ')' ? digitsEnd - 1 : digitsEnd;
        if (Dates.at(string, first, string.length())
                || likeDate(string, first, last)
                || social(string, start, digitsEnd, digits)
                || years(string, first, last)
                || clause(string, first, last)) {
            return false;
        }
        boolean plus = string.charAt(start) == '+';
        int answer = Numbering.shared().judge(string, start, digitsEnd);
        double confidence = switch (answer) {
            case Numbering.SURE -> Candidate.telling(string, start, digitsEnd) ? 0.85 : 0;
            case Numbering.NATIONAL ->
                Candidate.phoneLike(string, start, digitsEnd)
                        ? 0.7
                        : Candidate.telling(string, start, digitsEnd)
                                ? 0.5
                                : Candidate.blanksOnly(string, start, digitsEnd) ? 0.35 : 0;
            case Numbering.POSSIBLE -> 0.6;
            default -> plus ? 0.5 : Candidate.phoneLike(string, start, digitsEnd) ? 0.4 : 0;
        };
        if (confidence > 0) {
            boolean unsure = answer < Numbering.SURE && confidence < 0.75 && !plus;
            boolean local = unsure && Candidate.telling(string, start, digitsEnd) && spoken.has(start, digitsEnd);
            sink.add(
                    phone,
                    start,
                    end,
                    local ? 0.75 : confidence,
                    local
                            ? "assigned where the language is spoken"
                            : answer >= Numbering.NATIONAL ? "assigned" : "shape");
        }
        return confidence > 0;
    }
}
