package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.dayMonthYear;
import static dev.weir.detect.id.Checks.luhn;
import static dev.weir.detect.id.Checks.luhnSum;
import static dev.weir.detect.id.Checks.sum;

import java.util.List;

/** Identifiers of Spain, Portugal, Italy, Greece, Cyprus and Malta. */
final class SouthernEurope {
    private SouthernEurope() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.es.dni", "ES", "Real Decreto 1553/2005: letter of the remainder of 23")
                        .telling("99999999A,99999999-A,99.999.999-A,99999999 A,99.999.999A")
                        .check(0.04, code -> LETTERS.charAt((int) (code.number(0, 8) % 23)) == code.at(8))
                        .words("dni,nif,documento nacional de identidad,d n i,numero de dni")
                        .build(),
                Scheme.of("id.es.nie", "ES", "Orden INT/2058/2008: X, Y, Z are 0, 1, 2")
                        .telling("A9999999A,A-9999999-A,A9999999-A,A-9999999A")
                        .check(
                                0.005,
                                code -> code.at(0) >= 'X'
                                        && LETTERS.charAt((int)
                                                        (((code.at(0) - 'X') * 10_000_000L + code.number(1, 8)) % 23))
                                                == code.at(8))
                        .words("nie,numero de identidad de extranjero,nif,tarjeta de residencia")
                        .build(),
                Scheme.of("id.es.cif", "ES", "Orden EHA/451/2008: letter, seven digits, digit or letter")
                        .plain("A99999999,A9999999A,A-99999999,A-9999999-A,A9999999-A")
                        .check(0.08, SouthernEurope::company)
                        .words("cif,nif,codigo de identificacion fiscal")
                        .build(),
                Scheme.of("id.es.nss", "ES", "TGSS: remainder of 97")
                        .telling("99/99999999/99,99 99999999 99,99-99999999-99")
                        .plain("999999999999,99/9999999999,99 9999999999")
                        .check(0.01, code -> {
                            long number = code.number(2, 10);
                            long all =
                                    number < 10_000_000 ? code.number(0, 2) * 10_000_000 + number : code.number(0, 10);
                            return code.number(0, 2) >= 1 && all % 97 == code.number(10, 12);
                        })
                        .words(
                                "nss,naf,numero de seguridad social,seguridad social,numero de la seguridad social,afiliacion,nass,n s s")
                        .build(),
                Scheme.of("id.pt.nif", "PT", "DGCI: weights 9 to 2, modulo 11")
                        .plain("999999999,999 999 999")
                        .check(0.08, code -> {
                            int check = 11 - sum(code, 0, 9, 8, 7, 6, 5, 4, 3, 2) % 11;
                            return code.value(0) != 0 && (check > 9 ? 0 : check) == code.value(8);
                        })
                        .words("nif,contribuinte,numero de contribuinte,numero de identificacao fiscal")
                        .build(),
                Scheme.of("id.pt.cc", "PT", "Cartão de Cidadão: Luhn over twelve characters")
                        .telling("999999999AA9,99999999 9 AA9,999999999XX9")
                        .check(0.1, SouthernEurope::citizen)
                        .words("cartao de cidadao,cc,bilhete de identidade,numero do cartao de cidadao")
                        .build(),
                Scheme.of("id.pt.niss", "PT", "Segurança Social: primes 29 to 2, 9 less modulo 10")
                        .plain("99999999999,999 9999 9999")
                        .check(
                                0.02,
                                code -> code.value(0) >= 1
                                        && code.value(0) <= 2
                                        && 9 - sum(code, 0, 29, 23, 19, 17, 13, 11, 7, 5, 3, 2) % 10 == code.value(10))
                        .words("niss,seguranca social,numero de seguranca social")
                        .build(),
                Scheme.of("id.it.codice-fiscale", "IT", "D.M. 12/3/1974: even and odd values, modulo 26; omocodia")
                        .telling("AAAAAA99A99A999A,AAAAAA 99A99 A999A")
                        .mixed(16, Scheme.TELLING)
                        .check(0.011, SouthernEurope::fiscal)
                        .words("codice fiscale,cf,c f,cod fisc,cod fiscale,codfisc")
                        .build(),
                Scheme.of("id.it.partita-iva", "IT", "Agenzia delle Entrate: Luhn, office")
                        .plain("99999999999")
                        .check(0.02, code -> {
                            long office = code.number(7, 10);
                            return ((office >= 1 && office <= 100)
                                            || office == 120
                                            || office == 121
                                            || office == 888
                                            || office == 999)
                                    && luhn(code, 0, 11);
                        })
                        .words("partita iva,p iva,piva,p i")
                        .build(),
                Scheme.of("id.it.identity-card", "IT", "CIE: two letters, five digits, two letters")
                        .plain("AA99999AA,AA9999999,A9999999")
                        .words("carta d identita,carta identita,cie,numero carta d identita,documento")
                        .build(),
                Scheme.of("id.gr.afm", "GR", "AADE: powers of two, modulo 11")
                        .plain("999999999")
                        .check(0.09, code -> sum(code, 0, 256, 128, 64, 32, 16, 8, 4, 2) % 11 % 10 == code.value(8))
                        .words("afm,αφμ,α φ μ,arithmos forologikou mitroou,tin,a f m")
                        .build(),
                Scheme.of("id.gr.amka", "GR", "IDIKA: birth date, Luhn")
                        .plain("99999999999")
                        .check(0.003, code -> dayMonthYear(code, 0) && luhn(code, 0, 11))
                        .words("amka,αμκα,α μ κ α,a m k a")
                        .build(),
                Scheme.of("id.gr.identity-card", "GR", "Hellenic Police: one or two letters, six digits")
                        .plain("AA-999999,AA999999,A-999999,A999999,AA 999999,A 999999")
                        .labels("adt,αδτ,α δ τ,ταυτότητα,αριθμός ταυτότητας,taytotita")
                        .headers("adt,αδτ,ταυτότητα,taftotita")
                        .build(),
                Scheme.of("id.mt.identity-card", "MT", "Identità: digits and a letter")
                        .plain("9999999A,999999A")
                        .check(1, code -> "MGAPLHBZ".indexOf(code.at(code.length() - 1)) >= 0)
                        .words("karta tal identita,identity card,id card,maltese id,karta identita")
                        .build());
    }

    private static final String LETTERS = "TRWAGMYFPDXBNJZSQVHLCKE";
    private static final String MONTHS = "ABCDEHLMPRST";
    private static final int[] ODD = {
        1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23
    };

    /** Luhn where a letter counts its place in the alphabet plus nine, and 9 is taken from every double above 9. */
    private static boolean citizen(Code code) {
        int sum = 0;
        for (int i = 0; i < 12; i++) {
            int value = code.value(i) * (i % 2 == 0 ? 2 : 1);
            sum += i % 2 == 0 && value > 9 ? value - 9 : value;
        }
        return sum % 10 == 0;
    }

    private static boolean company(Code code) {
        if ("ABCDEFGHJNPQRSUVW".indexOf(code.at(0)) < 0) {
            return false;
        }
        int check = (10 - luhnSum(code, 1, 8, true) % 10) % 10;
        boolean letterOnly = "PQSNWR".indexOf(code.at(0)) >= 0;
        boolean digitOnly = "ABEH".indexOf(code.at(0)) >= 0;
        return code.digitAt(8)
                ? !letterOnly && code.value(8) == check
                : !digitOnly && "JABCDEFGHI".charAt(check) == code.at(8);
    }

    /** Six letters, year, month, day (women +40), place, check; digits may be letters (omocodia). */
    private static boolean fiscal(Code code) {
        int sum = 0;
        for (int i = 0; i < 15; i++) {
            boolean number = i == 6 || i == 7 || i == 9 || i == 10 || i >= 12;
            boolean letter = !code.digitAt(i);
            if ((!number && !letter) || (number && letter && OMOCODE.indexOf(code.at(i)) < 0)) {
                return false;
            }
            int value = letter ? code.at(i) - 'A' : code.value(i);
            sum += i % 2 == 0 ? ODD[value] : value;
        }
        int day = digit(code, 9) * 10 + digit(code, 10);
        boolean date = MONTHS.indexOf(code.at(8)) >= 0
                && Checks.day(MONTHS.indexOf(code.at(8)) + 1, day > 40 ? day - 40 : day);
        return date && code.at(15) - 'A' == sum % 26;
    }

    private static final String OMOCODE = "LMNPQRSTUV";

    private static int digit(Code code, int i) {
        return code.digitAt(i) ? code.value(i) : OMOCODE.indexOf(code.at(i));
    }
}
