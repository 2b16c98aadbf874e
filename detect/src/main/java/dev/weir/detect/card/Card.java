package dev.weir.detect.card;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;

/**
 * Payment cards: 13 to 19 digits, in groups or not, of an issuer's range (ISO/IEC 7812). A number of the right length and
 * range whose check digit fails is still found, less surely: a mistyped card number is a leak too.
 */
public final class Card implements Detector {
    private final DataClass card;

    private Card(DataClass card) {
        this.card = card;
    }

    public static Kind kind() {
        var builder = Kind.of("finance.card")
                .headers("credit card,card number,card no,cc number,ccnumber,cc num,cc,pan,creditcard,debit card,"
                        + "kreditkarte,kartennummer,carte bancaire,numero carte,numero tarjeta,tarjeta,card")
                .whole(Shape.DIGIT, Shape.DIGIT | Shape.BLANK | Shape.DASH, 12, 23, Card::whole)
                .alone(0.02, 0.8)
                .label(
                        "credit card,card number,card no,debit card,kreditkarte,carte bancaire,tarjeta",
                        0.75,
                        Card::end);
        return builder.detector(new Card(builder.build().dataClass())).build();
    }

    @Override
    public String name() {
        return "card";
    }

    private static int whole(String value, Shape shape) {
        int digits = shape.digits();
        if (digits < 12 || digits > 19 || !Chars.digit(value.charAt(0)) || same(value)) {
            return WholeValue.NO;
        }
        boolean issued = issuer(value, 0, value.length(), digits);
        return issued && Chars.luhn(value, 0, value.length(), 0)
                ? WholeValue.CHECKED
                : issued || digits >= 14 ? WholeValue.SHAPED : WholeValue.NO;
    }

    private static boolean same(String value) {
        for (int i = 1; i < value.length(); i++) {
            if (value.charAt(i) != value.charAt(0)) {
                return false;
            }
        }
        return true;
    }

    private static int end(Text text, int start) {
        int digits = 0;
        int i = start;
        int end = start;
        while (digits < 20) {
            char c = text.at(i);
            if (Chars.digit(c)) {
                digits++;
                end = i + 1;
            } else if ((c != ' ' && c != '-') || !Chars.digit(text.at(i + 1))) {
                break;
            }
            i++;
        }
        return digits >= 12 && digits <= 19 && !Chars.joins(text.at(end)) ? end : -1;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DIGIT) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        int next = 0;
        for (int run = 0; run < text.runs(); run++) {
            text.tick();
            if (run >= next
                    && Runs.length(text.runSign(run)) >= 4
                    && !Runs.before(text.runSign(run), Shape.LETTERS | Shape.UNDERSCORE)) {
                next = Math.max(next, from(text, run, sink));
            }
        }
    }

    /** Tries the number that begins with a run; gives the first run after it. */
    private int from(Text text, int run, FindingSink sink) {
        int start = text.runStart(run);
        char before = text.at(start - 1);
        if ((before == '.' || before == ',' || before == '-') && Chars.digit(text.at(start - 2))) {
            return run;
        }
        int digits = 0;
        int last = run;
        char separator = 0;
        while (true) {
            digits += text.runEnd(last) - text.runStart(last);
            if (digits > 19) {
                return run;
            }
            int end = text.runEnd(last);
            char c = text.at(end);
            boolean goesOn = last + 1 < text.runs()
                    && text.runStart(last + 1) == end + 1
                    && (separator == 0 ? c == ' ' || c == '-' || c == '\u00a0' : c == separator);
            if (digits >= 13 && !joined(text, end)) {
                int found = judge(text, start, end, digits, last > run, goesOn, sink);
                if (found > 0) {
                    return last + 1;
                }
            }
            if (!goesOn) {
                return run;
            }
            separator = c;
            last++;
        }
    }

    private static boolean joined(Text text, int end) {
        char c = text.at(end);
        return Chars.joins(c) || c == '_' || ((c == '.' || c == ',') && Chars.digit(text.at(end + 1)));
    }

    private int judge(Text text, int start, int end, int digits, boolean grouped, boolean goesOn, FindingSink sink) {
        if (!issuer(text.string(), start, end, digits)) {
            return 0;
        }
        boolean fits = groupsFit(text, start, end, digits, grouped);
        if (Chars.luhn(text.string(), start, end, 0)) {
            if (fits || !grouped) {
                sink.add(card, start, end, digits >= 15 && fits ? 0.98 : 0.9, "luhn+issuer");
                return 1;
            }
        } else if (grouped && fits && !goesOn) {
            sink.add(card, start, end, 0.6, "issuer+groups, luhn fails");
            return 1;
        } else if (!grouped && digits == 16) {
            sink.add(card, start, end, 0.4, "issuer, luhn fails");
            return 1;
        }
        return 0;
    }

    /** Groups as they are printed: of four, or 4-6-5 and 4-6-4. */
    private static boolean groupsFit(Text text, int start, int end, int digits, boolean grouped) {
        if (!grouped) {
            return true;
        }
        int count = 0;
        int group = 0;
        for (int i = start; i <= end; i++) {
            if (i < end && Chars.digit(text.at(i))) {
                count++;
            } else {
                boolean last = i == end;
                boolean four = count == 4 || (last && count < 4 && count > 0);
                boolean amex = digits <= 15 && (group == 0 ? count == 4 : group == 1 ? count == 6 : count <= 5);
                if (!four && !amex) {
                    return false;
                }
                group++;
                count = 0;
            }
        }
        return true;
    }

    /** Whether the first digits and the length belong to an issuer. */
    static boolean issuer(CharSequence text, int start, int end, int digits) {
        int prefix = 0;
        int taken = 0;
        for (int i = start; i < end && taken < 4; i++) {
            char c = text.charAt(i);
            if (Chars.digit(c)) {
                prefix = prefix * 10 + (c - '0');
                taken++;
            }
        }
        int two = prefix / 100;
        return switch (two / 10) {
            case 4 -> digits == 13 || digits == 16 || digits == 19;
            case 3 -> three(prefix, two, digits);
            case 5 -> (two >= 51 && two <= 55) ? digits == 16 : digits >= 12;
            case 2 -> digits == 16 && ((prefix >= 2221 && prefix <= 2720) || (prefix >= 2200 && prefix <= 2204));
            case 6 -> digits >= 16 || (digits >= 12 && (two == 63 || two == 67 || prefix == 6011));
            default -> false;
        };
    }

    /** American Express, JCB and Diners Club. */
    private static boolean three(int prefix, int two, int digits) {
        if (two == 34 || two == 37) {
            return digits == 15;
        }
        return two == 35 ? prefix >= 3528 && digits >= 16 : isDiners(prefix, two) && digits >= 14;
    }

    private static boolean isDiners(int prefix, int two) {
        return (prefix >= 3000 && prefix <= 3059) || prefix / 10 == 309 || two == 36 || two == 38 || two == 39;
    }
}
