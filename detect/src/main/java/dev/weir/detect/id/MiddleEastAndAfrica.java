package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.day;
import static dev.weir.detect.id.Checks.luhn;
import static dev.weir.detect.id.Checks.sum;
import static dev.weir.detect.id.Checks.yearMonthDay;

import java.util.List;

/** Identifiers of Turkey, the Middle East and Africa. */
final class MiddleEastAndAfrica {
    private MiddleEastAndAfrica() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.tr.tckn", "TR", "NVİ: two digits over the nine before")
                        .plain("99999999999")
                        .check(0.01, MiddleEastAndAfrica::turkish)
                        .words("tc kimlik,tckn,kimlik no,tc no,t c kimlik no,tc kimlik no,kimlik numarasi,tc")
                        .build(),
                Scheme.of("id.tr.vkn", "TR", "GİB: tax number, modulo 10")
                        .plain("9999999999")
                        .check(0.1, MiddleEastAndAfrica::turkishTax)
                        .words("vkn,vergi kimlik no,vergi no,vergi numarasi,vergi kimlik numarasi")
                        .build(),
                Scheme.of("id.il.idnr", "IL", "Population and Immigration Authority: Luhn")
                        .plain("999999999,99999999-9,9-9999999-9,99999999")
                        .check(0.1, code -> luhn(code, 0, code.length()))
                        .words("teudat zehut,תעודת זהות,ת ז,תז,מספר זהות,mispar zehut,israeli id")
                        .build(),
                Scheme.of("id.sa.national-id", "SA", "Absher: 1 for citizens, 2 for residents, Luhn")
                        .plain("9999999999")
                        .check(0.02, code -> (code.value(0) == 1 || code.value(0) == 2) && luhn(code, 0, 10))
                        .words("iqama,national id,رقم الهوية,رقم الإقامة,saudi id,هوية")
                        .build(),
                Scheme.of("id.ae.emirates-id", "AE", "ICP: 784, year, number, Luhn")
                        .own("999-9999-9999999-9")
                        .plain("999999999999999")
                        .check(0.0001, code -> code.startsWith("784") && luhn(code, 0, 15))
                        .words("emirates id,رقم الهوية,uae id,eid,emirates id number")
                        .build(),
                Scheme.of("id.kw.civil-id", "KW", "PACI: century, birth date, weights, modulo 11")
                        .plain("999999999999")
                        .check(
                                0.003,
                                code -> (code.value(0) == 2 || code.value(0) == 3)
                                        && yearMonthDay(code, 1)
                                        && 11 - sum(code, 0, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2) % 11 == code.value(11))
                        .words("civil id,civil id number,الرقم المدني")
                        .build(),
                Scheme.of("id.qa.qid", "QA", "Ministry of Interior: century, year, nationality, serial; no check")
                        .plain("99999999999")
                        .check(0.2, code -> code.value(0) == 2 || code.value(0) == 3)
                        .words("qid,qatar id,qatari id,رقم البطاقة الشخصية")
                        .build(),
                Scheme.of("id.ir.national-code", "IR", "Sabt-e Ahval: weights 10 to 2, modulo 11")
                        .plain("9999999999,999-999999-9")
                        .check(0.09, code -> {
                            int rest = sum(code, 0, 10, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
                            return (rest < 2 ? rest : 11 - rest) == code.value(9);
                        })
                        .words("کد ملی,کدملی,code melli,codemelli,national code,kode melli")
                        .build(),
                Scheme.of("id.eg.national-id", "EG", "Civil Status: century, birth date, governorate")
                        .plain("99999999999999")
                        .check(
                                0.002,
                                code -> (code.value(0) == 2 || code.value(0) == 3)
                                        && yearMonthDay(code, 1)
                                        && (code.number(7, 9) <= 35 || code.number(7, 9) == 88)
                                        && code.number(7, 9) > 0)
                        .words("الرقم القومي,national id,egyptian id,raqam qawmi")
                        .build(),
                Scheme.of("id.za.idnr", "ZA", "DHA: birth date, citizenship, Luhn")
                        .plain("9999999999999,999999 9999 999,999999 9999 99 9")
                        .check(0.0013, code -> yearMonthDay(code, 0) && code.value(10) <= 2 && luhn(code, 0, 13))
                        .words("sa id,id number,identity number,south african id,rsa id,id no")
                        .build(),
                Scheme.of("id.ng.nin", "NG", "NIMC: eleven digits; no check published")
                        .plain("99999999999")
                        .words("nin,national identification number,nin number")
                        .build(),
                Scheme.of("id.ng.bvn", "NG", "CBN: eleven digits that begin with 2; no check published")
                        .plain("99999999999")
                        .check(0.1, code -> code.value(0) == 2)
                        .words("bvn,bank verification number")
                        .build(),
                Scheme.of("id.ke.pin", "KE", "KRA: letter, nine digits, letter")
                        .telling("A999999999A")
                        .check(0.08, code -> code.at(0) == 'A' || code.at(0) == 'P')
                        .words("kra pin,kra,pin number,kra pin number")
                        .build(),
                Scheme.of("id.ke.national-id", "KE", "NRB: seven or eight digits; no check")
                        .plain("99999999,9999999")
                        .words("kitambulisho,national id,id number,id no")
                        .build(),
                Scheme.of("id.gh.card", "GH", "NIA: GHA, nine digits, a check")
                        .telling("AAA-999999999-9")
                        .check(0.0001, code -> code.startsWith("GHA"))
                        .words("ghana card,ghana card number,nia")
                        .build(),
                Scheme.of("id.ma.cin", "MA", "DGSN: one or two letters and up to six digits")
                        .plain("AA999999,A999999,AA99999,A99999")
                        .words("cin,cnie,carte nationale,carte d identite nationale,numero cin")
                        .build(),
                Scheme.of("id.mu.nid", "MU", "Civil Status Division: letter, birth date, modulo 17")
                        .telling("A999999999999X")
                        .check(0.002, code -> {
                            int sum = 0;
                            for (int i = 0; i < 13; i++) {
                                sum += code.value(i) * (14 - i);
                            }
                            return day(code.number(3, 5), code.number(1, 3)) && (17 - sum % 17) % 17 == code.value(13);
                        })
                        .words("nic,national identity card,nid,nic number")
                        .build(),
                Scheme.of("id.ug.nin", "UG", "NIRA: CM or CF, year, serial of letters and digits")
                        .mixed(14, Scheme.TELLING)
                        .check(
                                0.001,
                                code -> (code.startsWith("CM") || code.startsWith("CF"))
                                        && code.digitAt(2)
                                        && code.digitAt(3)
                                        && code.digitAt(4))
                        .words("nin,national identification number")
                        .build());
    }

    private static boolean turkish(Code code) {
        int odd = sum(code, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1);
        int even = sum(code, 1, 1, 0, 1, 0, 1, 0, 1);
        int tenth = ((odd * 7 - even) % 10 + 10) % 10;
        return code.value(0) != 0 && tenth == code.value(9) && (odd + even + tenth) % 10 == code.value(10);
    }

    private static boolean turkishTax(Code code) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            int power = 9 - i;
            int shifted = (code.value(i) + power) % 10;
            int times = shifted * (1 << power) % 9;
            sum += shifted != 0 && times == 0 ? 9 : times;
        }
        return (10 - sum % 10) % 10 == code.value(9);
    }
}
