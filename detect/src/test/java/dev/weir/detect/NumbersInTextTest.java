package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers by their context, documents and identity numbers as the whole scanner sees them. */
class NumbersInTextTest {
    private static List<Finding> scan(String text) {
        return switch (TextScanner.standard().scan(text)) {
            case Verdict.Clean __ -> List.of();
            case Verdict.Found found -> found.findings();
            case Verdict.Incomplete incomplete -> throw new AssertionError(incomplete.reason());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            vehicle.plate         | M-AB 1234            | Kennzeichen: %s, blau
            vehicle.plate         | AB12 CDE             | number plate %s
            vehicle.plate         | AA-123-BB            | immatriculation : %s
            id.employee           | E-40711              | employee number: %s
            id.employee           | 40711                | Personalnummer %s
            id.invoice            | INV-2024-0815        | invoice number %s
            id.invoice            | 2024/0815            | Rechnungsnummer: %s
            id.policy             | POL-9988776          | policy number: %s
            health.insurance      | XJH123456789         | health plan number: %s
            device.serial         | SN-99A8B7C6          | serial number: %s
            finance.account       | 0532013000           | Kontonummer: %s
            id.student            | 1234567              | Matrikelnummer: %s
            id.br.cpf             | 390.533.447-05       | paga por %s ontem
            id.es.dni             | 54362315K            | con DNI %s
            id.fr.nir             | 2 95 10 99 126 111 93 | assurée %s depuis
            id.it.codice-fiscale  | RCCMNL83S18D969H     | nato a Roma, %s
            id.gb.nino            | AB123456C            | with %s on file
            id.gb.nhs             | 943 476 5919         | NHS number: %s
            id.ch.ahv             | 756.9217.0769.85     | die %s gilt
            id.in.aadhaar         | 2341 2341 2346       | Aadhaar no. %s
            id.cn.ric             | 11010519491231002X   | holder %s
            finance.us.routing    | 111000025            | routing number: %s
            vehicle.vin           | 1M8GDM9AXKP042788    | car %s sold
            device.imei           | 490154203237518      | IMEI: %s
            finance.wallet.bitcoin | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa | to %s
            """)
    void areFoundExactly(String id, String value, String frame) {
        String text = frame.replace("%s", value);
        int start = text.indexOf(value);
        assertThat(scan(text))
                .as("%s", scan(text))
                .anyMatch(
                        f -> f.dataClass().id().equals(id) && f.start() == start && f.end() == start + value.length());
    }

    private static final String PASSPORT =
            "P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<\nL898902C36UTO7408122F1204159ZE184226B<<<<<10";
    private static final String CARD =
            "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\n" + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<";

    @ParameterizedTest
    @ValueSource(strings = {PASSPORT, CARD})
    void machineReadableZonesAreFoundWhole(String zone) {
        assertThat(scan("zone:\n" + zone + "\nend")).singleElement().satisfies(f -> {
            assertThat(f.dataClass().id()).isEqualTo("id.mrz");
            assertThat(f.length()).isEqualTo(zone.length());
            assertThat(f.confidence()).isEqualTo(0.98);
        });
        assertThat(scan("zone:\n" + zone.replace("7408122", "7408123") + "\nend"))
                .anyMatch(f -> f.dataClass().id().equals("id.mrz") && f.confidence() == 0.7);
        assertThat(scan(zone.substring(0, 25)))
                .noneMatch(f -> f.dataClass().id().equals("id.mrz"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"cout << x << y;", "1 << 4 << 2", "a<<b<<c<<d<<e<<f<<g<<h<<i<<j", "<<<<<<<<<< HEAD"})
    void shiftsAndMergeMarksAreNoZone(String text) {
        assertThat(scan(text)).noneMatch(f -> f.dataClass().id().equals("id.mrz"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "at a similar organisation (2017–2021), then elsewhere",
                "admission notes (2025-01-16): stable",
                "Metformin 500mg (NDC-0591-3740-01) twice daily",
                "as required by DFARS 252.227-7014 and elsewhere"
            })
    void spansOfYearsDatesInBracketsAndCodesAreNoTelephoneNumbers(String text) {
        assertThat(scan(text)).noneMatch(f -> f.dataClass().id().equals("contact.phone"));
    }
}
