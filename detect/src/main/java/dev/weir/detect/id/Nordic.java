package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.day;
import static dev.weir.detect.id.Checks.dayMonthYear;
import static dev.weir.detect.id.Checks.luhn;
import static dev.weir.detect.id.Checks.sum;

import java.util.List;

/** Identifiers of Sweden, Norway, Denmark, Finland and Iceland. */
final class Nordic {
    private Nordic() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.se.personnummer", "SE", "Skatteverket SKV 704: birth date, Luhn")
                        .telling("999999-9999,999999+9999,99999999-9999")
                        .plain("9999999999,999999999999")
                        .check(0.008, code -> {
                            int from = code.length() - 10;
                            long day = code.number(from + 4, from + 6);
                            return day(code.number(from + 2, from + 4), day > 60 ? day - 60 : day)
                                    && (from == 0 || (code.number(0, 2) >= 18 && code.number(0, 2) <= 20))
                                    && luhn(code, from, from + 10);
                        })
                        .words("personnummer,person nr,personnr,samordningsnummer,pnr,svenskt personnummer")
                        .build(),
                Scheme.of("id.se.orgnr", "SE", "Bolagsverket: third digit from 2, Luhn")
                        .plain("999999-9999,9999999999")
                        .check(0.08, code -> code.value(2) >= 2 && luhn(code, 0, 10))
                        .words("organisationsnummer,orgnr,org nr,organisationsnr")
                        .build(),
                Scheme.of("id.no.fodselsnummer", "NO", "Skatteetaten: two digits, modulo 11; D- and H-numbers")
                        .telling("999999 99999")
                        .plain("99999999999,999999-99999")
                        .check(0.0019, Nordic::norwegian)
                        .words("fodselsnummer,fnr,personnummer,d nummer,fødselsnr,fodselsnr")
                        .build(),
                Scheme.of("id.dk.cpr", "DK", "CPR-kontoret: birth date; modulo 11 no longer required since 2007")
                        .plain("999999-9999,9999999999,999999 9999")
                        .check(0.037, code -> dayMonthYear(code, 0))
                        .words("cpr,cpr nummer,cpr nr,personnummer,cprnr,cpr no")
                        .build(),
                Scheme.of("id.fi.hetu", "FI", "DVV: birth date, remainder of 31")
                        .telling("999999-999X,999999+999X,999999A999X")
                        .check(0.001, Nordic::finnish)
                        .words("hetu,henkilotunnus,henkilötunnus,sotu,personbeteckning")
                        .build(),
                Scheme.of("id.is.kennitala", "IS", "Þjóðskrá: weights 3 2 7 6 5 4 3 2, modulo 11")
                        .telling("999999-9999")
                        .plain("9999999999,999999 9999")
                        .check(
                                0.0015,
                                code -> day(
                                                code.number(2, 4),
                                                code.number(0, 2) > 40 ? code.number(0, 2) - 40 : code.number(0, 2))
                                        && (code.value(9) == 9 || code.value(9) == 0)
                                        && (11 - sum(code, 0, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11 == code.value(8))
                        .words("kennitala,kt")
                        .build());
    }

    private static final String HETU = "0123456789ABCDEFHJKLMNPRSTUVWXY";

    private static boolean norwegian(Code code) {
        long day = code.number(0, 2);
        long month = code.number(2, 4);
        day = day > 40 ? day - 40 : day;
        month = month > 80 ? month - 80 : month > 40 ? month - 40 : month;
        int first = (11 - sum(code, 0, 3, 7, 6, 1, 8, 9, 4, 5, 2) % 11) % 11;
        int second = (11 - sum(code, 0, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2) % 11) % 11;
        return day(month, day) && first == code.value(9) && second == code.value(10);
    }

    /** The mark of the century is a letter since 2023, or a separator, which the code leaves out. */
    private static boolean finnish(Code code) {
        int serial = code.length() - 4;
        if (serial == 7 && "ABCDEFUVWXY".indexOf(code.at(6)) < 0) {
            return false;
        }
        long number = code.number(0, 6) * 1000 + code.number(serial, serial + 3);
        return dayMonthYear(code, 0) && HETU.charAt((int) (number % 31)) == code.at(serial + 3);
    }
}
