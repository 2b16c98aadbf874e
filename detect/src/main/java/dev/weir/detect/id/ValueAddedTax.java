package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.luhn;
import static dev.weir.detect.id.Checks.mod11And10;
import static dev.weir.detect.id.Checks.sum;

/** The VAT identification numbers of the EU (directive 2006/112/EC, art. 215; VIES), with those of Northern Ireland and Britain. */
final class ValueAddedTax {
    private ValueAddedTax() {}

    static Scheme scheme() {
        return Scheme.of("id.vat", "EU", "Directive 2006/112/EC art. 215; the check of each member state")
                .plain("AAA99999999,AA9999999999,AA999999999,AA99999999,AA999999999999,AA99999999999,AAA99999999A,"
                        + "AA9999999A,AA9999999AA,AA9X99999A,AA999999999A99,AAX9999999X,AA 9999999999,AA 999999999,"
                        + "AA 99999999,AA 99999999999,AAXX999999999,AA999 9999 99,AA 999 9999 99,AA 999 999 999,AA99999999A,"
                        + "AA 9999.999.999,AA 999999999A99")
                .check(0.011, ValueAddedTax::valid)
                .words(
                        "vat,vat number,vat id,ust id,ust idnr,ustid,umsatzsteuer id,tva,numero de tva,btw,btw nummer,iva,"
                                + "partita iva,vat no,moms,momsnr,nif,uid,dic,afm,vat reg no,tva intracommunautaire,ust id nr")
                .build();
    }

    private static boolean valid(Code code) {
        int n = code.length();
        return switch (new String(new char[] {code.at(0), code.at(1)})) {
            case "AT" -> n == 11 && code.at(2) == 'U' && austria(code);
            case "BE" -> n == 12 && 97 - code.number(2, 10) % 97 == code.number(10, 12) && code.value(2) <= 1;
            case "DE" -> n == 11 && code.value(2) > 0 && mod11And10(code, 2, 11);
            case "DK" -> n == 10 && code.value(2) > 0 && sum(code, 2, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0;
            case "EE" -> n == 11 && sum(code, 2, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
            case "EL" -> n == 11 && sum(code, 2, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == code.value(10);
            case "FI" -> n == 10 && sum(code, 2, 7, 9, 10, 5, 8, 4, 2, 1) % 11 == 0;
            case "FR" -> n == 13 && france(code);
            case "GB", "XI" -> n == 11 && britain(code);
            case "HR" -> n == 13 && mod11And10(code, 2, 13);
            case "HU" -> n == 10 && sum(code, 2, 9, 7, 3, 1, 9, 7, 3, 1) % 10 == 0;
            case "IT" -> n == 13 && luhn(code, 2, 13);
            case "LU" -> n == 10 && code.number(2, 8) % 89 == code.number(8, 10);
            case "MT" -> n == 10 && sum(code, 2, 3, 4, 6, 7, 8, 9, 10, 1) % 37 == 0;
            case "NL" -> n == 14 && code.at(11) == 'B' && netherlands(code);
            case "PL" -> n == 12 && sum(code, 2, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == code.value(11);
            case "PT" -> n == 11 && portugal(code);
            case "SE" -> n == 14 && luhn(code, 2, 12) && code.number(12, 14) >= 1;
            case "SI" ->
                n == 10 && code.value(2) > 0 && (11 - sum(code, 2, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == code.value(9);
            case "SK" -> n == 12 && code.number(2, 12) % 11 == 0;
            // without a published check for every form: the length and the first characters
            case "BG" -> n == 11 || n == 12;
            case "CY" -> n == 11 && !code.digitAt(10);
            case "CZ" -> n >= 10 && n <= 12;
            case "ES" -> n == 11 && (!code.digitAt(2) || !code.digitAt(10));
            case "IE" -> n == 10 || n == 11;
            case "LT" -> n == 11 || n == 14;
            case "LV" -> n == 13;
            case "RO" -> n >= 8 && n <= 12;
            default -> false;
        };
    }

    private static boolean austria(Code code) {
        return (16 - Checks.luhnSum(code, 3, 10, false) % 10) % 10 == code.value(10);
    }

    private static boolean france(Code code) {
        if (!luhn(code, 4, 13)) {
            return false;
        }
        long siren = code.number(4, 13);
        return !code.digitAt(2) || !code.digitAt(3) || (12 + 3 * (siren % 97)) % 97 == code.number(2, 4);
    }

    private static boolean britain(Code code) {
        int rest = (sum(code, 2, 8, 7, 6, 5, 4, 3, 2) + (int) code.number(9, 11)) % 97;
        return rest == 0 || rest == 42;
    }

    /** The numbers of before 2020 by the eleven-test, those of sole traders since then by 97. */
    private static boolean netherlands(Code code) {
        return sum(code, 2, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0 || Checks.mod97(code);
    }

    private static boolean portugal(Code code) {
        int check = 11 - sum(code, 2, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
        return (check > 9 ? 0 : check) == code.value(10);
    }
}
