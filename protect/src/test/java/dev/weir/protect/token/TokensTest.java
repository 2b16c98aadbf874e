package dev.weir.protect.token;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.protect.Seeded;
import java.util.HashSet;
import java.util.List;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TokensTest {
    private final Tokens tokens = new Tokens(new SecretKeySpec(new byte[32], "AES"), new byte[64], "k1", "id.record");

    @Test
    void digitsAndLettersStayWhereTheyWere() {
        for (var value : List.of(
                "123456",
                "123-45-6789",
                "+1 (617) 555-0100",
                "4111 1111 1111 1111",
                "MRN-0012345",
                "C01X00T47Z",
                "aB12cD34",
                "DE89 3704 0044 0532 0130 00",
                "12345678901234567890123456789012345678901234567890")) {
            var token = tokens.of(value);
            assertThat(shape(token)).isEqualTo(shape(value));
            assertThat(token).isNotEqualTo(value);
            assertThat(tokens.reveal(token)).contains(value);
        }
    }

    @Test
    void aUuidBecomesAUuidOfItsCase() {
        for (int i = 0; i < 2000; i++) {
            var uuid = new java.util.UUID(i * 0x9E3779B97F4A7C15L, i).toString();
            assertThat(tokens.of(uuid)).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
            assertThat(tokens.reveal(tokens.of(uuid))).contains(uuid);
            var upper = uuid.toUpperCase(java.util.Locale.ROOT);
            assertThat(tokens.of(upper)).matches("[0-9A-F]{8}(-[0-9A-F]{4}){3}-[0-9A-F]{12}");
            assertThat(tokens.reveal(tokens.of(upper))).contains(upper);
        }
        assertThat(tokens.of("123e4567-e89b-12d3-a456-42661417400G")).startsWith("tok_");
        assertThat(tokens.of("123e4567-e89b-12d3-a456-42661417400A")).startsWith("tok_");
    }

    @Test
    void aRandomStringIsOpaqueBecauseItsPatternWouldTellIt() {
        assertThat(tokens.of("a1b2c3d4e5f6a7b8")).startsWith("tok_");
        assertThat(tokens.of("d41d8cd98f00b204e9800998ecf8427e")).startsWith("tok_");
    }

    @Test
    void whatHasNoFormatOfAMillionValuesBecomesOpaque() {
        for (var value : List.of(
                "",
                "a",
                "7",
                "12345",
                "Anna Schmidt",
                "ann1@example.org",
                "A12",
                "Zoë 1234567",
                "room 1234567",
                "tok_1234567",
                "abc_1234567",
                "\uD83D\uDE00",
                "\uD800",
                "e\u0301",
                "x".repeat(100_000))) {
            var token = tokens.of(value);
            assertThat(token).matches("tok_k1_[A-Za-z0-9_-]{22,}");
            assertThat(tokens.reveal(token)).contains(value);
        }
    }

    @Test
    void theSameDigitsGetTheSameTokenWhateverTheSeparators() {
        assertThat(tokens.of("617-555-0100").replace("-", "")).isEqualTo(tokens.of("6175550100"));
    }

    @Test
    void aPatternOfLettersAndDigitsIsPermuted() {
        var seen = new HashSet<String>();
        for (int i = 0; i < 26; i++) {
            for (int n = 0; n < 2000; n++) {
                seen.add(tokens.of("%c%05d".formatted('A' + i, n)));
            }
        }
        assertThat(seen).hasSize(26 * 2000).allMatch(token -> token.matches("[A-Z][0-9]{5}"));
    }

    @Test
    void everythingIsRevealed() {
        var seeded = Seeded.fresh("TokensTest");
        for (int i = 0; i < 20_000; i++) {
            var value = i % 2 == 0
                    ? seeded.any()
                    : seeded.from("0123456789AZaz-. ", 6 + seeded.random().nextInt(60));
            assertThat(tokens.reveal(tokens.of(value))).contains(value);
        }
    }

    @Test
    void manyAtOnceGetTheTokensThatOneAfterAnotherGets() {
        var seeded = Seeded.fresh("TokensTest");
        for (int round = 0; round < 20; round++) {
            var values = new @Nullable String[1 + seeded.random().nextInt(1000)];
            for (int i = 0; i < values.length; i++) {
                values[i] = switch (seeded.random().nextInt(6)) {
                    case 0 -> null;
                    case 1 -> "P-%06d".formatted(seeded.random().nextInt(1_000_000));
                    case 2 -> seeded.any();
                    case 3 -> "617-555-%04d".formatted(seeded.random().nextInt(10_000));
                    default -> "%09d".formatted(seeded.random().nextInt(1_000_000_000));
                };
            }
            var answers = new @Nullable String[values.length];
            tokens.of(values, answers, values.length);
            for (int i = 0; i < values.length; i++) {
                String value = values[i];
                assertThat(answers[i]).isEqualTo(value == null ? null : tokens.of(value));
            }
        }
    }

    @Test
    void aChangedOpaqueTokenIsNotRevealed() {
        var token = tokens.of("Anna Schmidt");
        for (int i = 0; i < token.length(); i++) {
            var changed = token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
            // A change within "tok_" leaves what isn't an opaque token; it has no format to decrypt either, as it has
            // an underscore among lower-case letters, or it decrypts to something else.
            assertThat(tokens.reveal(changed)).isNotEqualTo(java.util.Optional.of("Anna Schmidt"));
            if (i >= 4) {
                assertThat(tokens.reveal(changed)).isEmpty();
            }
        }
        assertThat(tokens.reveal(token + "=")).isEmpty();
        assertThat(tokens.reveal("tok_k1_")).isEmpty();
        assertThat(tokens.reveal("tok_k2_" + token.substring(7))).isEmpty();
    }

    private static String shape(String text) {
        return text.replaceAll("[0-9]", "9").replaceAll("[A-Z]", "X").replaceAll("[a-z]", "x");
    }
}
