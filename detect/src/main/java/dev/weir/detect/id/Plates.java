package dev.weir.detect.id;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Registration plates as the countries lay them out, within two words of a word for a vehicle or a plate: what a {@code
 * Kennzeichen:} announces, {@link Plate} finds in any layout.
 */
final class Plates {
    private static final String WORDS =
            "plate,plates,plate number,license plate,licence plate,number plate,registration,car,"
                    + "vehicle,van,truck,lorry,motorcycle,motorbike,taxi,suv,sedan,kennzeichen,kfz,auto,wagen,fahrzeug,pkw,lkw,"
                    + "motorrad,nummernschild,immatriculee,immatricule,immatriculation,voiture,vehicule,camion,moto,plaque,coche,"
                    + "vehiculo,matricula,placa,carro,veiculo,targa,targata,targato,macchina,automobile,veicolo,kenteken,bil,fordon,"
                    + "registreringsnummer,samochod,rejestracyjny";
    /** Four digits and letters, which in other languages a year and a make may be. */
    private static final String SPANISH =
            "coche,vehiculo,matricula,turismo,furgoneta,motocicleta,matriculado,automovil";

    /** A country, and its layouts. */
    private static final Map<String, String> LAYOUTS = new TreeMap<>(Map.ofEntries(
            Map.entry(
                    "DE",
                    "A-AA 999,A-AA 9999,AA-A 999,AA-A 9999,AA-AA 999,AA-AA 9999,AAA-A 999,AAA-AA 99,AAA-AA 999,A-A 9999"),
            Map.entry("AT", "A-99999A,A 99999 A,AA 999 AA,AA 9999 A,A-9999 AA,AA-999 AA"),
            Map.entry("CH", "AA 9999,AA 99999,AA 999999,AA-99999,AA-999999"),
            Map.entry("FR", "AA-999-AA,AA 999 AA,9999 AA 99,999 AAA 99"),
            Map.entry("IT", "AA999AA,AA 999 AA"),
            Map.entry("GB", "AA99 AAA,AA99AAA,A999 AAA,A99 AAA"),
            Map.entry("IE", "999-A-9999,999-A-99999,99-A-9999,99-A-99999,99-AA-9999"),
            Map.entry("NL", "99-AAA-9,AA-999-A,A-999-AA,9-AAA-99,99-AA-AA,AA-AA-99,AA-99-AA,999-AA-9"),
            Map.entry("BE", "9-AAA-999,AAA-999"),
            Map.entry("LU", "AA 9999,AA9999"),
            Map.entry("PT", "99-AA-99,AA-99-AA,AA 99 AA,99-99-AA,AA-99-99"),
            Map.entry("SE", "AAA 999,AAA 99A,AAA999,AAA99A"),
            Map.entry("NO", "AA 99999,AA99999"),
            Map.entry("DK", "AA 99 999,AA 99999,AA99999"),
            Map.entry("FI", "AAA-999"),
            Map.entry("PL", "AA 99999,AA 9999A,AA 999AA,AAA 9999,AAA A999,AAA 99AA"),
            Map.entry("CZ", "9A9 9999,9AA 9999,9A99999"),
            Map.entry("SK", "AA-999AA,AA 999AA"),
            Map.entry("HU", "AAA-999,AA AA-999,AAAA-999"),
            Map.entry("RO", "A-99-AAA,AA-99-AAA,A 99 AAA,AA 99 AAA,A-999-AAA"),
            Map.entry("BG", "A 9999 AA,AA 9999 AA,AA9999AA"),
            Map.entry("GR", "AAA-9999,AAA 9999"),
            Map.entry("HR", "AA 999-A,AA 9999-AA,AA 999-AA"),
            Map.entry("SI", "AA AA-999,AA 99-AAA"),
            Map.entry("EE", "999 AAA"),
            Map.entry("LV", "AA-9999"),
            Map.entry("LT", "AAA 999"),
            Map.entry("UA", "AA 9999 AA,AA9999AA"),
            Map.entry("RU", "A999AA 99,A999AA 999,A999AA99,A999AA999"),
            Map.entry("TR", "99 A 9999,99 AA 999,99 AA 9999,99 AAA 99,99 AAA 999"),
            Map.entry("IN", "AA 99 AA 9999,AA-99-AA-9999,AA99AA9999,AA 99 A 9999,AA99A9999"),
            Map.entry("BR", "AAA9A99,AAA-9999,AAA9999"),
            Map.entry("AR", "AA 999 AA,AAA 999,AA999AA"),
            Map.entry("MX", "AAA-99-99,AAA-999-A,A99-AAA"),
            Map.entry("CL", "AAAA-99,AA-AA-99"),
            Map.entry("CO", "AAA-999,AAA999"),
            Map.entry("US", "9AAA999,AAA-9999,AAA 9999,AAA9999,AAA-999,999-AAA,99A-AA9,AAA 999,999 AAA,A99-AAA"),
            Map.entry("CA", "AAAA 999,AAAA-999,AAA-9999,A99 AAA,AA9 99A"),
            Map.entry("AU", "AAA-99A,AAA 99A,AA-99-AA,9AA 9AA,999-AAA,9AA9AA"),
            Map.entry("NZ", "AAA999,AA9999"),
            Map.entry("ZA", "AA 99 AA AA,AAA 999 AA,AA 999-999"),
            Map.entry("IL", "99-999-99,999-99-999")));

    /** Makes and models that a number follows. */
    private static final Set<String> MAKES = Set.of(
            "VW", "BMW", "AMG", "KIA", "GMC", "MG", "DS", "MB", "FIAT", "AUDI", "FORD", "SEAT", "OPEL", "LADA", "MINI",
            "RAM", "GT", "GTI", "CLA", "CLK", "CLS", "GLA", "GLB", "GLC", "GLE", "GLS", "SLK", "EQC", "EQS", "SAAB",
            "MAN", "DAF");

    private Plates() {}

    static List<Scheme> schemes() {
        var templates = new ArrayList<String>();
        LAYOUTS.values()
                .forEach(each -> List.of(each.split(",")).forEach(one -> {
                    if (!templates.contains(one)) {
                        templates.add(one);
                    }
                }));
        return List.of(
                Scheme.of("vehicle.plate", String.join(" ", LAYOUTS.keySet()), "Layouts of plates")
                        .plain(String.join(",", templates))
                        .check(1, Plates::noMakeAndYear)
                        .labels(WORDS)
                        .textOnly()
                        .build(),
                Scheme.of("vehicle.plate", "ES", "Real Decreto 2822/1998: four digits, three letters")
                        .plain("9999 AAA,9999-AAA,9999AAA")
                        .check(1, Plates::noMakeAndYear)
                        .labels(SPANISH)
                        .textOnly()
                        .build());
    }

    /** {@code 2024 BMW} and {@code VW 1600} beside the word car are no plates. */
    private static boolean noMakeAndYear(Code code) {
        var letters = new StringBuilder();
        var digits = new StringBuilder();
        int changes = 0;
        for (int i = 0; i < code.length(); i++) {
            (code.digitAt(i) ? digits : letters).append(code.at(i));
            changes += i > 0 && code.digitAt(i) != code.digitAt(i - 1) ? 1 : 0;
        }
        if (changes != 1) {
            return true;
        }
        boolean year = digits.length() == 4
                && letters.length() == 3
                && (digits.indexOf("19") == 0 || digits.indexOf("20") == 0);
        return !year && !MAKES.contains(letters.toString());
    }
}
