package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DisguiseTest {
    private static List<Finding> scan(String text) {
        return switch (TextScanner.standard().scan(text)) {
            case Verdict.Clean __ -> List.of();
            case Verdict.Found found -> found.findings();
            case Verdict.Incomplete incomplete -> throw new AssertionError(incomplete.reason());
        };
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            contact.email   | anna.meyer%40example.org
            contact.email   | anna.meyer&#64;example.org
            contact.email   | anna.meyer&commat;example&period;org
            contact.email   | anna.meyer&#x40;example.org
            contact.email   | an\u200bna.me\u200dyer@exam\u2060ple.org
            contact.email   | anna.meyer\uff20example.org
            id.us.ssn       | 123\u200b-45-67\ufeff89
            id.us.ssn       | \uff11\uff12\uff13-45-6789
            finance.card    | 4111\u200b1111\u200b1111\u200b1111
            finance.iban    | D\u041589 3704 0044 0532 0130 00
            secret.github.token | gh\u0440_abcdefghijklmnopqrstuvwxyz0123456789
            secret.aws.access-key | AKI\u200eAIOSFODNN7EXAMPLE
            person.name     | A***** L****
            """)
    void isFoundAtItsPlaceInTheOriginal(String id, String value) {
        for (String frame : List.of("%s", "it says %s here", "😀\u200b %s\r\n")) {
            String text = frame.replace("%s", value);
            int start = text.indexOf(value);
            assertThat(scan(text))
                    .as(text)
                    .anyMatch(f ->
                            f.dataClass().id().equals(id) && f.start() == start && f.end() == start + value.length());
        }
    }

    @Test
    void aDisguisedLabelStillNamesItsValue() {
        assertThat(scan("p\u0430ssw\u200bord: hunter2!"))
                .anyMatch(f -> f.dataClass().id().equals("secret.password") && f.length() == "hunter2!".length());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void base64InBase64IsReadInTwoLevels(int levels) {
        String text = "please write to ann.example@example.org about it, she knows the rest";
        for (int i = 0; i < levels; i++) {
            text = Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
        }
        String framed = "data " + text + " end";
        var mail = TextScanner.standard().scan(framed) instanceof Verdict.Found found
                ? found.findings().stream()
                        .filter(f -> f.dataClass().id().equals("contact.email"))
                        .toList()
                : List.<Finding>of();
        assertThat(mail).hasSize(levels <= 2 ? 1 : 0);
        int end = 5 + text.length();
        assertThat(mail).allMatch(f -> f.start() >= 5 && f.end() <= end && f.length() >= 23);
    }

    @Test
    void base64IsReadAndMarkedWhereItSaysSo() {
        String plain = "please write to anna.meyer@example.org about it";
        String encoded = Base64.getEncoder().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
        String text = "payload " + encoded + " end";
        assertThat(scan(text)).anySatisfy(f -> {
            assertThat(f.dataClass().id()).isEqualTo("contact.email");
            assertThat(f.by()).isEqualTo("email:address, in base64");
            assertThat(f.start()).isBetween(8 + 16 * 4 / 3 - 1, 8 + 16 * 4 / 3 + 1);
            assertThat(f.end()).isLessThan(text.length() - 4);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "5 % of 12 and 7% each, q&a, x&y, a & b",
                "это обычный русский текст о погоде",
                "αυτό είναι ένα απλό κείμενο",
                "Thequickbrownfoxjumpsoverthelazydogagain",
                "the *** and A* B* of it **bold** text",
                "caf\u00ad\u00e9 is a word with a soft hyphen",
            })
    void whatMeansItselfIsClean(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @Test
    void hostileDisguisesEndSoon() {
        for (String unit : List.of("%41", "&#65;", "\u200b", "\u0430a", "QUFB", "&", "%", "A** ", "&#99999999")) {
            String text = unit.repeat(2_000_000 / unit.length());
            long start = System.nanoTime();
            assertThat(TextScanner.standard().scan(text)).isNotInstanceOf(Verdict.Incomplete.class);
            assertThat(System.nanoTime() - start).as(unit).isLessThan(6_000_000_000L);
        }
    }
}
