package dev.weir.detect.bank;

import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Kind;
import dev.weir.detect.Runs;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;
import java.util.HashMap;
import java.util.Map;

/** IBAN (ISO 13616): the length of the country and the check of ISO 7064 MOD 97-10. */
public final class Iban implements Detector {
    private static final Map<Integer, Integer> LENGTHS = new HashMap<>();

    static {
        String lengths =
                "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18"
                        + " DO28 EE20 EG29 ES24 FI18 FK18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26"
                        + " IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28"
                        + " NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 SI19 SK24 SM27 SO23 ST25"
                        + " SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30";
        for (String each : lengths.split(" ")) {
            LENGTHS.put(country(each.charAt(0), each.charAt(1)), Integer.parseInt(each.substring(2)));
        }
    }

    private final DataClass iban;

    private Iban(DataClass iban) {
        this.iban = iban;
    }

    public static Kind kind() {
        var builder = Kind.of("finance.iban")
                .headers("iban,account iban,bank account,kontonummer,bankverbindung,konto,compte bancaire,"
                        + "cuenta bancaria,bank account number,acct no,account no")
                .whole(Shape.DIGIT, Shape.DIGIT | Shape.LETTERS | Shape.BLANK | Shape.DASH, 15, 42, Iban::whole)
                .alone(0)
                .aloneIf(mask -> (mask & Shape.LETTERS) != 0);
        return builder.detector(new Iban(builder.build().dataClass())).build();
    }

    private static int country(char a, char b) {
        return (a & ~0x20) << 8 | (b & ~0x20);
    }

    @Override
    public String name() {
        return "iban";
    }

    private static int whole(String value, Shape shape) {
        if (!Chars.asciiLetter(value.charAt(0))) {
            return WholeValue.NO;
        }
        int length = shape.digits() + shape.letters();
        Integer wanted = LENGTHS.get(country(value.charAt(0), value.charAt(1)));
        if (wanted == null || !Chars.digit(value.charAt(2)) || !Chars.digit(value.charAt(3))) {
            return WholeValue.NO;
        }
        return wanted == length && mod97(value, 0, value.length()) ? WholeValue.CHECKED : WholeValue.SHAPED;
    }

    @Override
    public boolean worthwhile(int mask) {
        return (mask & Shape.DIGIT) != 0 && (mask & Shape.LETTERS) != 0;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        for (int run = 0; run < text.runs(); run++) {
            text.tick();
            int start = text.runStart(run) - 2;
            if (Runs.length(text.runSign(run)) >= 2
                    && Runs.before(text.runSign(run), Shape.UPPER | Shape.LOWER)
                    && start >= 0
                    && Chars.asciiLetter(text.at(start))
                    && Chars.asciiLetter(text.at(start + 1))
                    && !Chars.asciiAlphanumeric(text.at(start - 1))
                    && text.at(start - 1) != '_') {
                Integer wanted = LENGTHS.get(country(text.at(start), text.at(start + 1)));
                if (wanted != null) {
                    read(text, start, wanted, sink);
                }
            }
        }
    }

    private void read(Text text, int start, int wanted, FindingSink sink) {
        int count = 0;
        int groups = 0;
        int i = start;
        while (count < wanted) {
            char c = text.at(i);
            if (Chars.asciiAlphanumeric(c)) {
                count++;
            } else if ((c == ' ' || c == '-' || c == '\u00a0') && Chars.asciiAlphanumeric(text.at(i + 1))) {
                groups++;
            } else {
                return;
            }
            i++;
        }
        if (Chars.asciiAlphanumeric(text.at(i)) || text.at(i) == '_') {
            return;
        }
        if (mod97(text.string(), start, i)) {
            sink.add(iban, start, i, 0.98, "length+mod97");
        } else if (Chars.upper(text.at(start)) && digitsOf(text, start, i) * 2 > wanted && groups < 10) {
            sink.add(iban, start, i, 0.55, "length, mod97 fails");
        }
    }

    private static int digitsOf(Text text, int start, int end) {
        int digits = 0;
        for (int i = start; i < end; i++) {
            digits += Chars.digit(text.at(i)) ? 1 : 0;
        }
        return digits;
    }

    /** The check over the rearranged number: the first four characters go to the end. */
    static boolean mod97(CharSequence text, int start, int end) {
        int rest = part(text, start + 4, end, 0);
        return part(text, start, start + 4, rest) == 1;
    }

    private static int part(CharSequence text, int start, int end, int initial) {
        int rest = initial;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Chars.digit(c)) {
                rest = (rest * 10 + (c - '0')) % 97;
            } else if (Chars.asciiLetter(c)) {
                rest = (rest * 100 + ((c | 0x20) - 'a' + 10)) % 97;
            }
        }
        return rest;
    }
}
