package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.luhnSum;
import static dev.weir.detect.id.Checks.sum;

import java.util.List;

/** Identifiers of the United States: SSA, IRS, CMS, DEA, ABA. */
final class UnitedStates {
    private UnitedStates() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.us.ein", "US", "IRS publication 1635: campus prefixes")
                        .plain("99-9999999,999999999")
                        .check(1, UnitedStates::employer)
                        .words(
                                "ein,employer identification number,employer id,federal tax id,fein,federal tax identification number")
                        .build(),
                Scheme.of("id.us.npi", "US", "CMS: ISO/IEC 7812-1 over 80840 and the number")
                        .plain("9999999999")
                        .check(
                                0.1,
                                code -> code.value(0) >= 1
                                        && code.value(0) <= 2
                                        && (luhnSum(code, 0, 10, false) + 24) % 10 == 0)
                        .words("npi,national provider,provider npi,npi number,national provider identifier")
                        .build(),
                Scheme.of("id.us.mbi", "US", "CMS: Medicare Beneficiary Identifier format, 2018")
                        .telling("9AX9AX9AA99,9AX9-AX9-AA99")
                        .check(0.32, UnitedStates::medicare)
                        .words("mbi,medicare beneficiary identifier,medicare number,medicare id,medicare")
                        .build(),
                Scheme.of("id.us.dea", "US", "DEA registration numbers, 21 CFR 1301")
                        .plain("AA9999999,A99999999")
                        .check(0.07, UnitedStates::dea)
                        .words("dea,dea number,dea registration,dea no")
                        .build(),
                Scheme.of("finance.us.routing", "US", "ABA routing numbers: weights 3, 7, 1")
                        .plain("999999999,9999-9999-9")
                        .check(0.05, UnitedStates::routing)
                        .words(
                                "routing number,aba,routing,routing transit number,aba number,rtn,transit number,aba routing")
                        .build(),
                Scheme.of("id.us.ptin", "US", "IRS: preparer tax identification number")
                        .plain("A99999999")
                        .check(1, code -> code.at(0) == 'P')
                        .words("ptin,preparer tax identification number")
                        .build(),
                Scheme.of("id.us.atin", "US", "IRS: adoption taxpayer identification number, group 93")
                        .plain("999-99-9999,999999999")
                        .check(0.001, code -> code.value(0) == 9 && code.number(3, 5) == 93)
                        .words("atin,adoption taxpayer identification number")
                        .build());
    }

    private static boolean employer(Code code) {
        long prefix = code.number(0, 2);
        return prefix != 0
                && !(prefix >= 7 && prefix <= 9)
                && !(prefix >= 17 && prefix <= 19)
                && !(prefix >= 28 && prefix <= 29)
                && prefix != 49
                && prefix != 69
                && prefix != 70
                && prefix != 78
                && prefix != 79
                && prefix != 89
                && prefix != 96
                && prefix != 97;
    }

    /** Letters are never S, L, O, I, B, Z; the first digit is not 0. */
    private static boolean medicare(Code code) {
        for (int i = 0; i < 11; i++) {
            if (!code.digitAt(i) && "SLOIBZ".indexOf(code.at(i)) >= 0) {
                return false;
            }
        }
        return code.value(0) >= 1;
    }

    private static boolean dea(Code code) {
        boolean registrant = "ABCDEFGHJKLMPRSTUX".indexOf(code.at(0)) >= 0 && (!code.digitAt(1) || code.at(1) == '9');
        return registrant && (sum(code, 2, 1, 0, 1, 0, 1) + 2 * sum(code, 3, 1, 0, 1, 0, 1)) % 10 == code.value(8);
    }

    private static boolean routing(Code code) {
        long district = code.number(0, 2);
        boolean issued = district <= 12 || (district >= 21 && district <= 32) || (district >= 61 && district <= 72);
        return (issued || district == 80) && sum(code, 0, 3, 7, 1, 3, 7, 1, 3, 7, 1) % 10 == 0;
    }
}
