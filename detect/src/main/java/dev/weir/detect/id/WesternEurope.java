package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.fullDate;
import static dev.weir.detect.id.Checks.luhn;
import static dev.weir.detect.id.Checks.sum;

import java.util.List;

/** Identifiers of France, Belgium, the Netherlands and Luxembourg. */
final class WesternEurope {
    private WesternEurope() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.fr.nir", "FR", "INSEE: 97 less the remainder of 97; 2A and 2B are 19 and 18")
                        .telling(
                                "999999999999999,9 99 99 99 999 999 99,9 99 99 9A 999 999 99,999999A99999999,9 99 99 99 999 999-99,9999999999999 99,9-99-99-99-999-999-99")
                        .check(0.0055, WesternEurope::social)
                        .words(
                                "nir,securite sociale,numero de securite sociale,numero securite sociale,insee,numero insee,secu,numero de secu,no secu,nss")
                        .build(),
                Scheme.of("id.fr.spi", "FR", "DGFiP numéro fiscal: remainder of 511")
                        .plain("9999999999999,99 99 999 999 999")
                        .check(0.001, code -> code.value(0) <= 3 && code.number(0, 10) % 511 == code.number(10, 13))
                        .words("numero fiscal,spi,numero fiscal de reference,nif,identifiant fiscal,reference fiscale")
                        .build(),
                Scheme.of("id.fr.siren", "FR", "INSEE: Luhn")
                        .plain("999999999,999 999 999")
                        .check(0.1, code -> luhn(code, 0, 9))
                        .words("siren,numero siren,rcs")
                        .build(),
                Scheme.of("id.fr.siret", "FR", "INSEE: Luhn; La Poste by the sum of digits")
                        .plain("99999999999999,999 999 999 99999")
                        .check(
                                0.1,
                                code -> luhn(code, 0, 14) || (code.startsWith("356000000") && digits(code) % 5 == 0))
                        .words("siret,numero siret")
                        .build(),
                Scheme.of("id.fr.identity-card", "FR", "CNI: department, month, number")
                        .plain("999999999999,XXXXXXXXX")
                        .check(1, code -> code.length() == 12 || code.length() == 9)
                        .labels("carte d identite,carte nationale d identite,cni,numero de carte d identite")
                        .headers("cni,carte identite,carte nationale identite")
                        .build(),
                Scheme.of("id.be.nn", "BE", "RRN: 97 less the remainder of 97, a 2 before it from the year 2000")
                        .own("99.99.99-999.99")
                        .plain("99999999999,999999-999-99,999999 999 99,99.99.99.999.99")
                        .check(0.005, WesternEurope::belgian)
                        .words(
                                "rijksregisternummer,numero national,registre national,nn,niss,insz,numero de registre national,rijksregister,rrn,bis nummer")
                        .build(),
                Scheme.of("id.nl.bsn", "NL", "RvIG: eleven-test, the last digit counts -1")
                        .plain("999999999,9999.99.999,9999 99 999,999 999 999")
                        .check(
                                0.09,
                                code -> code.number(0, 9) > 9_999_999
                                        && sum(code, 0, 9, 8, 7, 6, 5, 4, 3, 2, -1) % 11 == 0)
                        .words("bsn,burgerservicenummer,sofinummer,sofi,bsn nummer,burger service nummer")
                        .build(),
                Scheme.of("id.nl.identity-card", "NL", "RvIG: two letters, six characters without O, a digit")
                        .plain("AAXXXXXX9")
                        .check(1, code -> {
                            for (int i = 0; i < 9; i++) {
                                if (code.at(i) == 'O') {
                                    return false;
                                }
                            }
                            return true;
                        })
                        .words("paspoortnummer,identiteitskaart,documentnummer,id kaart,identiteitskaartnummer")
                        .build(),
                Scheme.of("id.lu.matricule", "LU", "CTIE: birth date, Luhn and Verhoeff")
                        .telling("9999999999999,9999 9999 999 99,9999 99 99 999 99")
                        .check(0.0005, WesternEurope::luxembourg)
                        .words(
                                "matricule,numero d identification national,numero de matricule,numero cns,matricule nationale")
                        .build());
    }

    private static boolean social(Code code) {
        long number = 0;
        for (int i = 0; i < 13; i++) {
            int value = code.value(i);
            if (i == 6 && value > 9) {
                if (code.at(5) != '2' || value > 11) {
                    return false;
                }
                number = (number - 2) / 10 * 100 + (value == 10 ? 19 : 18);
            } else {
                number = number * 10 + value;
            }
        }
        long month = code.number(3, 5);
        boolean sex = "123478".indexOf(code.at(0)) >= 0;
        boolean born = (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50;
        return sex && born && 97 - number % 97 == code.number(13, 15);
    }

    private static int digits(Code code) {
        int sum = 0;
        for (int i = 0; i < code.length(); i++) {
            sum += code.value(i);
        }
        return sum;
    }

    /** The month is raised by 20 or 40 for people who are not in the register. */
    private static boolean belgian(Code code) {
        long month = code.number(2, 4) % 20;
        long number = code.number(0, 9);
        long check = code.number(9, 11);
        boolean date = month <= 12 && code.number(4, 6) <= 31 && code.number(2, 4) <= 52;
        return date && (97 - number % 97 == check || 97 - (number + 2_000_000_000L) % 97 == check);
    }

    private static boolean luxembourg(Code code) {
        return fullDate(code, 0) && luhn(code, 0, 12) && Checks.verhoeffDigit(code, 0, 11) == code.value(12);
    }
}
