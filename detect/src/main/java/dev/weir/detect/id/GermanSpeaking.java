package dev.weir.detect.id;

import static dev.weir.detect.id.Checks.day;
import static dev.weir.detect.id.Checks.ean;
import static dev.weir.detect.id.Checks.luhn;
import static dev.weir.detect.id.Checks.mod11And10;
import static dev.weir.detect.id.Checks.sum;

import java.util.List;

/** Identifiers of Germany, Austria, Switzerland and Liechtenstein. */
final class GermanSpeaking {
    private GermanSpeaking() {}

    static List<Scheme> schemes() {
        return List.of(
                Scheme.of("id.de.tax-id", "DE", "BZSt: § 139b AO, ISO/IEC 7064 MOD 11,10")
                        .plain("99999999999")
                        .telling("99 999 999 999")
                        .check(0.01, GermanSpeaking::taxId)
                        .words(
                                "steuer id,steuer identifikationsnummer,steueridentifikationsnummer,idnr,identifikationsnummer,steuerid,tin")
                        .build(),
                Scheme.of("id.de.tax-number", "DE", "Finanzämter: office, district, number; layout of each state")
                        .plain(
                                "99/999/99999,999/999/99999,999/9999/9999,9999999999999,99999999999,99 999 99999,999 999 99999")
                        .words("steuernummer,steuer nr,st nr,stnr,steuer nummer")
                        .build(),
                Scheme.of("id.de.pension", "DE", "VKVV § 2: area, birth date, letter, serial, check")
                        .telling("99999999A999,99 999999 A 999,99-999999-A-999,99 999999A999")
                        .check(0.008, GermanSpeaking::pension)
                        .words(
                                "rentenversicherungsnummer,rvnr,sozialversicherungsnummer,versicherungsnummer,sv nummer,svnr,rv nummer,vsnr")
                        .build(),
                Scheme.of("id.de.identity-card", "DE", "ICAO 9303 check over nine characters, § 5 PAuswG")
                        .plain("A999999999,AXXXXXXXX9,AXXXXXXXX")
                        .check(0.62, GermanSpeaking::identityCard)
                        .words("personalausweis,ausweisnummer,personalausweisnummer,ausweis nr,ausweisnr,perso nr")
                        .build(),
                Scheme.of("id.de.health-insurance", "DE", "§ 290 SGB V: letter and nine digits")
                        .plain("A999999999")
                        .check(0.1, code -> {
                            int letter = code.at(0) - '@';
                            int sum = letter / 10 + cross(letter % 10 * 2);
                            for (int i = 1; i < 9; i++) {
                                sum += i % 2 == 0 ? cross(code.value(i) * 2) : code.value(i);
                            }
                            return sum % 10 == code.value(9);
                        })
                        .words(
                                "krankenversichertennummer,kvnr,versichertennummer,krankenversicherungsnummer,kv nummer,versicherten nr")
                        .build(),
                Scheme.of("id.at.svnr", "AT", "ASVG § 460d: weights 3 7 9 5 8 4 2 1 6, modulo 11")
                        .plain("9999999999,9999 999999,999 9 999999")
                        .check(
                                0.03,
                                code -> code.value(0) > 0
                                        && day(Math.min(12, code.number(6, 8)), code.number(4, 6))
                                        && sum(code, 0, 3, 7, 9, 0, 5, 8, 4, 2, 1, 6) % 11 == code.value(3))
                        .words("svnr,sozialversicherungsnummer,sv nummer,versicherungsnummer,sv nr,vsnr")
                        .build(),
                Scheme.of("id.at.tax", "AT", "BMF: Abgabenkontonummer, Luhn over seven digits")
                        .telling("99-999/9999")
                        .plain("999999999,99 999/9999")
                        .check(0.1, code -> luhn(code, 0, 9))
                        .words("steuernummer,abgabenkontonummer,finanzamtsnummer,steuer nr")
                        .build(),
                Scheme.of("id.ch.ahv", "CH", "ZAS: AHVN13, EAN-13 that begins with 756")
                        .own("999.9999.9999.99")
                        .plain("9999999999999,999 9999 9999 99")
                        .check(0.0001, code -> code.startsWith("756") && ean(code))
                        .words("ahv,ahv nummer,ahv nr,avs,numero avs,no avs,avs ai,sozialversicherungsnummer,ahvn,navs")
                        .build(),
                Scheme.of("id.ch.uid", "CH", "BFS: weights 5 4 3 2 7 6 5 4, modulo 11")
                        .telling("AAA-999.999.999,AAA999999999,AAA-999-999-999,AAA 999.999.999")
                        .check(
                                0.00001,
                                code -> code.startsWith("CHE")
                                        && (11 - sum(code, 3, 5, 4, 3, 2, 7, 6, 5, 4) % 11) % 11 == code.value(11))
                        .words("uid,unternehmens identifikationsnummer,ide,mwst nummer,mwst nr")
                        .build(),
                Scheme.of("id.li.peid", "LI", "Personenidentifikationsnummer, up to twelve digits; no check")
                        .plain("999999999999,9999999999")
                        .words("peid,personenidentifikationsnummer")
                        .build());
    }

    private static int cross(int value) {
        return value / 10 + value % 10;
    }

    /** Of the first ten digits one occurs twice or three times, the others at most once. */
    private static boolean taxId(Code code) {
        int repeated = 0;
        int most = 0;
        for (int digit = 0; digit < 10; digit++) {
            int count = 0;
            for (int i = 0; i < 10; i++) {
                count += code.value(i) == digit ? 1 : 0;
            }
            repeated += count > 1 ? 1 : 0;
            most = Math.max(most, count);
        }
        return code.value(0) != 0 && repeated == 1 && most <= 3 && mod11And10(code, 0, 11);
    }

    private static boolean pension(Code code) {
        int letter = code.at(8) - '@';
        int[] weights = {2, 1, 2, 5, 7, 1, 2, 1};
        int sum = cross(letter / 10 * 2) + cross(letter % 10) + cross(code.value(9) * 2) + cross(code.value(10));
        for (int i = 0; i < 8; i++) {
            sum += cross(code.value(i) * weights[i]);
        }
        long day = code.number(2, 4);
        boolean date = day(code.number(4, 6), day > 50 ? day - 50 : day);
        return date && sum % 10 == code.value(11);
    }

    /** Nine characters of a reduced alphabet; with a tenth, that is the check. */
    private static boolean identityCard(Code code) {
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            if ("0123456789CFGHJKLMNPRTVWXYZ".indexOf(code.at(i)) < 0) {
                return false;
            }
            sum += code.value(i) * (i % 3 == 0 ? 7 : i % 3 == 1 ? 3 : 1);
        }
        boolean issued = "LMNPRTVWXYCFGHJK".indexOf(code.at(0)) >= 0;
        return issued && (code.length() == 9 || sum % 10 == code.value(9));
    }
}
