package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.day;
import static dev.weir.detect.id.Checks.mod11And10;
import static dev.weir.detect.id.Checks.sum;
import static dev.weir.detect.id.Checks.yearMonthDay;

import java.util.List;

/** Identifiers of Central and Eastern Europe and the Baltic states. */
final class EasternEurope {
    private EasternEurope() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.pl.pesel", "PL", "MSWiA: weights 1 3 7 9, century in the month")
                        .plain("99999999999")
                        .check(
                                0.02,
                                code -> day(code.number(2, 4) % 20, code.number(4, 6))
                                        && (sum(code, 0, 1, 3, 7, 9, 1, 3, 7, 9, 1, 3) + code.value(10)) % 10 == 0)
                        .words("pesel,numer pesel,nr pesel")
                        .build(),
                Scheme.of("id.pl.nip", "PL", "Ministerstwo Finansów: weights 6 5 7 2 3 4 5 6 7, modulo 11")
                        .telling("999-999-99-99,999-99-99-999")
                        .plain("9999999999,999 999 99 99")
                        .check(0.09, code -> sum(code, 0, 6, 5, 7, 2, 3, 4, 5, 6, 7) % 11 == code.value(9))
                        .words("nip,numer nip,nr nip,numer identyfikacji podatkowej")
                        .build(),
                Scheme.of("id.pl.regon", "PL", "GUS: modulo 11")
                        .plain("999999999,99999999999999")
                        .check(
                                0.1,
                                code -> sum(code, 0, 8, 9, 2, 3, 4, 5, 6, 7) % 11 % 10 == code.value(8)
                                        && (code.length() == 9
                                                || sum(code, 0, 2, 4, 8, 5, 0, 9, 7, 3, 6, 1, 2, 4, 8) % 11 % 10
                                                        == code.value(13)))
                        .words("regon,numer regon")
                        .build(),
                Scheme.of("id.pl.identity-card", "PL", "MSWiA: weights 7 3 1 7 3 1 7 3, check in the fourth place")
                        .plain("AAA999999,AAA 999999")
                        .check(0.1, code -> (sum(code, 0, 7, 3, 1) + sum(code, 4, 7, 3, 1, 7, 3)) % 10 == code.value(3))
                        .words("dowod osobisty,numer dowodu,nr dowodu,dowodu osobistego,seria i numer")
                        .build(),
                Scheme.of("id.cz.rodne-cislo", "CZ", "Zákon 133/2000 Sb., also Slovakia: birth date, divisible by 11")
                        .own("999999/9999")
                        .telling("999999/999")
                        .plain("9999999999,999999999")
                        .check(0.08, EasternEurope::birthNumber)
                        .words("rodne cislo,rc,r c,rodné číslo,rod cislo")
                        .build(),
                Scheme.of("id.hu.taj", "HU", "NEAK: weights 3 and 7, modulo 10")
                        .plain("999999999,999 999 999,999-999-999")
                        .check(0.1, code -> sum(code, 0, 3, 7, 3, 7, 3, 7, 3, 7) % 10 == code.value(8))
                        .words("taj,taj szam,tajszam,taj szám")
                        .build(),
                Scheme.of("id.hu.tax", "HU", "NAV: begins with 8, weights 1 to 9, modulo 11")
                        .plain("9999999999")
                        .check(
                                0.009,
                                code -> code.value(0) == 8
                                        && sum(code, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9) % 11 == code.value(9))
                        .words("adoazonosito,adoazonosito jel,adószám,adoszam")
                        .build(),
                Scheme.of("id.hu.personal", "HU", "1996. évi XX. törvény: weights 1 to 10 or 10 to 1, modulo 11")
                        .own("9-999999-9999")
                        .plain("99999999999,9 999999 9999")
                        .check(
                                0.005,
                                code -> day(code.number(3, 5), code.number(5, 7))
                                        && code.value(0) >= 1
                                        && code.value(0) <= 8
                                        && (sum(code, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 11 == code.value(10)
                                                || sum(code, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10) % 11 == code.value(10)))
                        .words("szemelyi szam,szemelyi azonosito,személyi szám,szemelyazonosito")
                        .build(),
                Scheme.of("id.ro.cnp", "RO", "OUG 97/2005: weights 2 7 9 1 4 6 3 5 8 2 7 9, modulo 11")
                        .plain("9999999999999")
                        .check(
                                0.003,
                                code -> code.value(0) > 0
                                        && yearMonthDay(code, 1)
                                        && code.number(7, 9) <= 52
                                        && tenIsOne(sum(code, 0, 2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9) % 11)
                                                == code.value(12))
                        .words("cnp,cod numeric personal")
                        .build(),
                Scheme.of("id.bg.egn", "BG", "GRAO: weights 2 4 8 5 10 9 7 3 6, modulo 11")
                        .plain("9999999999")
                        .check(
                                0.02,
                                code -> day(code.number(2, 4) % 20, code.number(4, 6))
                                        && sum(code, 0, 2, 4, 8, 5, 10, 9, 7, 3, 6) % 11 % 10 == code.value(9))
                        .words("egn,егн,единен граждански номер")
                        .build(),
                Scheme.of("id.hr.oib", "HR", "Porezna uprava: ISO/IEC 7064 MOD 11,10")
                        .plain("99999999999")
                        .check(0.1, code -> mod11And10(code, 0, 11))
                        .words("oib,osobni identifikacijski broj")
                        .build(),
                Scheme.of(
                                "id.rs.jmbg",
                                "RS",
                                "JMBG of former Yugoslavia (RS, BA, ME, MK, HR), weights 7 to 2 twice, modulo 11")
                        .telling("9999999999999")
                        .check(0.0005, code -> code.number(7, 9) / 10 != 5 && yugoslav(code))
                        .words("jmbg,maticni broj,jedinstveni maticni broj,embg,matični broj")
                        .build(),
                Scheme.of("id.si.emso", "SI", "CRP: as JMBG, regions 50 to 59")
                        .telling("9999999999999")
                        .check(0.0001, code -> code.number(7, 9) / 10 == 5 && yugoslav(code))
                        .words("emso,emšo,enotna maticna stevilka")
                        .build(),
                Scheme.of("id.si.tax", "SI", "FURS: weights 8 to 2, modulo 11")
                        .plain("99999999")
                        .check(
                                0.09,
                                code -> code.value(0) > 0
                                        && (11 - sum(code, 0, 8, 7, 6, 5, 4, 3, 2) % 11) % 10 == code.value(7))
                        .words("davcna stevilka,davčna številka,davcna")
                        .build(),
                Scheme.of("id.ee.isikukood", "EE", "EVS 585:2007: birth date, weights in two rounds, modulo 11")
                        .plain("99999999999")
                        .check(0.003, EasternEurope::baltic)
                        .words("isikukood,ik,isikukoodi")
                        .build(),
                Scheme.of("id.lt.asmens-kodas", "LT", "Gyventojų registras: as Estonia's")
                        .plain("99999999999")
                        .check(0.003, EasternEurope::baltic)
                        .words("asmens kodas,a k,asmens kodo")
                        .build(),
                Scheme.of("id.lv.personas-kods", "LV", "PMLP: weights 10 5 8 4 2 1 6 3 7 9; from 2017 a 3 and no date")
                        .telling("999999-99999")
                        .plain("99999999999")
                        .check(
                                0.0135,
                                code -> code.number(0, 2) == 32
                                        || (day(code.number(2, 4), code.number(0, 2))
                                                && (1 + sum(code, 0, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9)) % 11 % 10
                                                        == code.value(10)))
                        .words("personas kods,personas kodu,pk")
                        .build(),
                Scheme.of("id.ua.rntrc", "UA", "DPS: weights -1 5 7 9 4 6 10 5 7, modulo 11")
                        .plain("9999999999")
                        .check(
                                0.09,
                                code -> (sum(code, 0, -1, 5, 7, 9, 4, 6, 10, 5, 7) % 11 + 11) % 11 % 10
                                        == code.value(9))
                        .words("rnokpp,рнокпп,ipn,іпн,rntrc,ідентифікаційний номер")
                        .build(),
                Scheme.of("id.ru.inn", "RU", "FNS: two digits, modulo 11")
                        .plain("999999999999")
                        .check(
                                0.01,
                                code -> sum(code, 0, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == code.value(10)
                                        && sum(code, 0, 3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8) % 11 % 10 == code.value(11))
                        .words("inn,инн")
                        .build(),
                Scheme.of("id.ru.snils", "RU", "PFR: weights 9 to 1, modulo 101")
                        .telling("999-999-999 99,999-999-999-99")
                        .plain("99999999999")
                        .check(0.01, code -> sum(code, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1) % 101 % 100 == code.number(9, 11))
                        .words("snils,снилс")
                        .build(),
                Scheme.of("id.kz.iin", "KZ", "Birth date, weights 1 to 11, then 3 to 2, modulo 11")
                        .plain("999999999999")
                        .check(0.003, code -> {
                            int first = sum(code, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11) % 11;
                            int check = first == 10 ? sum(code, 0, 3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2) % 11 : first;
                            return yearMonthDay(code, 0) && check == code.value(11);
                        })
                        .words("iin,иин,жсн")
                        .build());
    }

    private static int tenIsOne(int rest) {
        return rest == 10 ? 1 : rest;
    }

    /** Month +50 for women, +20 or +70 where numbers ran out; ten leaves 0 until 1985; nine digits before 1954. */
    private static boolean birthNumber(Code code) {
        long month = code.number(2, 4) % 50;
        boolean date = day(month > 20 ? month - 20 : month, code.number(4, 6));
        if (code.length() == 9) {
            return date && code.number(0, 2) <= 53;
        }
        long rest = code.number(0, 9) % 11 % 10;
        return date && rest == code.value(9);
    }

    private static boolean yugoslav(Code code) {
        int check = 11 - sum(code, 0, 7, 6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11;
        boolean year = code.value(4) == 9 || code.value(4) == 0;
        return year && day(code.number(2, 4), code.number(0, 2)) && (check > 9 ? 0 : check) == code.value(12);
    }

    private static boolean baltic(Code code) {
        int first = sum(code, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 1) % 11;
        int check = first == 10 ? sum(code, 0, 3, 4, 5, 6, 7, 8, 9, 1, 2, 3) % 11 % 10 : first;
        return code.value(0) >= 1 && code.value(0) <= 8 && yearMonthDay(code, 1) && check == code.value(10);
    }
}
