package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.luhn;
import static dev.weir.detect.id.Checks.verhoeff;

import java.util.List;

/** Identifiers of India, Pakistan, Bangladesh, Sri Lanka and Nepal. */
final class SouthAsia {
    private SouthAsia() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.in.aadhaar", "IN", "UIDAI: first digit from 2, Verhoeff")
                        .plain("999999999999,9999 9999 9999,9999-9999-9999")
                        .check(0.08, code -> code.value(0) >= 2 && verhoeff(code, 0, 12))
                        .words("aadhaar,aadhar,uidai,uid,aadhaar number,aadhaar no,adhaar")
                        .build(),
                Scheme.of("id.in.pan", "IN", "Income Tax Department: fourth letter P for persons")
                        .telling("AAAAA9999A")
                        .check(0.04, code -> code.at(3) == 'P' && code.number(5, 9) > 0)
                        .words("pan,permanent account number,pan number,pan card,pan no")
                        .build(),
                Scheme.of("id.in.gstin", "IN", "GSTN: state, PAN, ISO/IEC 7064-like modulo 36")
                        .telling("99AAAAA9999AXAX")
                        .check(0.003, SouthAsia::gst)
                        .words("gstin,gst number,gst no,gst")
                        .build(),
                Scheme.of("id.in.voter", "IN", "ECI: three letters, Luhn over seven digits")
                        .plain("AAA9999999")
                        .check(0.1, code -> luhn(code, 3, 10))
                        .words("epic,voter id,voter card,epic number,voter")
                        .build(),
                Scheme.of("id.pk.cnic", "PK", "NADRA: province, family, serial, sex")
                        .own("99999-9999999-9")
                        .plain("9999999999999")
                        .check(0.7, code -> code.value(0) >= 1 && code.value(0) <= 7 && code.value(12) > 0)
                        .words("cnic,nadra,national identity card,nic,computerized national identity card")
                        .build(),
                Scheme.of("id.bd.nid", "BD", "Election Commission: 10, 13 or 17 digits; no check")
                        .plain("9999999999,9999999999999,99999999999999999")
                        .words("nid,national id,nid number,voter id")
                        .build(),
                Scheme.of("id.lk.nic", "LK", "DRP: year, day of the year (+500 for women), serial")
                        .telling("999999999A")
                        .plain("999999999999")
                        .check(0.05, SouthAsia::lanka)
                        .words("nic,national identity card,nic number,nic no")
                        .build());
    }

    private static boolean gst(Code code) {
        long state = code.number(0, 2);
        int sum = 0;
        for (int i = 13, factor = 2; i >= 0; i--, factor = 3 - factor) {
            int product = code.value(i) * factor;
            sum += product / 36 + product % 36;
        }
        return state >= 1 && state <= 38 && code.at(13) == 'Z' && (36 - sum % 36) % 36 == code.value(14);
    }

    private static boolean lanka(Code code) {
        boolean old = code.length() == 10;
        long day = (old ? code.number(2, 5) : code.number(4, 7)) % 500;
        long year = old ? 1950 : code.number(0, 4);
        boolean ends = !old || code.at(9) == 'V' || code.at(9) == 'X';
        return ends && day >= 1 && day <= 366 && year >= 1900 && year < 2100;
    }
}
