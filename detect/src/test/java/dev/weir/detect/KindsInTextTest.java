package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What each kind finds in text, and what it does not. */
class KindsInTextTest {
    private static List<Finding> scan(String text) {
        return switch (TextScanner.standard().scan(text)) {
            case Verdict.Clean __ -> List.of();
            case Verdict.Found found -> found.findings();
            case Verdict.Incomplete incomplete -> throw new AssertionError(incomplete.reason());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            contact.email            | a.b+c@mail.example.org       | write to %s today
            contact.email            | jürgen@example.de            | %s
            contact.url              | https://example.org/a?b=c    | see %s, please
            contact.url              | www.example.org              | see %s.
            network.ip               | 192.168.17.4                 | from %s port 22
            network.ip               | 2001:db8::8a2e:370:7334      | from %s port 22
            network.mac              | 00:1A:2b:3c:4D:5e            | device %s was seen
            id.uuid                  | 123e4567-e89b-12d3-a456-426614174000 | job %s failed
            finance.card             | 4111 1111 1111 1111          | paid with %s yesterday
            finance.card             | 5500005555555559             | paid with %s yesterday
            finance.card             | 378282246310005              | amex %s
            finance.card             | 4111 1111 1111 1112          | mistyped %s
            finance.iban             | DE89 3704 0044 0532 0130 00  | to %s, thanks
            finance.iban             | GB82WEST12345698765432       | to %s
            finance.swift            | DEUTDEFF500                  | BIC: %s
            id.us.ssn                | 123-45-6789                  | SSN: %s
            id.us.ssn                | 123456789                    | SSN: %s
            id.us.ssn                | 536 22 8145                  | social security number is %s
            id.us.itin               | 912-70-1234                  | filed under %s
            id.us.npi                | 1234567893                   | NPI %s
            id.passport              | C01X00T47                    | passport no. %s
            id.driving-licence       | D1234567                     | driver license: %s
            id.mrn                   | 00123456                     | MRN: %s
            id.record                | K-4711-22                    | customer number: %s
            contact.phone            | (415) 555-2671               | call %s now
            contact.phone            | +49 30 901820                | Büro %s
            contact.phone            | 4155552671                   | phone: %s
            contact.phone            | 415-555-2671 x123            | or %s
            person.birth-date        | 03/04/1980                   | DOB: %s
            person.birth-date        | 3. März 1980                 | geboren am %s in Ulm
            person.birth-date        | March 3rd, 1980              | born on %s
            person.age               | 45                           | a %s-year-old man
            person.age               | 45                           | age: %s
            person.sex               | female                       | Sex: %s
            person.name              | Alexandra Meyer              | yesterday %s was here
            person.name              | Xqzelda Vvorn                | Dr. %s was here
            person.name              | Meyer, Anna                  | Seen: %s
            person.name              | Zzyzxo                       | Name: %s
            person.user-name         | zaphod42                     | username: %s
            address.street           | 12 Old Mill Road             | lives at %s since May
            address.street           | Hauptstraße 5                | wohnt %s in
            address.street           | 3 rue de la Paix             | habite %s depuis
            address.postal-code      | SW1A 1AA                     | London %s
            address.postal-code      | 62704                        | Springfield, IL %s
            address.postal-code      | 80331                        | PLZ: %s
            address.city             | Springfield                  | in %s, IL 62704
            place.country            | Portugal                     | moved to %s then
            place.position           | 48.13743, 11.57549           | at %s exactly
            place.position           | 48.8566                      | lat=%s lon=2.3522
            place.position           | -2.3522                      | "latitude": 48.8566, "longitude": %s }
            place.position           | 2.352219                     | geo_lat: 48.856614; geo_lng: %s
            health.diagnosis         | E11.9                        | coded %s today
            health.diagnosis         | E119                         | ICD-10: %s
            secret.password          | hunter2!                     | password: %s
            secret.password          | s3cr3t                       | DB_PASS="%s"
            secret.password          | s3cr3t                       | dbPassword = %s
            secret.aws.access-key    | AKIAIOSFODNN7EXAMPLE         | key %s used
            secret.aws.access-key    | wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY | aws_secret_access_key = %s
            secret.google.api-key    | AIzaSyA1234567890abcdefghijklmnopqrstuv  | key=%s
            secret.github.token      | ghp_abcdefghijklmnopqrstuvwxyz0123456789 | use %s
            secret.jwt               | eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.abc_DEF-123 | Bearer %s
            """)
    void findsExactlyTheValue(String id, String value, String frame) {
        for (String around : List.of("%s", "😀 %s 😀", "a line\r\n%s\r\nnext", "\u00a0%s\u00a0", "(%s)")) {
            String text = around.replace("%s", frame.replace("%s", value));
            int start = text.indexOf(value);
            assertThat(scan(text))
                    .as("in '%s': %s", text, scan(text))
                    .anyMatch(f ->
                            f.dataClass().id().equals(id) && f.start() == start && f.end() == start + value.length());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the total is 1234567 for 12 items",
                "order 20260131 was shipped in 3.25 days",
                "sha256 9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "commit 4111111111111111a and build_4111111111111111",
                "for (int i = 0; i < 100; i++) { sum += a[i] * 31; }",
                "std::vector<int> x; a::b; foo(1, 2, 3)",
                "version 1.2.3 at 12:30:45",
                "a@b and @home and user@localhost",
                "the will may hope to mark a long young rose",
                "1234567890123456789012345678901234567890",
                "chapter 3.1.4 pages 100-200",
                "x = 0.123456789",
                "12:34:56 and 10:20",
                "ratio 1/2/3 of 5 % and $ 1,234,567.89",
                "eyJ is not a token. eyJhbGciOi.notjson.x",
                "-----BEGIN CERTIFICATE----- abc",
                "AKIA is a prefix, AKIAshort too",
                "00:1A:2b:3c:4D and 00:1A:2b:3c:4D:5e:6f",
                "256.1.1.1 and 1.2.3.4.5",
                "",
                "\r\n\u00a0\t",
                "password policy and the token economy",
            })
    void ordinaryTextIsClean(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"123-45-67890", "1123-45-6789", "123-45-6789-1", "x123-45-6789", "123-45 6789", "123-456-789"})
    void otherGroupsAreNoSocialSecurityNumber(String value) {
        assertThat(scan("it is " + value + " as told"))
                .noneMatch(f -> f.dataClass().id().equals("id.us.ssn"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            finance.card  | 4111 1111 1111 1112
            finance.iban  | DE89 3704 0044 0532 0130 01
            id.us.ssn     | 666-45-6789
            """)
    void aFailedCheckLowersTheConfidence(String id, String value) {
        var finding = scan("it is " + value + " as told").get(0);
        assertThat(finding.dataClass().id()).isEqualTo(id);
        assertThat(finding.confidence()).isLessThan(0.7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSA ", "EC ", "OPENSSH ", ""})
    void privateKeysAreFoundWhole(String type) {
        String key = "-----BEGIN " + type + "PRIVATE KEY-----\nMIIBOgIBAAJBAK\n-----END " + type + "PRIVATE KEY-----";
        assertThat(scan("before\n" + key + "\nafter")).singleElement().satisfies(f -> {
            assertThat(f.dataClass().id()).isEqualTo("secret.private-key");
            assertThat(f.length()).isEqualTo(key.length());
        });
        assertThat(scan(key.substring(0, 50))).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AccountKey=", "storage key: "})
    void azureKeysAreFound(String label) {
        String key = "Ab1/".repeat(21) + "Zz==";
        assertThat(scan(label + key))
                .anyMatch(f -> f.dataClass().id().equals("secret.azure.storage-key") && f.length() == 88);
    }
}
