package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.sum;

import java.util.List;

/** Identifiers of Australia and New Zealand. */
final class Oceania {
    private Oceania() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.au.tfn", "AU", "ATO: weights 1 4 3 7 5 8 6 9 10, modulo 11")
                        .plain("999999999,999 999 999,999-999-999,99999999,99 999 999")
                        .check(
                                0.09,
                                code -> code.length() == 9
                                        ? sum(code, 0, 1, 4, 3, 7, 5, 8, 6, 9, 10) % 11 == 0
                                        : sum(code, 0, 10, 7, 8, 4, 6, 3, 5, 1) % 11 == 0)
                        .words("tfn,tax file number,tax file no")
                        .build(),
                Scheme.of("id.au.medicare", "AU", "Services Australia: first digit 2 to 6, weights 1 3 7 9, modulo 10")
                        .telling("9999 99999 9,9999-99999-9")
                        .plain("9999999999,99999999999,9999 99999 9/9,9999 99999 9 9")
                        .check(
                                0.05,
                                code -> code.value(0) >= 2
                                        && code.value(0) <= 6
                                        && sum(code, 0, 1, 3, 7, 9, 1, 3, 7, 9) % 10 == code.value(8))
                        .words("medicare,medicare number,medicare card,medicare no")
                        .build(),
                Scheme.of("id.au.abn", "AU", "ABR: one less in front, weights 10 1 3 to 19, modulo 89")
                        .telling("99 999 999 999")
                        .plain("99999999999")
                        .check(
                                0.011,
                                code -> code.value(0) > 0
                                        && code.number(0, 2) > 10
                                        && (sum(code, 0, 10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19) - 10) % 89 == 0)
                        .words("abn,australian business number")
                        .build(),
                Scheme.of("id.au.acn", "AU", "ASIC: weights 8 to 1, modulo 10")
                        .plain("999999999,999 999 999")
                        .check(0.1, code -> (10 - sum(code, 0, 8, 7, 6, 5, 4, 3, 2, 1) % 10) % 10 == code.value(8))
                        .words("acn,australian company number")
                        .build(),
                Scheme.of("finance.au.bsb", "AU", "AusPayNet: bank, state, branch; no check")
                        .plain("999-999,999999")
                        .words("bsb,bsb number,bsb code")
                        .build(),
                Scheme.of("id.nz.ird", "NZ", "IRD: two rounds of weights, modulo 11")
                        .plain("999-999-999,99-999-999,999999999,99999999,999 999 999,99 999 999")
                        .check(0.09, Oceania::inland)
                        .words("ird,ird number,ird no,inland revenue")
                        .build(),
                Scheme.of("id.nz.nhi", "NZ", "HISO 10046: letters without I and O, modulo 11 or 23")
                        .plain("AAA9999,AAA99A9,AAA99AA")
                        .check(0.08, Oceania::health)
                        .words("nhi,nhi number,national health index,nhi no")
                        .build(),
                Scheme.of("finance.nz.account", "NZ", "Payments NZ: bank, branch, account, suffix")
                        .own("99-9999-9999999-99,99-9999-9999999-999")
                        .check(0.5, code -> code.number(0, 2) >= 1 && code.number(0, 2) <= 38)
                        .words("bank account,account number")
                        .build());
    }

    private static boolean inland(Code code) {
        long number = code.number(0, code.length());
        if (number < 10_000_000 || number > 200_000_000) {
            return false;
        }
        boolean eight = code.length() == 8;
        int[] first = {3, 2, 7, 6, 5, 4, 3, 2};
        int[] second = {7, 4, 3, 2, 5, 2, 7, 6};
        int check = rounds(code, first, eight);
        check = check == 10 ? rounds(code, second, eight) : check;
        return check == code.value(code.length() - 1);
    }

    private static int rounds(Code code, int[] weights, boolean eight) {
        int sum = 0;
        for (int i = eight ? 1 : 0; i < 8; i++) {
            sum += code.value(eight ? i - 1 : i) * weights[i];
        }
        return (11 - sum % 11) % 11;
    }

    private static boolean health(Code code) {
        String letters = "ABCDEFGHJKLMNPQRSTUVWXYZ";
        int sum = 0;
        for (int i = 0; i < 6; i++) {
            int value = code.digitAt(i) ? code.value(i) : letters.indexOf(code.at(i)) + 1;
            if (value <= 0 && !code.digitAt(i)) {
                return false;
            }
            sum += value * (7 - i);
        }
        if (code.digitAt(5)) {
            int rest = sum % 11;
            return code.digitAt(6) && rest != 0 && (11 - rest) % 10 == code.value(6);
        }
        int check = 23 - sum % 23;
        return !code.digitAt(6) && letters.indexOf(code.at(6)) + 1 == check;
    }
}
