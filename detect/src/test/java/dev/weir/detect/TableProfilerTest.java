package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.model.ColumnFinding;
import dev.weir.model.ValueType;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableProfilerTest {
    private static ColumnFinding column(String header, List<@Nullable String> values) {
        var profiler = TableProfiler.of(List.of(header), TextScanner.standard());
        var batch = profiler.open();
        values.forEach(value -> batch.look(0, value));
        profiler.merge(batch);
        return profiler.classify().get(0);
    }

    private static ColumnFinding column(String header, int rows, IntFunction<@Nullable String> value) {
        return column(header, IntStream.range(0, rows).mapToObj(value).toList());
    }

    private static String id(ColumnFinding finding) {
        return finding.dataClass().id();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ssn              | 123456789;234567891;345678912       | id.us.ssn
            soc_sec          | 123-45-6789;234-56-7891             | id.us.ssn
            dob              | 1980-01-02;1990-03-04               | person.birth-date
            cust_ref_nr      | 4711;4712;4713                      | id.record
            emp_nbr          | E4711;E4712                         | id.employee
            gndr             | M;F;X                               | person.sex
            addr_pc          | LS1 4AB;YO10 5DD                    | address.postal-code
            zip3             | 021;606                             | address.postal-code
            HausNr           | 12;7a                               | address.street
            bank_acc         | 12345678;23456789                   | finance.account
            bank_sort        | 20-00-00;40-47-84                   | finance.gb.sort-code
            crd_exp          | 08/27;11/2029                       | finance.card.expiry
            cvv2             | 123;456                             | finance.card.code
            pin              | 4471;0912                           | secret.pin
            StNr             | 18/544/73376;46/955/33406           | id.de.tax-number
            blood_grp        | O+;A-                               | health.condition
            ua               | Mozilla/5.0 (X11) Gecko/20100101    | network.user-agent
            Geburtsdatum     | 02.01.1980;04.03.1990               | person.birth-date
            kunden_nr        | 4711;4712;4713                      | id.record
            PLZ              | 80331;10115;01067                   | address.postal-code
            zipCode          | 90210;10001                         | address.postal-code
            tel              | 089 123456;030 901820               | contact.phone
            correo           | a@b.de;c@d.org                      | contact.email
            prénom           | Amélie;Zélie                        | person.name.given
            Vorname          | Xaver;Zenzi                         | person.name.given
            NACHNAME         | Huber;Vogl                          | person.name.family
            patient name     | Anna Huber;Max Vogl                 | person.name
            home-city        | Ulm;Bonn                            | address.city
            address.city     | Ulm;Bonn                            | address.city
            phones[]         | +49 89 123456;+1 415 555 2671       | contact.phone
            state            | CA;NY                               | address.state
            country          | DE;FR                               | address.country
            street_address   | 1 Main St;Hauptstr. 7               | address.street
            gender           | m;f                                 | person.sex
            age              | 17;81                               | person.age
            maritalStatus    | single;married                      | person.marital-status
            ethnicity        | A;B                                 | person.race
            religion         | none;other                          | person.religion
            occupation       | nurse;smith                         | person.occupation
            salary           | 52000;48000.5                       | finance.income
            diagnosis        | type 2 diabetes;asthma              | health.diagnosis
            icd10            | E119;I10                            | health.diagnosis
            medication       | aspirin 100 mg;metformin            | health.medication
            mrn              | 00123;00124                         | id.mrn
            npi              | 1234567893;1245319599               | id.us.npi
            passport_no      | C01X00T47;X1234567                  | id.passport
            drivers_license  | D1234567;D7654321                   | id.driving-licence
            lat              | 48.1;47.9                           | place.position
            longitude        | 11.5;-11.9                          | place.position
            username         | zaphod;ford42                       | person.user-name
            user_password    | hunter2;letmein                     | secret.password
            client_ip        | 10.0.0.1;10.0.0.2                   | network.ip
            bic              | DEUTDEFF;COBADEFFXXX                | finance.swift
            iban             | DE89370400440532013000;GB82WEST12345698765432 | finance.iban
            is_email_valid   | true;false                          | general.boolean
            email_count      | 1;2                                 | general.number
            email            | 1;2;3;4;5                           | general.number
            product_name     | bolt;nut                            | general.category
            visit_date       | 2024-01-02;2024-03-04               | general.date
            """)
    void theHeaderAndTheValuesTogetherSayIt(String header, String values, String expected) {
        assertThat(id(column(header, List.of(values.split(";"))))).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a@b.de;c@d.org                                     | contact.email
            123-45-6789;234-56-7891                            | id.us.ssn
            4111111111111111                                   | finance.card
            4111-1111-1111-1111;5500 0055 5555 5559            | finance.card
            DE89370400440532013000                             | finance.iban
            Anna Huber                                         | person.name
            Anna;Peter;Thomas;Maria;Sophie                     | person.name.given
            Meyer;Schmidt;Garcia;Johnson;Kowalski              | person.name.family
            +49 30 901820                                      | contact.phone
            (415) 555-2671;(212) 555-0199                      | contact.phone
            123e4567-e89b-12d3-a456-426614174000               | id.uuid
            https://example.org/x                              | contact.url
            2001:db8::1;10.0.0.7                               | network.ip
            Male;Female;Female                                 | person.sex
            E11.9;I10.0;J45.909                                | health.diagnosis
            48.13743,11.57549                                  | place.position
            1234567893                                         | general.number
            """)
    void theValuesAloneSayIt(String values, String expected) {
        assertThat(id(column("c1", List.of(values.split(";"))))).isEqualTo(expected);
    }

    @Test
    void randomNumbersOfTenDigitsAreNoNpi() {
        var random = new Random(3);
        var finding = column("amount", 5000, i -> Long.toString(1_000_000_000L + random.nextInt(1_000_000_000)));
        assertThat(id(finding)).isNotEqualTo("id.us.npi").isNotEqualTo("contact.phone");
        assertThat(finding.inside()).isEmpty();
    }

    @Test
    void randomNumbersOfSixteenDigitsHoldNoCards() {
        var random = new Random(3);
        var finding =
                column("x", 5000, i -> Long.toString(4_000_000_000_000_000L + random.nextLong(999_999_999_999_999L)));
        assertThat(finding.inside()).isEmpty();
        assertThat(id(finding)).isNotEqualTo("finance.card");
    }

    @Test
    void aCardAmongShortNumbersIsSeen() {
        var finding = column("quantity", 1000, i -> i == 700 ? "4111111111111111" : Integer.toString(i));
        assertThat(id(finding)).isEqualTo("general.number");
        assertThat(finding.inside()).hasSize(1);
        assertThat(finding.inside().keySet().iterator().next().id()).isEqualTo("finance.card");
    }

    @Test
    void oneAddressAmongCategoriesIsSeen() {
        var finding = column("status", 1000, i -> i == 700 ? "eve@example.org" : i % 2 == 0 ? "open" : "closed");
        assertThat(id(finding)).isEqualTo("general.category");
        assertThat(finding.inside().values()).containsExactly(1L);
    }

    @Test
    void runningTextIsFreeTextAndTellsWhatIsInside() {
        var finding = column(
                "note",
                200,
                i -> "seen again on ward " + i + " and feeling well" + (i % 4 == 0 ? ", call 415-555-2671" : ""));
        assertThat(id(finding)).isEqualTo("general.text");
        assertThat(finding.freeText()).isTrue();
        assertThat(finding.inside()).hasSize(1).containsValue(50L);
    }

    @Test
    void sharesAreOfRecordsNotOfNulls() {
        var finding = column("c", 1000, i -> i % 10 == 0 ? "user" + i + "@example.org" : null);
        assertThat(id(finding)).isEqualTo("contact.email");
        assertThat(finding.nulls()).isEqualTo(900);
        assertThat(finding.records()).isEqualTo(1000);
    }

    @Test
    void aColumnOfNullsIsEmpty() {
        var finding = column("ssn", 10, i -> null);
        assertThat(id(finding)).isEqualTo("general.empty");
        assertThat(finding.type()).isEqualTo(ValueType.TEXT);
        assertThat(id(column("ssn", 10, i -> " "))).isEqualTo("general.empty");
        assertThat(id(column("ssn", 0, i -> null))).isEqualTo("general.empty");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "😀", "\"quoted\"", "....", "[]", "__", "a\u0000b", "\ud83d", "' OR 1=1"})
    void anyHeaderWillDo(String header) {
        var finding = column(header, List.of("a@b.de", "c@d.de"));
        assertThat(id(finding)).isEqualTo("contact.email");
        assertThat(finding.path()).isEqualTo(header);
    }

    @Test
    void aHeaderOfEndlessLengthWillDo() {
        assertThat(id(column("name_".repeat(100_000), List.of("7", "8")))).isEqualTo("general.number");
    }

    @Test
    void uniqueCodesAreRecords() {
        assertThat(id(column("c", 100, i -> "CU-" + (100_000 + 37 * i)))).isEqualTo("id.record");
        assertThat(id(column("order_ref", 100, i -> Integer.toString(i)))).isEqualTo("id.record");
        assertThat(id(column("category_id", 1000, i -> Integer.toString(i % 5))))
                .isEqualTo("general.number");
    }

    @Test
    void aPersonByNumberIsARecord() {
        assertThat(id(column("patient", 100, i -> Integer.toString(10 + i)))).isEqualTo("id.record");
        assertThat(id(column("customer", 100, i -> i % 2 == 0 ? "retail" : "wholesale")))
                .isNotEqualTo("id.record");
    }

    @Test
    void theTypeIsOfAllValues() {
        assertThat(column("n", List.of("1", "2", "03")).type()).isEqualTo(ValueType.TEXT);
        assertThat(column("n", List.of("1", "2", "3")).type()).isEqualTo(ValueType.INTEGER);
        assertThat(column("n", List.of("1", "", "3")).type()).isEqualTo(ValueType.TEXT);
    }

    @Test
    void batchesOfManyThreadsAddUp() throws InterruptedException {
        var profiler = TableProfiler.of(List.of("mail", "n"), TextScanner.standard());
        var threads = IntStream.range(0, 4)
                .mapToObj(t -> Thread.ofVirtual().start(() -> {
                    for (int chunk = 0; chunk < 5; chunk++) {
                        var batch = profiler.open();
                        for (int i = 0; i < 100; i++) {
                            batch.look(0, "u" + t + "-" + chunk + "-" + i + "@example.org");
                            batch.look(1, Integer.toString(i));
                        }
                        profiler.merge(batch);
                    }
                }))
                .toList();
        for (Thread thread : threads) {
            thread.join();
        }
        var columns = profiler.classify();
        assertThat(columns).extracting(ColumnFinding::path).containsExactly("mail", "n");
        assertThat(columns).extracting(ColumnFinding::records).containsExactly(2000L, 2000L);
        assertThat(columns.get(0).distinctEstimate()).isBetween(1900L, 2000L);
        assertThat(columns.get(1).distinctEstimate()).isEqualTo(100);
    }

    @Test
    void aBatchIsMergedOnceAndByItsOwnProfiler() {
        var profiler = TableProfiler.of(List.of("a"), TextScanner.standard());
        var batch = profiler.open();
        profiler.merge(batch);
        assertThatThrownBy(() -> profiler.merge(batch)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> batch.look(0, "x")).isInstanceOf(IllegalStateException.class);
        var other = TableProfiler.of(List.of("a"), TextScanner.standard());
        assertThatThrownBy(() -> other.merge(profiler.open())).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aFaultyDetectorMakesTheColumnIncomplete() {
        var faulty = TextScanner.of(
                List.of(new Detector() {
                    @Override
                    public String name() {
                        return "faulty";
                    }

                    @Override
                    public void find(Text text, FindingSink sink) {
                        throw new IllegalStateException(text.string());
                    }
                }),
                Duration.ofSeconds(1));
        var profiler = TableProfiler.of(List.of("note"), faulty);
        var batch = profiler.open();
        batch.look(0, "some words (canary7731) here");
        profiler.merge(batch);
        var finding = profiler.classify().get(0);
        assertThat(finding.incomplete()).contains("faulty: java.lang.IllegalStateException");
    }

    @Test
    void noEvidenceHoldsAValue() {
        var finding = column("canary_header", 50, i -> "canary7731-" + i + "@example.org");
        assertThat(finding.evidence()).isNotEmpty().noneMatch(line -> line.contains("canary"));
    }
}
