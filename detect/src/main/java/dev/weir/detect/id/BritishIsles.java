package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.day;
import static dev.weir.detect.id.Checks.dayMonthYear;
import static dev.weir.detect.id.Checks.sum;

import java.util.List;

/** Identifiers of the United Kingdom and Ireland. */
final class BritishIsles {
    private BritishIsles() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.gb.nhs", "GB", "NHS Data Dictionary: weights 10 to 2, modulo 11")
                        .plain("9999999999,999 999 9999,999-999-9999")
                        .check(0.09, code -> (11 - sum(code, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 == code.value(9))
                        .words("nhs,nhs number,nhs no,national health service number")
                        .build(),
                Scheme.of("id.gb.chi", "GB", "NHS Scotland CHI: birth date, modulo 11")
                        .plain("9999999999,999999 9999")
                        .check(
                                0.003,
                                code -> dayMonthYear(code, 0)
                                        && (11 - sum(code, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 11 == code.value(9))
                        .words("chi,chi number,community health index")
                        .build(),
                Scheme.of("id.gb.nino", "GB", "HMRC NIM39110: prefixes never issued, suffix A to D")
                        .telling("AA999999A,AA 99 99 99 A,AA-99-99-99-A,AA 999999 A")
                        .check(0.1, BritishIsles::insurance)
                        .words("nino,national insurance,national insurance number,ni number,ni no,insurance number")
                        .build(),
                Scheme.of("id.gb.utr", "GB", "HMRC: weights 6 7 8 9 10 5 4 3 2, modulo 11")
                        .plain("9999999999,99999 99999,9999999999A")
                        .check(
                                0.09,
                                code -> "21987654321".charAt(sum(code, 1, 6, 7, 8, 9, 10, 5, 4, 3, 2) % 11)
                                        == code.at(0))
                        .words("utr,unique taxpayer reference,unique tax reference")
                        .build(),
                Scheme.of("finance.gb.sort-code", "GB", "UK Payments: three pairs of digits")
                        .plain("99-99-99,999999")
                        .words("sort code,sortcode,bank sort code")
                        .headers("bank sort,sort cd")
                        .build(),
                Scheme.of("id.gb.driving-licence", "GB", "DVLA: 16 characters with birth date")
                        .telling("AXXXX999999AX9AA,AXXXX 999999 AX9AA")
                        .check(0.05, BritishIsles::driver)
                        .words("driving licence,driving licence number,driver number,licence number")
                        .build(),
                Scheme.of("id.ie.pps", "IE", "Department of Social Protection: weights 8 to 2 and 9, modulo 23")
                        .plain("9999999A,9999999AA,9999999 A,9999999 AA")
                        .check(0.04, code -> {
                            int second = code.length() == 9 && code.at(8) != 'W' ? (code.at(8) - '@') * 9 : 0;
                            return "WABCDEFGHIJKLMNOPQRSTUV".charAt((sum(code, 0, 8, 7, 6, 5, 4, 3, 2) + second) % 23)
                                    == code.at(7);
                        })
                        .words("pps,ppsn,pps number,pps no,personal public service number")
                        .build());
    }

    private static boolean insurance(Code code) {
        char first = code.at(0);
        char second = code.at(1);
        boolean never = "DFIQUV".indexOf(first) >= 0
                || "DFIOQUV".indexOf(second) >= 0
                || (first == 'B' && second == 'G')
                || (first == 'G' && second == 'B')
                || (first == 'K' && second == 'N')
                || (first == 'N' && second == 'K')
                || (first == 'N' && second == 'T')
                || (first == 'T' && second == 'N')
                || (first == 'Z' && second == 'Z');
        return !never && code.at(8) <= 'D';
    }

    /** Surname padded with 9, decade, month (+50 for women), day, year. */
    private static boolean driver(Code code) {
        boolean padded = false;
        for (int i = 0; i < 5; i++) {
            boolean pad = code.digitAt(i);
            if ((pad && code.at(i) != '9') || (padded && !pad)) {
                return false;
            }
            padded |= pad;
        }
        boolean initials = !code.digitAt(12) || code.at(12) == '9';
        return initials && day(code.number(6, 8) % 50, code.number(8, 10));
    }
}
