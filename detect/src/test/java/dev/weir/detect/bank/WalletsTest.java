package dev.weir.detect.bank;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Kind;
import dev.weir.detect.Shape;
import dev.weir.detect.Text;
import dev.weir.detect.WholeValue;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The examples of the standards, and the same with one character changed. */
class WalletsTest {
    private static List<String> find(Kind kind, String text) {
        var found = new ArrayList<String>();
        kind.detectors()
                .get(0)
                .find(
                        Text.of(text),
                        (dataClass, start, end, confidence, evidence) ->
                                found.add(text.substring(start, end) + evidence));
        return found;
    }

    private static String changed(String address) {
        char last = address.charAt(address.length() - 3);
        return address.substring(0, address.length() - 3)
                + (last == 'q' ? 'p' : 'q')
                + address.substring(address.length() - 2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1A1zP1eP5QGefi2DMPTfTL5SLmv7DivfNa",
                "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4",
                "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0",
            })
    void bitcoinByItsChecksum(String address) {
        assertThat(find(Wallets.bitcoin(), "sent to " + address + ".")).containsExactly(address + "checksum");
        assertThat(Wallets.bitcoin().match(address, Shape.of(address))).isEqualTo(WholeValue.CHECKED);
        assertThat(find(Wallets.bitcoin(), "sent to " + changed(address))).isEmpty();
        assertThat(find(Wallets.bitcoin(), "sent to x" + address)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1BeAed",
                "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359",
                "0xdbF03B407c01E7cD3CBea99509d93f8DDDC8C6FB",
                "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"
            })
    void ethereumByTheCaseOfItsLetters(String address) {
        assertThat(find(Wallets.ethereum(), "to " + address)).containsExactly(address + "checksum");
        String flipped = address.substring(0, 2) + address.substring(2).toLowerCase(java.util.Locale.ROOT);
        assertThat(find(Wallets.ethereum(), "to " + flipped)).containsExactly(flipped + "form");
        assertThat(find(Wallets.ethereum(), "to " + address + "0")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                "1111111111111111111111111111111111",
                "3aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "0xdeadbeef and 0x00000000000000000000000000000000000000zz",
                "eyJhbGciOiJIUzI1NiJ9eyJzdWIiOiIxIn0abc1"
            })
    void hashesAndTokensAreNone(String text) {
        for (Kind kind : List.of(Wallets.bitcoin(), Wallets.ethereum(), Wallets.other())) {
            assertThat(find(kind, text)).isEmpty();
        }
    }
}
