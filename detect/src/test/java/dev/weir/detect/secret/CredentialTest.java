package dev.weir.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CredentialTest {
    /** The value is between the signs « and »; they are taken out before the scan. */
    @ParameterizedTest
    @CsvSource(delimiter = '\t', quoteCharacter = '`', textBlock = """
            String password = "«Tr0ub4dor&3»";
            password: «hunter2!»
            export DB_PASSWORD=«qw3rty-uiop»
            {"user":"bob","password":"«S3cret!pw»"}
            {\\"user\\":\\"bob\\",\\"password\\":\\"«S3cretpw9»\\"}
            <password>«x9!kLm22»</password>
            <add key="Password" value="«x9!kLm22»"/>
            spring.datasource.password=«letmein»
            Server=db;User Id=sa;Password=«p4ssw.rd!»;Encrypt=true
            2024-01-05 login user=bob password=«Hunter42» ip=10.0.0.1
            mysql --password «Zx81spectrum»
            my password is «correct7horse»
            Passwort: «Geheim#77»
            contraseña: «abc12345»
            dbPassword = '«s3cr3t»'
            setPassword("«Abcd1234!»")
            password: str = "«Abcd1234!»"
            psk="«wifi-2024-home»"
            secret: "«a8f5f167f44f4964e6c998dee827110c»"
            API_KEY = "«9aF3kLm2Qx7Zt5Vb8Nc1»"
            api key: «9aF3kLm2Qx7Zt5Vb8Nc1»
            auth_token=«d41d8cd98f00b204e9800998ecf8427e»&x=1
            postgres://app:«s3cr3tPw»@db.internal:5432/app
            amqp://guest9:«gu3st!»@10.0.0.3/
            Authorization: Basic «Ym9iOmh1bnRlcjI=»
            Authorization: Bearer «mF_9.B5f-4.1JqM7Lk3x»
            #define WIFI_PASSWORD "«Abcd1234!»"
            let passphrase: &str = "«Abcd1234!»";
            const DB_PASSWORD: &'static str = "«Abcd1234!»";
            The password for the printer on the first floor is «Abcd1234!», as before
            password of the guest network is «sunny4711»
            CREATE USER app WITH PASSWORD '«Abcd1234!»'
            user bob, pw «Abcd1234», valid until Friday
            the pw is «Abcd1234»
            """)
    void passwordsAndKeysAreFoundByContext(String marked) {
        int start = marked.indexOf('«');
        int end = marked.indexOf('»') - 1;
        String text = marked.replace("«", "").replace("»", "");
        for (String frame : new String[] {"%s", "line\n%s\nnext line", "\t%s\r\n"}) {
            String whole = frame.replace("%s", text);
            int shift = whole.indexOf(text);
            assertThat(SecretRulesTest.scan(whole))
                    .as(whole)
                    .anyMatch(f -> f.dataClass().id().startsWith("secret.")
                            && f.start() == start + shift
                            && f.end() == end + shift);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password = getPassword();",
                "password = os.environ['DB_PASSWORD']",
                "password: ${DB_PASSWORD}",
                "password: {{ vault_password }}",
                "password=%s",
                "PASSWORD=<your-password>",
                "password: changeme",
                "password: ********",
                "password = \"xxxxxxxx\"",
                "api_key = \"YOUR_API_KEY_GOES_HERE\"",
                "api_key: your-api-key-1234567890",
                "token: string",
                "String password = null;",
                "private final String passwordEncoder = \"bcrypt12\";",
                "password_min_length = 12",
                "the password must be at least 8 characters",
                "Enter password: ",
                "#define PASSWORD_LENGTH \"long\"",
                "#define PASSWORD_PROMPT \"Password:\"",
                "let passphrase: &str = config.get();",
                "the password for the account is required",
                "the password for a user is never shown to others",
                "the token for each session is valid for a day",
                "password policy and the token economy",
                "tokenizer = Tokenizer(vocab_1234567890abcdef)",
                "if (password == null) return;",
                "user.password = request.password;",
                "PASSWORD_FIELD = \"j_password\"",
                "compass=north12345",
                "mysql://user:password@localhost/db",
                "https://${USER}:${PASS}@host/",
                "a basic understanding of it",
                "the bearer of this letter",
                "sha256 token = e",
                "secret santa: bring a gift for 10 euros",
                "pass: 12 of 14 tests",
                "\"password\": \"Please enter your password\"",
                "label.password=Password",
                "secret = config.get(\"x\")",
            })
    void whatOnlyNamesACredentialIsClean(String text) {
        assertThat(SecretRulesTest.scan(text)).noneMatch(f -> f.dataClass().id().startsWith("secret"));
    }

    @Test
    void theEvidenceNamesTheRuleAndNothingOfTheValue() {
        assertThat(SecretRulesTest.scan("password: hunter2!").get(0).by())
                .isEqualTo("credential:name password, value mixed");
    }
}
