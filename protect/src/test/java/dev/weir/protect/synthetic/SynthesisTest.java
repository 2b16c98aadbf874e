package dev.weir.protect.synthetic;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.protect.Seeded;
import dev.weir.protect.keyed.Hmac;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SynthesisTest {
    private static String made(String dataClass, String value) {
        return made(dataClass, value, Locale.US);
    }

    private static String made(String dataClass, String value, Locale locale) {
        return String.valueOf(new Synthesis(Hmac.key(new byte[32]), dataClass, locale).of(value));
    }

    @Test
    void eachKindLooksLikeItsKind() {
        assertThat(made("person.name", "Ann Smith")).matches("\\S+ .+");
        assertThat(made("person.name", "Smith, Ann")).matches(".+, \\S+");
        assertThat(made("person.name.family", "SMITH")).matches("[^a-z]+");
        assertThat(made("contact.email", "ann@smith.org")).matches("[a-z]+\\.[a-z]+[0-9]+@example\\.(com|org|net)");
        assertThat(made("contact.phone", "(617) 253-0000")).matches("\\([2-9][0-8][0-9]\\) 555-01[0-9]{2}");
        assertThat(made("contact.phone", "+1 617 253 0000")).matches("\\+1 [2-9][0-8][0-9] 555 01[0-9]{2}");
        assertThat(made("contact.phone", "+49 30 1234567")).matches("\\+4[0-9] [0-9]{2} [0-9]{7}");
        assertThat(made("address.street", "1 Main Street")).matches("[0-9]+ .+");
        assertThat(made("address.postal-code", "02139-4307")).matches("[0-9]{5}-[0-9]{4}");
        assertThat(made("id.us.ssn", "123-45-6789")).matches("9[0-9]{2}-[0-4][0-9]-[0-9]{4}");
        assertThat(made("person.birth-date", "03/09/1987")).matches("[01][0-9]/[0-3][0-9]/(19|20)[0-9]{2}");
        assertThat(made("general.date", "2024-01-02T03:04:05.678Z"))
                .matches("20[012]\\d-\\d\\d-\\d\\dT\\d\\d:\\d\\d:00.000Z");
        assertThat(made("network.ip", "10.1.2.3")).matches("(192\\.0\\.2|198\\.51\\.100|203\\.0\\.113)\\.[0-9]+");
        assertThat(made("id.mrn", "MRN-0012345")).matches("[A-Z]{3}-[0-9]{7}");
        assertThat(made("person.sex", "F")).matches("[A-Z]");
    }

    @Test
    void cardsPassTheLuhnCheckAndKeepTheirFormat() {
        for (int i = 0; i < 500; i++) {
            var card = made("finance.card", "4012-8888-%04d-1881".formatted(i));
            assertThat(card).matches("[45][0-9]{3}-[0-9]{4}-[0-9]{4}-[0-9]{4}");
            assertThat(luhn(card.replace("-", ""))).isTrue();
            assertThat(luhn(made("finance.card", "37000000000%04d".formatted(i))))
                    .isTrue();
        }
    }

    @Test
    void ibansHaveValidCheckDigits() {
        for (int i = 0; i < 500; i++) {
            var iban = made("finance.iban", "DE89 3704 0044 0532 01%02d 00".formatted(i % 100));
            assertThat(iban).matches("DE[0-9]{2}( [0-9]{4}){4} [0-9]{2}");
            assertThat(remainder(iban.replace(" ", ""))).isEqualTo(1);
            assertThat(remainder(made("finance.iban", "GB29NWBK6016133192%04d".formatted(i))))
                    .isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"en-US", "de-DE", "fr-FR", "ja-JP", "es-ES", "ru-RU", "pt-BR", "zh-CN", "xx-XX"})
    void everyLocaleGivesNames(String tag) {
        var locale = Locale.forLanguageTag(tag);
        for (var id : List.of("person.name", "person.name.given", "address.city", "address.street", "contact.email")) {
            var made = made(id, "Ann Smith", locale);
            assertThat(made)
                    .isNotBlank()
                    .isEqualTo(made(id, "Ann Smith", locale))
                    .isNotEqualTo("Ann Smith");
        }
    }

    @Test
    void anOriginalOfThePoolItselfNeverComesOut() {
        var pools = Pools.of(Locale.US);
        assertThat(pools.given).hasSizeGreaterThan(500);
        assertThat(pools.family).hasSizeGreaterThan(300);
        var synthesis = new Synthesis(Hmac.key(new byte[32]), "person.name.given", Locale.US);
        for (var given : pools.given) {
            assertThat(synthesis.of(given)).isNotNull().isNotEqualTo(given);
        }
    }

    @Test
    void nothingThrowsAndNothingComesBack() {
        var seeded = Seeded.fresh("SynthesisTest");
        for (var id : List.of(
                "finance.iban",
                "finance.card",
                "contact.phone",
                "id.us.ssn",
                "network.ip",
                "person.birth-date",
                "general.text",
                "contact.url")) {
            var synthesis = new Synthesis(Hmac.key(new byte[32]), id, Locale.US);
            for (int i = 0; i < 5000; i++) {
                var value = i % 2 == 0
                        ? seeded.any()
                        : seeded.from("0123456789ABab -.+", seeded.random().nextInt(30));
                var made = synthesis.of(value);
                if (made != null) {
                    assertThat(made.equals(value)).isFalse();
                }
            }
        }
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            sum += i % 2 == 0 ? digit : digit > 4 ? 2 * digit - 9 : 2 * digit;
        }
        return sum % 10 == 0;
    }

    private static int remainder(String iban) {
        var number = new StringBuilder();
        (iban.substring(4) + iban.substring(0, 4)).chars().forEach(c -> number.append(Character.digit(c, 36)));
        return new BigInteger(number.toString()).mod(BigInteger.valueOf(97)).intValue();
    }
}
