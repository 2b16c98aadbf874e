package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is only known by what stands around it: with it, without it, and with something that is nearly it. */
class KindsByContextTest {
    private static List<Finding> scan(String text) {
        return switch (TextScanner.standard().scan(text)) {
            case Verdict.Clean __ -> List.of();
            case Verdict.Found found -> found.findings();
            case Verdict.Incomplete incomplete -> throw new AssertionError(incomplete.reason());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            health.medication    | lisinopril 10 mg         | takes %s daily
            health.medication    | Adalimumab               | started on %s every two weeks
            health.medication    | Atorvastatin             | Medikation: %s, Ramipril
            health.medication    | Ramipril                 | Medikation: Atorvastatin, %s
            health.medication    | amoxicilline             | on lui a prescrit %s hier
            health.medication    | omeprazol                | toma %s por la mañana
            health.medication    | levofloxacina            | terapia con %s
            health.medication    | metformin 850 mg         | %s bid
            health.medication    | simvastatine             | hij slikt %s
            health.medication    | insulin 12 units         | %s in the evening
            id.driving-licence   | A1234 56789 12345        | driver's license: %s
            id.driving-licence   | F255-921-50-094-0        | FL driver license %s
            id.driving-licence   | WDLABCD456DG             | driver license %s
            id.driving-licence   | 12-345-6789              | DL# %s
            id.driving-licence   | M 123 456 789 012        | her driving license is %s
            vehicle.plate        | M-XY 1234                | his car with plates %s was
            vehicle.plate        | HH-XY 123                | der Wagen, %s, stand dort
            vehicle.plate        | AB-123-CD                | voiture immatriculée %s
            vehicle.plate        | AB12 CDE                 | the vehicle (%s) left
            vehicle.plate        | 1234 BCD                 | un coche %s rojo
            vehicle.plate        | AB 123 CD                | una macchina targata %s
            vehicle.plate        | 7ABC123                  | a red car, %s
            vehicle.plate        | ABC 12D                  | en bil, %s, stod där
            vehicle.plate        | AB-12-CD                 | de auto met kenteken %s
            vehicle.plate        | MH 12 AB 1234            | the taxi %s
            contact.phone        | (415) 555-2671 ext. 12   | call %s please
            contact.phone        | +49 89 1234567 Durchwahl 12 | unter %s
            contact.phone        | 01 42 68 53 00 poste 4321 | bureau %s
            contact.phone        | +39 06 1234 5678, interno 7 | ufficio %s
            contact.phone        | +442071838750            | reach me: %s
            contact.phone        | +5491123456789           | or %s
            contact.phone        | 612 345 678              | llámame al %s que no puedo ir
            contact.phone        | 0301234567               | ruf mich an unter %s wenn du kannst
            contact.phone        | 0612345678               | je suis là, c'est le %s pour vous
            contact.phone        | 22 33 44 55              | ring til mig på %s i morgen
            contact.phone        | 07911123456              | you can text her on %s when she is in
            contact.phone        | 612345678                | mi nuevo numero es el %s, llama cuando quieras
            contact.phone        | 3401234567               | il cellulare non va, chiamami al %s che ti dico
            contact.phone        | 22334455                 | du skal ringe til ham på %s i morgen
            contact.phone        | 912345678                | ela não está, liga para o %s e fala com ele
            contact.phone        | 22334455                 | Tlf.: %s
            contact.email        | jane [at] example [dot] org | mail to %s
            contact.email        | jane.doe(at)example.com  | %s
            contact.email        | jane at example dot com  | it is %s
            contact.email        | ana (arroba) ejemplo.es  | escribe a %s
            contact.email        | max at firma punkt de    | an %s
            contact.email        | пётр@пример.рф           | %s
            contact.email        | jörg@bücher.example      | an %s
            contact.email        | ann@xn--bcher-kva.example | %s
            person.user-name     | jane_doe                 | Instagram: @%s
            person.user-name     | jane_doe                 | Twitter handle: %s
            person.user-name     | jdoe99                   | find me on Telegram as %s
            person.user-name     | alice01                  | user=%s action=open
            person.user-name     | mrossi                   | accesso utente=%s ok
            person.user-name     | alopez                   | sesion usuario=%s ok
            person.user-name     | jdoe_7                   | logged in as %s
            person.user-name     | jsmith                   | failed login for user %s from 10.0.0.1
            person.user-name     | mlopez                   | Mar 5 app: user %s (id=48213) logged in
            person.user-name     | k.wong                   | account %s locked after 5 tries
            general.date         | 10/Oct/2000              | - [%s:13:55:36 -0700] "GET / HTTP/1.0"
            person.user-name     | jdupont                  | nom d'utilisateur : %s
            id.employee          | 12345                    | Emp. No. %s
            id.employee          | 40711                    | Mitarbeiter-Nr. %s
            id.employee          | 3312                     | (legajo %s, turno noche)
            id.employee          | 4083                     | anst.nr %s
            id.employee          | 50119                    | pers.nr. %s
            id.employee          | 2210                     | med.nr. %s
            id.invoice           | 4500012345               | PO number %s
            id.invoice           | INV-2024-0815            | Inv. No.: %s
            id.policy            | 4711-0815                | Police n° %s
            id.policy            | 4711-0815                | Policenr.: %s
            id.policy            | HJ-4471                  | Försäkringsnr: %s
            finance.account      | 00118277                 | virement (compte %s) refusé
            id.record            | 471122                   | Kunden-Nr. %s
            id.record            | 884422                   | membership number %s
            id.record            | 2:24-cv-01234-ABC        | Case No: %s
            id.record            | 2024/0815                | numéro de dossier : %s
            id.record            | 11/20.4T8ABC             | processo n.º %s
            id.record            | 558120                   | sagsnr. %s
            person.age           | 45                       | een man van %s jaar oud
            person.age           | 45                       | en %s-årig man
            """)
    void isFoundExactly(String id, String value, String frame) {
        String text = frame.replace("%s", value);
        int start = text.indexOf(value);
        assertThat(scan(text))
                .as("%s: %s", text, scan(text))
                .anyMatch(
                        f -> f.dataClass().id().equals(id) && f.start() == start && f.end() == start + value.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            health.medication    | In April the concept of statins was new
            health.medication    | research on tamoxifen and on penicillin
            health.medication    | her cholesterol was 200 mg/dl, daily
            health.medication    | takes part, except on Monday, twice
            health.medication    | the harlequin takes 10 mg of sugar
            health.medication    | accept 5 units
            id.driving-licence   | the license A1234 56789
            id.driving-licence   | Apache License 2.0 and GPL-3.0
            id.driving-licence   | order A1234 56789 12345 was shipped
            vehicle.plate        | order AB-123-CD was shipped
            vehicle.plate        | the car 2024 BMW
            vehicle.plate        | the car is a VW 1600 and red
            vehicle.plate        | flight AB 1234 leaves, she went by train
            vehicle.plate        | car ab-123-cd
            contact.phone        | 12 Main Street, ext. 12
            contact.phone        | the order 0301234567 is shipped
            contact.phone        | 0000000000 und der ist nicht da
            contact.phone        | el pedido 612345678 es para la tienda y no ha llegado
            contact.email        | look at the polka dot dress
            contact.email        | we met at noon dot dot dot
            contact.email        | f(at)g and array[at] = 3
            contact.email        | jane at example
            contact.email        | the point at issue, point by point
            person.user-name     | follow @home on Instagram
            person.user-name     | each user session from a browser
            person.user-name     | the user logged in
            person.user-name     | failed login for user root from 10.0.0.1
            person.user-name     | the account name failed
            person.user-name     | she posted it on Twitter as a joke
            person.user-name     | GitHub is where the code is
            person.user-name     | user=null uname=true user=getUser()
            person.user-name     | logged in as admin
            person.user-name     | Facebook: the company
            id.employee          | employees 12345 strong
            id.invoice           | in order 10 to win
            id.policy            | the policy number of the bank
            """)
    void whatOnlyLooksLikeItIsNone(String id, String text) {
        assertThat(scan(text)).as(text).noneMatch(f -> f.dataClass().id().equals(id));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (415) 555-2671 ext. 12;(212) 555-0199 x7                | contact.phone
            +49 89 1234567 Durchwahl 12;+49 30 901820               | contact.phone
            room 4155552671 west;hall 4155552672 east               | general.text
            """)
    void columnsOfNumbersWithExtensions(String values, String expected) {
        var profiler = TableProfiler.of(List.of("c1"), TextScanner.standard());
        var batch = profiler.open();
        for (String value : values.split(";")) {
            batch.look(0, value);
        }
        profiler.merge(batch);
        String id = profiler.classify().get(0).dataClass().id();
        assertThat(expected.equals("general.text") ? id.startsWith("general.") : id.equals(expected))
                .as(id)
                .isTrue();
    }
}
