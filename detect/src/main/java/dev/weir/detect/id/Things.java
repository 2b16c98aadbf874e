package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.luhn;
import static dev.weir.detect.id.Checks.mod97;

import java.util.List;

/** Identifiers of vehicles, devices, SIM cards, securities and companies. */
final class Things {
    private Things() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of(
                                "vehicle.vin",
                                "any",
                                "ISO 3779; check digit of 49 CFR 565 in the ninth place, in North America only")
                        .mixed(17, Scheme.TELLING)
                        .check(0.05, Things::vehicle)
                        .words(
                                "vin,vehicle identification number,fahrgestellnummer,fin,fahrzeug identifikationsnummer,chassis,chassis number,numero de chasis,bastidor,numero di telaio,telaio,chassisnummer,numero de serie")
                        .build(),
                Scheme.of("device.imei", "any", "3GPP TS 23.003: Luhn over fifteen digits")
                        .plain("999999999999999,99-999999-999999-9,99 999999 999999 9")
                        .check(0.1, code -> luhn(code, 0, 15))
                        .words("imei,imeisv,imei number,imei no")
                        .build(),
                Scheme.of("device.imsi", "any", "ITU-T E.212: country, network, subscriber")
                        .plain("999999999999999,99999999999999")
                        .check(0.6, code -> code.value(0) >= 2 && code.value(0) <= 7)
                        .words("imsi")
                        .build(),
                Scheme.of("device.iccid", "any", "ITU-T E.118: 89, Luhn")
                        .plain("9999999999999999999,99999999999999999999,9999 9999 9999 9999 999")
                        .check(0.001, code -> code.startsWith("89") && luhn(code, 0, code.length()))
                        .words("iccid,sim,sim card,sim number")
                        .build(),
                Scheme.of("finance.lei", "any", "ISO 17442: ISO/IEC 7064 MOD 97-10")
                        .mixed(20, Scheme.TELLING)
                        .check(0.0008, code -> code.digitAt(18) && code.digitAt(19) && mod97(code))
                        .words("lei,legal entity identifier")
                        .build(),
                Scheme.of("finance.isin", "any", "ISO 6166: Luhn over letters as two digits")
                        .telling("AAXXXXXXXXX9")
                        .check(0.038, Things::security)
                        .words("isin,wkn,security")
                        .build(),
                Scheme.of("health.ehic", "any", "EN 1867: 80, country, issuer, number, Luhn")
                        .plain("99999999999999999999")
                        .check(0.001, code -> code.startsWith("80") && luhn(code, 0, 20))
                        .words(
                                "ehic,european health insurance card,egk,tessera sanitaria,ceam,tarjeta sanitaria europea,kennnummer der karte")
                        .build());
    }

    private static final int[] WEIGHTS = {8, 7, 6, 5, 4, 3, 2, 10, 0, 9, 8, 7, 6, 5, 4, 3, 2};
    private static final String VALUES = "12345678" + "12345" + "7" + "9" + "23456789";
    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";

    /** The letters I, O and Q never occur; the last four places are digits. */
    private static boolean vehicle(Code code) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            int letter = code.digitAt(i) ? 0 : LETTERS.indexOf(code.at(i));
            if (letter < 0 || (i > 12 && !code.digitAt(i))) {
                return false;
            }
            sum += (code.digitAt(i) ? code.value(i) : VALUES.charAt(letter) - '0') * WEIGHTS[i];
        }
        int check = sum % 11;
        return code.at(8) == (check == 10 ? 'X' : (char) ('0' + check));
    }

    private static boolean security(Code code) {
        if (!COUNTRIES.contains(" " + code.at(0) + code.at(1) + " ")) {
            return false;
        }
        int sum = 0;
        boolean twice = false;
        for (int i = 11; i >= 0; i--) {
            int value = code.value(i);
            for (int digit = value % 10; ; digit = value / 10, value = 0) {
                int doubled = 2 * digit;
                sum += twice ? doubled / 10 + doubled % 10 : digit;
                twice = !twice;
                if (value < 10) {
                    break;
                }
            }
        }
        return sum % 10 == 0;
    }

    private static final String COUNTRIES =
            " " + String.join(" ", java.util.Locale.getISOCountries()) + " EU XS XA XC XD XF ";
}
