package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.day;
import static dev.weir.detect.id.Checks.luhn;
import static dev.weir.detect.id.Checks.sum;
import static dev.weir.detect.id.Checks.yearMonthDay;

import java.util.List;

/** Identifiers of Singapore, Malaysia, Thailand, Indonesia, the Philippines and Vietnam. */
final class SouthEastAsia {
    private SouthEastAsia() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.sg.nric", "SG", "ICA: weights 2 7 6 5 4 3 2, letter of the remainder of 11")
                        .telling("A9999999A")
                        .check(0.01, SouthEastAsia::singapore)
                        .words("nric,fin,nric no,nric number,singapore id")
                        .build(),
                Scheme.of("id.my.nric", "MY", "JPN: birth date, place of birth")
                        .own("999999-99-9999")
                        .plain("999999999999")
                        .check(
                                0.04,
                                code -> yearMonthDay(code, 0)
                                        && code.number(6, 8) >= 1
                                        && code.number(6, 8) != 17
                                        && code.number(6, 8) != 18
                                        && code.number(6, 8) != 19
                                        && code.number(6, 8) != 20
                                        && code.number(6, 8) != 69
                                        && code.number(6, 8) != 70
                                        && code.number(6, 8) != 73
                                        && code.number(6, 8) != 80
                                        && code.number(6, 8) != 81
                                        && code.number(6, 8) != 94
                                        && code.number(6, 8) != 95
                                        && code.number(6, 8) != 96
                                        && code.number(6, 8) != 97)
                        .words("nric,mykad,kad pengenalan,no kp,ic number,ic no,no kad pengenalan")
                        .build(),
                Scheme.of("id.th.national-id", "TH", "DOPA: weights 13 to 2, modulo 11")
                        .own("9-9999-99999-99-9")
                        .plain("9999999999999,9 9999 99999 99 9")
                        .check(
                                0.09,
                                code -> code.value(0) > 0
                                        && code.value(0) < 9
                                        && (11 - sum(code, 0, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11) % 10
                                                == code.value(12))
                        .words("เลขประจำตัวประชาชน,บัตรประชาชน,thai id,national id,citizen id")
                        .build(),
                Scheme.of("id.id.nik", "ID", "Dukcapil: district, birth date (+40 for women), serial")
                        .plain("9999999999999999")
                        .check(
                                0.08,
                                code -> code.number(0, 2) >= 11
                                        && code.number(0, 2) <= 96
                                        && code.number(12, 16) > 0
                                        && day(
                                                code.number(8, 10),
                                                code.number(6, 8) > 40 ? code.number(6, 8) - 40 : code.number(6, 8)))
                        .words("nik,ktp,nomor induk kependudukan,no ktp,nomor ktp")
                        .build(),
                Scheme.of("id.id.npwp", "ID", "Ditjen Pajak: Luhn over nine digits")
                        .own("99.999.999.9-999.999")
                        .plain("999999999999999")
                        .check(0.1, code -> luhn(code, 0, 9))
                        .words("npwp,nomor pokok wajib pajak")
                        .build(),
                Scheme.of("id.ph.tin", "PH", "BIR: nine digits and a branch; no check published")
                        .plain("999-999-999-999,999-999-999,999-999-999-99999,999999999999")
                        .words("tin,taxpayer identification number,tin no")
                        .build(),
                Scheme.of("id.ph.philsys", "PH", "PSA: twelve or sixteen digits; no check published")
                        .plain("9999-9999-9999-9999,9999-9999-9999,9999999999999999,9999 9999 9999 9999")
                        .words("philsys,philid,pcn,psn,phil id,national id")
                        .build(),
                Scheme.of("id.ph.sss", "PH", "SSS: ten digits; no check published")
                        .plain("99-9999999-9,9999999999")
                        .words("sss,sss number,sss no")
                        .build(),
                Scheme.of("id.vn.cccd", "VN", "Nghị định 137/2015: province, century and sex, year")
                        .plain("999999999999")
                        .check(0.1, code -> code.value(0) == 0 && code.number(0, 3) <= 96)
                        .words("cccd,cmnd,can cuoc,căn cước,chung minh nhan dan,so cccd,so cmnd")
                        .build());
    }

    private static boolean singapore(Code code) {
        char series = code.at(0);
        int rest = sum(code, 1, 2, 7, 6, 5, 4, 3, 2) + (series == 'T' || series == 'G' ? 4 : series == 'M' ? 3 : 0);
        char letter = code.at(8);
        return switch (series) {
            case 'S', 'T' -> "JZIHGFEDCBA".charAt(rest % 11) == letter;
            case 'F', 'G' -> "XWUTRQPNMLK".charAt(rest % 11) == letter;
            case 'M' -> "KLJNPQRTUWX".charAt(10 - rest % 11) == letter;
            default -> false;
        };
    }
}
