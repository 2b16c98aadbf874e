package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.fullDate;
import static dev.weir.detect.id.Checks.mod11And2;
import static dev.weir.detect.id.Checks.sum;
import static dev.weir.detect.id.Checks.yearMonthDay;

import java.util.List;

/** Identifiers of China, Hong Kong, Taiwan, Japan and Korea. */
final class EastAsia {
    private EastAsia() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.cn.ric", "CN", "GB 11643-1999: birth date, ISO/IEC 7064 MOD 11-2")
                        .telling("99999999999999999X")
                        .check(
                                0.0005,
                                code -> code.value(0) >= 1
                                        && code.value(0) <= 8
                                        && fullDate(code, 6)
                                        && mod11And2(code))
                        .words("身份证,身份证号,身份证号码,公民身份号码,resident identity card,id card,ric")
                        .build(),
                Scheme.of("id.cn.uscc", "CN", "GB 32100-2015: weights of powers of 3, modulo 31")
                        .mixed(18, Scheme.TELLING)
                        .check(0.01, EastAsia::credit)
                        .words("统一社会信用代码,uscc,unified social credit")
                        .build(),
                Scheme.of("id.hk.hkid", "HK", "Immigration Department: weights 9 to 2, modulo 11")
                        .own("A999999(9),AA999999(9),A999999(A),AA999999(A)")
                        .plain("A999999X,AA999999X,A999999-9")
                        .check(0.09, EastAsia::hongKong)
                        .words("hkid,hong kong identity,hong kong id,identity card,身份證,身份證號碼,hkid number")
                        .build(),
                Scheme.of(
                                "id.tw.natid",
                                "TW",
                                "Department of Household Registration: letter as two digits, weights, modulo 10")
                        .plain("A999999999,AA99999999")
                        .check(0.04, EastAsia::taiwan)
                        .words("身分證,身分證字號,統一編號,national id,taiwan id,arc")
                        .build(),
                Scheme.of(
                                "id.jp.my-number",
                                "JP",
                                "Order of the Ministry 85/2014: weights 6 5 4 3 2 7 6 5 4 3 2, modulo 11")
                        .plain("999999999999,9999 9999 9999,9999-9999-9999")
                        .check(0.09, code -> {
                            int rest = sum(code, 0, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
                            return (rest <= 1 ? 0 : 11 - rest) == code.value(11);
                        })
                        .words("my number,マイナンバー,個人番号,mynumber,kojin bango")
                        .build(),
                Scheme.of("id.jp.corporate", "JP", "NTA corporate number: modulo 9")
                        .plain("9999999999999")
                        .check(0.1, code -> {
                            int sum = 0;
                            for (int i = 12; i >= 1; i--) {
                                sum += code.value(i) * (i % 2 == 0 ? 1 : 2);
                            }
                            return 9 - sum % 9 == code.value(0);
                        })
                        .words("corporate number,法人番号,houjin bangou")
                        .build(),
                Scheme.of(
                                "id.kr.rrn",
                                "KR",
                                "Ministry of the Interior: birth date, sex and century; the check was dropped in October 2020")
                        .telling("999999-9999999")
                        .plain("9999999999999")
                        .check(0.04, code -> yearMonthDay(code, 0))
                        .words("rrn,주민등록번호,주민번호,resident registration number,외국인등록번호")
                        .build());
    }

    private static final String CREDIT = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    private static boolean credit(Code code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            int value = CREDIT.indexOf(code.at(i));
            if (value < 0 || (i >= 2 && i < 8 && !code.digitAt(i))) {
                return false;
            }
            sum += value * weight;
            weight = weight * 3 % 31;
        }
        return (31 - sum % 31) % 31 == CREDIT.indexOf(code.at(17));
    }

    /** With one letter a blank stands before it, which counts 36. */
    private static boolean hongKong(Code code) {
        boolean one = code.length() == 8;
        int check = code.at(code.length() - 1) == 'A' ? 10 : code.value(code.length() - 1);
        int sum = one ? 36 * 9 + code.value(0) * 8 : code.value(0) * 9 + code.value(1) * 8;
        return (sum + sum(code, one ? 1 : 2, 7, 6, 5, 4, 3, 2) + check) % 11 == 0;
    }

    private static boolean taiwan(Code code) {
        String letters = "ABCDEFGHJKLMNPQRSTUVXYWZIO";
        int region = letters.indexOf(code.at(0)) + 10;
        boolean old = !code.digitAt(1);
        int sex = old ? letters.indexOf(code.at(1)) % 10 : code.value(1);
        boolean issued = old ? code.at(1) >= 'A' && code.at(1) <= 'D' : sex == 1 || sex == 2 || sex == 8 || sex == 9;
        int sum = region / 10 + region % 10 * 9 + sex * 8 + sum(code, 2, 7, 6, 5, 4, 3, 2, 1);
        return issued && (sum + code.value(9)) % 10 == 0;
    }
}
