package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a label, a field of a record, or the letters around a number tell. */
class SaidByLabelTest {
    private static List<Finding> scan(String text) {
        return TextScanner.standard().scan(text) instanceof Verdict.Found found ? found.findings() : List.of();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            finance.card.code       | 882                     | my card was declined, CVV %s.
            finance.card.code       | 0419                    | security code: %s
            finance.card.code       | 319                     | {"cvc":"%s"}
            finance.card.code       | 417                     | Kartenprüfnummer: %s
            finance.card.expiry     | 08/27                   | Visa exp %s
            finance.card.expiry     | 11/2029                 | gültig bis %s
            finance.card.expiry     | 03-28                   | Valid thru: %s
            secret.pin              | 8821                    | your PIN %s
            secret.pin              | 771204                  | OTP: %s
            secret.pin              | 4412                    | left the gate code %s# on a note
            person.age              | 59                      | il paziente, di anni %s, residente
            id.mrn                  | MRN00482913             | POST /patients/%s/notes
            id.mrn                  | 00812345                | IPP %s. Hospitalisée
            health.insurance        | 123456789               | natural de Viseu, nº utente %s, seguido
            id.record               | 77-1023-B               | nº de expediente %s
            id.student              | K1623345                | matric number %s
            person.user-name        | jmcallister             | Failed login for %s from 198.51.100.23
            contact.phone           | oh-seven-seven-double-zero nine hundred one two three | you can call me at %s
            address.postal-code     | eight five seven oh five | Agent: And the zip? Caller: %s.
            id.record               | four four one, seven two nine, zero zero eight | Account is %s.
            id.record               | vier zwei acht null drei | die Nummer steht da: %s
            secret.pin              | 40716                   | your verification code is %s
            secret.token            | 8f14e45fceea167a5a36dedd4bea2543 | Cookie: session=%s; Path=/
            secret.token            | 3A9F1C772B0E4D55        | JSESSIONID=%s
            network.user-agent      | Mozilla/5.0 (X11; Linux x86_64; rv:102.0) Gecko/20100101 Firefox/102.0 | GET / "%s"
            network.user-agent      | Mozilla/5.0 (iPhone; CPU iPhone OS 17_4 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.4 Mobile/15E148 Safari/604.1 | ua=%s
            person.religion         | Sikh                    | {"religion":"%s"}
            person.religion         | Roman Catholic          | Religious affiliation: %s
            person.religion         | röm.-kath               | ledig, %s., zwei Kinder
            person.race             | Hispanic                | {"race": "%s"}
            person.race             | West African            | Ethnicity: %s
            person.politics         | Libertarian             | "political_view":"%s"
            person.orientation      | straight                | Sexual orientation: %s
            person.nationality      | Sri Lankan              | Nationality: %s | DOB
            person.marital-status   | geschieden              | Familienstand: %s
            person.occupation       | Junior Data Analyst     | Occupation: %s
            health.condition        | O-                      | "blood_type":"%s"
            health.condition        | AB+                     | Blutgruppe: %s
            health.condition        | pregnant                | she is %s.
            biometric.fingerprint   | FP-7781-AA02            | fingerprint_id=%s
            person.birth-date       | 1957                    | who was born in %s and lives here
            person.birth-date       | 1988                    | Jahrgang %s
            person.birth-date       | 1979-08-30              | <birthDate value="%s"/>
            person.age              | 54                      | Patient seen today, %sM, on two drugs
            person.age              | 67                      | Pt is a %s F with pain
            person.sex              | F                       | Pt is a 67 yo %s w/ pain
            person.name.given       | Ottoline                | <name><given>%s</given></name>
            person.name.given       | Ottoline                | "given":["%s"]
            person.user-name        | tamsin.a                | user: %s  level: 3
            contact.url             | linkedin.com/in/lbroemmelkamp | LinkedIn: %s
            contact.url             | de.linkedin.com/in/lb-1 | siehe %s.
            contact.phone           | 0761 / 55 51 23-0       | Tel.: %s
            contact.phone           | 13800138000             | 电话%s。
            contact.phone           | 090-1234-5678           | 電話番号は%sです
            contact.phone           | 010-1234-5678           | 전화 %s로 연락 주세요
            id.cn.ric               | 11010519491231002X      | 身份证号码%s，住在
            id.policy               | HO3-7782-1190           | the claim under Policy %s
            id.record               | u_88213                 | "user_id":"%s"
            id.student              | 2087731F                | Matriculation no. %s
            id.record               | PWB4412091H             | Device: SN %s implanted
            place.position          | 43.6150,-116.2023       | when you are near %s.
            finance.wallet.other    | LTpYZG19YmfvY2bBYYtCKpunVRw7nVRHHW | Litecoin: %s
            finance.wallet.bitcoin  | 1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNq | BTC %s
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
            finance.card.code       | the security code of 4 modules was read, CVV is optional
            finance.card.code       | cvc 12 and cvc 12345
            finance.card.expiry     | the token expires 30/60 seconds after
            finance.card.expiry     | it expires 08/27/2025
            secret.pin              | connect pin 13 to pin 8, PIN 100000000
            secret.pin              | pin 3.3 and pin 1024-1
            person.user-name        | the login for everyone from abroad
            id.mrn                  | MRNA12345 and MRN2
            organisation.name       | wants the bill sent to the brother, Dudley Fay.
            person.name             | I served him at 6:45 p.m., in person
            id.record               | one two three four five six, five four three two one
            id.record               | f(null, null, null, null, null, null)
            id.record               | one or two of the three, four at most
            secret.token            | sessionTimeout=3600000, session=requests.Session()
            secret.token            | sessionFactory = LocalSessionFactoryBean
            network.user-agent      | Mozilla/5.0 is what they begin with
            person.religion         | religion: string, faith: boolean
            person.religion         | religion is important to her, Religion: unknown
            person.race             | the race: Monaco. A race condition.
            person.occupation       | profession: { type: String }
            person.nationality      | nationality: null
            health.condition        | blood type: see below
            person.birth-date       | born in 12 minutes, born 20
            person.age              | a loan of $54M with interest; 54M, 12M and 8M
            person.age              | a 45 F-150 with a trailer
            person.name.given       | the given value, first: none
            contact.url             | linkedin.com and notfacebook.com/x
            contact.phone           | 第13800138000001号
            id.policy               | the policy 2024-11-01, claim 12
            place.position          | version 43.615.7,-116.202.3
            finance.wallet.other    | ltc aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa
            """)
    void whatOnlyLooksLikeItIsNone(String id, String text) {
        assertThat(scan(text)).as(text).noneMatch(f -> f.dataClass().id().equals(id));
    }
}
