package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.day;
import static dev.weir.detect.id.Checks.luhn;
import static dev.weir.detect.id.Checks.sum;

import java.util.List;

/** Identifiers of Canada, Mexico, Central America and the Caribbean. */
final class NorthAmerica {
    private NorthAmerica() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.ca.sin", "CA", "ESDC: Luhn")
                        .plain("999-999-999,999 999 999,999999999")
                        .check(0.09, code -> code.value(0) != 8 && luhn(code, 0, 9))
                        .words(
                                "sin,social insurance,social insurance number,numero d assurance sociale,nas,assurance sociale")
                        .build(),
                Scheme.of("id.ca.health-on", "CA", "Ontario health number: Luhn, two letters of version")
                        .own("9999-999-999-AA")
                        .plain("9999-999-999,9999999999,9999 999 999")
                        .check(0.1, code -> luhn(code, 0, 10))
                        .words("ohip,health card,ontario health,health card number,health number")
                        .build(),
                Scheme.of("id.ca.ramq", "CA", "RAMQ: four letters, birth date (women +50 in the month)")
                        .telling("AAAA 9999 9999,AAAA99999999,AAAA-9999-9999")
                        .check(0.074, code -> day(code.number(6, 8) % 50, code.number(8, 10)))
                        .words("ramq,assurance maladie,numero d assurance maladie,nam")
                        .build(),
                Scheme.of("id.ca.bn", "CA", "CRA business number: Luhn, program account")
                        .telling("999999999AA9999,99999 9999 AA9999")
                        .plain("999999999")
                        .check(0.1, code -> luhn(code, 0, 9))
                        .words("business number,numero d entreprise,gst number,hst number")
                        .build(),
                Scheme.of("id.mx.curp", "MX", "RENAPO: Instructivo normativo CURP")
                        .telling("AAAA999999AAAAAAX9")
                        .check(0.0001, NorthAmerica::curp)
                        .words("curp,clave unica")
                        .build(),
                Scheme.of("id.mx.rfc", "MX", "SAT: clave del RFC")
                        .telling("AAAA999999XXX,AAAA-999999-XXX")
                        .plain("AAA999999XXX,AAA-999999-XXX")
                        .check(0.004, NorthAmerica::taxpayer)
                        .words("rfc,registro federal,registro federal de contribuyentes")
                        .build(),
                Scheme.of("id.mx.nss", "MX", "IMSS: Luhn")
                        .plain("99999999999,99-99-99-9999-9,99 99 99 9999 9")
                        .check(0.1, code -> luhn(code, 0, 11))
                        .words("nss,imss,numero de seguridad social,seguro social")
                        .build(),
                Scheme.of("finance.mx.clabe", "MX", "ABM: weights 3, 7, 1")
                        .plain("999999999999999999")
                        .check(0.1, NorthAmerica::clabe)
                        .words("clabe,clabe interbancaria,cuenta clabe")
                        .build(),
                Scheme.of("id.do.cedula", "DO", "JCE: Luhn")
                        .own("999-9999999-9")
                        .plain("99999999999")
                        .check(0.1, code -> luhn(code, 0, 11))
                        .words("cedula,cedula de identidad")
                        .build(),
                Scheme.of("id.gt.cui", "GT", "RENAP: weights 2 to 9, modulo 11; department and municipality")
                        .plain("9999999999999,9999 99999 9999,9999-99999-9999")
                        .check(
                                0.02,
                                code -> sum(code, 0, 2, 3, 4, 5, 6, 7, 8, 9) % 11 == code.value(8)
                                        && code.number(9, 11) >= 1
                                        && code.number(9, 11) <= 22
                                        && code.number(11, 13) >= 1)
                        .words("cui,dpi,codigo unico de identificacion,documento personal de identificacion")
                        .build(),
                Scheme.of("id.cr.cedula", "CR", "TSE: province, volume, entry")
                        .plain("9-9999-9999,999999999")
                        .check(1, code -> code.value(0) >= 1)
                        .words("cedula,cedula de identidad,cedula fisica")
                        .build(),
                Scheme.of("id.sv.dui", "SV", "RNPN: weights 9 to 2, modulo 10")
                        .plain("99999999-9,999999999")
                        .check(0.1, code -> (10 - sum(code, 0, 9, 8, 7, 6, 5, 4, 3, 2) % 10) % 10 == code.value(8))
                        .words("dui,documento unico de identidad")
                        .build(),
                Scheme.of("id.hn.identidad", "HN", "RNP: department, municipality, year, number")
                        .plain("9999-9999-99999,9999999999999")
                        .check(
                                0.02,
                                code -> code.number(0, 2) >= 1
                                        && code.number(0, 2) <= 18
                                        && code.number(4, 8) >= 1900
                                        && code.number(4, 8) < 2100)
                        .words("identidad,dni,numero de identidad,tarjeta de identidad")
                        .build());
    }

    private static final String CURP = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ";

    private static boolean curp(Code code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            // the alphabet has an N with tilde between N and O
            sum += CURP.indexOf(code.at(i)) * (18 - i);
        }
        boolean sex = code.at(10) == 'H' || code.at(10) == 'M' || code.at(10) == 'X';
        return sex && Checks.yearMonthDay(code, 4) && (10 - sum % 10) % 10 == code.value(17);
    }

    /** Characters in the order of the SAT's annex: digits, letters with an ampersand after N, blank, Ñ. */
    private static boolean taxpayer(Code code) {
        int length = code.length();
        int sum = length == 12 ? 37 * 13 : 0;
        for (int i = 0; i < length - 1; i++) {
            sum += CURP.indexOf(code.at(i)) * (length - i);
        }
        int check = (11 - sum % 11) % 11;
        char wanted = check == 10 ? 'A' : (char) ('0' + check);
        return Checks.yearMonthDay(code, length - 9) && code.at(length - 1) == wanted;
    }

    private static boolean clabe(Code code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += code.value(i) * (i % 3 == 0 ? 3 : i % 3 == 1 ? 7 : 1) % 10;
        }
        return (10 - sum % 10) % 10 == code.value(17);
    }
}
