package dev.weir.detect.place;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.Tokens;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;

/**
 * Postal codes: the British form by itself; five digits only after a US state, in the form of ZIP+4, before a place name
 * with a country prefix, beside a label or in a column that says so.
 */
public final class PostalCode implements Detector {
    private static final int ALLOWED = Shape.DIGIT | Shape.UPPER | Shape.LOWER | Shape.BLANK | Shape.DASH;

    private static final int LINE = 100;

    private final DataClass postal;

    private PostalCode(DataClass postal) {
        this.postal = postal;
    }

    public static Kind kind() {
        var builder = Kind.of("address.postal-code")
                .headers(
                        "zip,zip code,zipcode,postal code,postalcode,postcode,post code,postal,plz,postleitzahl,code postal,"
                                + "codigo postal,cap,cep,zip5,zip4,postnummer,postnr,cp,kod pocztowy,zip3,address pc,"
                                + "address postcode,address zip")
                .whole(0, ALLOWED, 2, 12, PostalCode::whole)
                .alone(0.02, 0.8)
                .aloneIf(mask -> (mask & Shape.DIGIT) != 0 && (mask & (Shape.DASH | Shape.UPPER | Shape.LOWER)) != 0)
                .label(
                        "zip,zip code,zipcode,postal code,postcode,plz,postleitzahl,code postal,codigo postal",
                        0.85,
                        Tokens.code(3, 9, 2));
        return builder.detector(new PostalCode(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "postal-code";
    }

    private static int whole(String value, Shape shape) {
        if (shape.length() >= 6 && shape.length() <= 8 && british(value, 0, value.length())) {
            return WholeValue.CHECKED;
        }
        boolean plusFour = value.length() == 10
                && value.charAt(5) == '-'
                && Chars.number(value, 0, 5) >= 0
                && Chars.number(value, 6, 10) >= 0;
        return plusFour ? WholeValue.CHECKED : shape.digits() >= 2 ? WholeValue.SHAPED : WholeValue.NO;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DIGIT) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        for (int run = 0; run < text.runs(); run++) {
            text.tick();
            int sign = text.runSign(run);
            int start = text.runStart(run);
            if (Runs.length(sign) == 5) {
                fiveDigits(text, start, text.runEnd(run), sink);
            } else if (Runs.length(sign) == 1
                    && Runs.before(sign, Shape.BLANK)
                    && Runs.after(sign, Shape.UPPER | Shape.LOWER)
                    && text.at(start - 1) == ' ') {
                int from = start - 2;
                while (from > start - 5 && Chars.asciiAlphanumeric(text.at(from - 1))) {
                    from--;
                }
                int to = start + 3;
                if (to <= text.length()
                        && from >= 0
                        && Chars.alone(text.string(), from, to)
                        && Chars.upper(text.at(from))
                        && british(text.string(), from, to)) {
                    sink.add(postal, from, to, 0.8, "british");
                }
            }
        }
    }

    private void fiveDigits(Text text, int start, int end, FindingSink sink) {
        boolean plusFour = text.at(end) == '-'
                && end + 5 <= text.length()
                && Chars.number(text.string(), end + 1, end + 5) >= 0
                && !Chars.digit(text.at(end + 5))
                && text.at(end + 5) != '-';
        int to = plusFour ? end + 5 : end;
        if (Chars.letter(text.at(start - 1))
                || text.at(start - 1) == '_'
                || Chars.letter(text.at(to))
                || text.at(to) == '_') {
            return;
        }
        boolean state = Chars.blank(text.at(start - 1)) && States.abbreviation(text, start - 3);
        boolean country = text.at(start - 1) == '-'
                && Chars.upper(text.at(start - 2))
                && !Chars.letter(text.at(start - 3))
                && "DFAIE".indexOf(text.at(start - 2)) >= 0;
        boolean townFollows = text.at(start - 1) != '.' && text.at(start - 1) != '-' && town(text, end);
        if (state || country) {
            sink.add(postal, start, to, 0.9, state ? "state" : "country");
        } else if (plusFour && text.at(start - 1) != '-') {
            sink.add(postal, start, to, 0.6, "zip+4");
        } else if (townFollows && lineOrComma(text, start)) {
            sink.add(postal, start, to, 0.5, "town");
        } else if (alone(text, start, end)) {
            sink.add(postal, start, to, 0.45, "line of its own");
        }
    }

    private static boolean town(Text text, int end) {
        return text.at(end) == ' ' && Chars.upper(text.at(end + 1)) && Chars.letter(text.at(end + 2));
    }

    private static boolean lineOrComma(Text text, int start) {
        int i = start - 1;
        while (i > start - 6 && (text.at(i) == ' ' || text.at(i) == '\u00a0')) {
            i--;
        }
        return text.at(i) == ',' || text.at(i) == '\n';
    }

    /**
     * The last line of an address often holds nothing but the code; the text before must be long enough for one, the line
     * before hold a word, and the line after be no number: lists of numbers are none of codes.
     */
    private static boolean alone(Text text, int start, int end) {
        if (start <= 12 || !lineOrComma(text, start) || text.at(end) != '\n' || Chars.digit(text.at(end + 1))) {
            return false;
        }
        int line = start - 1;
        while (line >= 0 && (Chars.blank(text.at(line)) || text.at(line) == ',')) {
            line--;
        }
        while (line >= 0 && text.at(line) != '\n' && start - line < LINE) {
            if (Chars.letter(text.at(line))) {
                return true;
            }
            line--;
        }
        return false;
    }

    /** One or two letters, a digit, perhaps one more; a blank or none; a digit and two letters. */
    static boolean british(CharSequence text, int start, int end) {
        int inward = end - 3;
        if (end - start < 5
                || !Chars.digit(text.charAt(inward))
                || !Chars.asciiLetter(text.charAt(inward + 1))
                || !Chars.asciiLetter(text.charAt(inward + 2))) {
            return false;
        }
        int outward = text.charAt(inward - 1) == ' ' ? inward - 1 : inward;
        int length = outward - start;
        if (length < 2 || length > 4 || !Chars.asciiLetter(text.charAt(start))) {
            return false;
        }
        int digit = Chars.digit(text.charAt(start + 1)) ? start + 1 : start + 2;
        if (digit >= outward || !Chars.digit(text.charAt(digit)) || outward - digit > 2) {
            return false;
        }
        return (digit == start + 1 || Chars.asciiLetter(text.charAt(start + 1)))
                && Chars.asciiAlphanumeric(text.charAt(outward - 1));
    }
}
