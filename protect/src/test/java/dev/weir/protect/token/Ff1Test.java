package dev.weir.protect.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.protect.Seeded;
import dev.weir.protect.SharedData;
import java.io.IOException;
import java.util.HexFormat;
import javax.crypto.SecretKey;
import org.bouncycastle.crypto.fpe.FPEFF1Engine;
import org.bouncycastle.crypto.params.FPEParameters;
import org.bouncycastle.crypto.params.KeyParameter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Ff1Test {
    private static final String LETTERS = "0123456789abcdefghijklmnopqrstuvwxyz";

    @Test
    void agreesWithTheSamplesOfNist() throws IOException {
        int count = 0;
        for (var vector : SharedData.json("crypto/nist-ff1.json").get("vectors")) {
            int[] plain = numerals(vector.get("pt").asText(), LETTERS);
            int[] cipher = numerals(vector.get("ct").asText(), LETTERS);
            var ff1 = new Ff1(
                    key(hex(vector.get("key"))), vector.get("radix").asInt(), plain.length, hex(vector.get("tweak")));
            assertThat(ff1.crypt(true, plain)).isEqualTo(cipher);
            assertThat(ff1.crypt(false, cipher)).isEqualTo(plain);
            count++;
        }
        assertThat(count).isEqualTo(9);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "base10",
                "base16",
                "base26",
                "base36",
                "base62",
                "base64",
                "radix10",
                "radix16",
                "radix36",
                "radix62",
                "radix255",
                "radix256",
                "radix65535",
                "radix65536"
            })
    void agreesWithWycheproof(String file) throws IOException {
        int valid = 0;
        int refused = 0;
        for (var group : SharedData.json("crypto/wycheproof/aes_ff1_" + file + "_test.json")
                .get("testGroups")) {
            int radix = group.get("radix").asInt();
            var alphabet = group.path("alphabet").asText("");
            for (var test : group.get("tests")) {
                boolean tooSmall = test.get("flags").toString().contains("SmallMessageSize");
                if (test.get("result").asText().equals("valid") && !tooSmall) {
                    int[] plain = numerals(test.get("msg"), alphabet);
                    int[] cipher = numerals(test.get("ct"), alphabet);
                    var ff1 = new Ff1(key(hex(test.get("key"))), radix, plain.length, hex(test.get("tweak")));
                    assertThat(ff1.crypt(true, plain))
                            .as("tcId %s", test.get("tcId"))
                            .isEqualTo(cipher);
                    assertThat(ff1.crypt(false, cipher))
                            .as("tcId %s", test.get("tcId"))
                            .isEqualTo(plain);
                    valid++;
                } else {
                    assertThatThrownBy(() -> {
                                int[] plain = numerals(test.get("msg"), alphabet);
                                new Ff1(key(hex(test.get("key"))), radix, plain.length, hex(test.get("tweak")))
                                        .crypt(true, plain);
                            })
                            .as("tcId %s", test.get("tcId"))
                            .isInstanceOf(IllegalArgumentException.class);
                    refused++;
                }
            }
        }
        assertThat(valid).isGreaterThan(800);
        assertThat(refused).isGreaterThan(100);
    }

    @Test
    void agreesWithBouncyCastleOnRandomInputs() {
        var seeded = Seeded.fresh("Ff1Test");
        for (int i = 0; i < 3000; i++) {
            int radix = 2 + seeded.random().nextInt(i % 2 == 0 ? 62 : 255);
            int least = (int) Math.ceil(Math.log(1_000_000) / Math.log(radix));
            int length = Math.max(2, least) + seeded.random().nextInt(i % 5 == 0 ? 100 : 30);
            byte[] key = seeded.bytes(16 + 8 * seeded.random().nextInt(3));
            byte[] tweak = seeded.bytes(seeded.random().nextInt(40));
            var plain = new byte[length];
            var numerals = new int[length];
            for (int k = 0; k < length; k++) {
                numerals[k] = seeded.random().nextInt(radix);
                plain[k] = (byte) numerals[k];
            }
            var theirs = new FPEFF1Engine();
            theirs.init(true, new FPEParameters(new KeyParameter(key), radix, tweak));
            var out = new byte[length];
            theirs.processBlock(plain, 0, length, out, 0);
            var ff1 = new Ff1(key(key), radix, length, tweak);
            int[] ours = ff1.crypt(true, numerals);
            for (int k = 0; k < length; k++) {
                assertThat(ours[k]).isEqualTo(out[k] & 0xFF);
            }
            assertThat(ff1.crypt(false, ours)).isEqualTo(numerals);
        }
    }

    @Test
    void isAPermutationOfItsSmallestDomain() {
        var ff1 = new Ff1(key(new byte[32]), 10, 6, new byte[16]);
        var seen = new java.util.BitSet(1_000_000);
        for (int i = 0; i < 1_000_000; i++) {
            ff1.encrypt(i / 1000, i % 1000);
            seen.set((int) (ff1.left() * 1000 + ff1.right()));
        }
        assertThat(seen.cardinality()).isEqualTo(1_000_000);
    }

    @Test
    void aDomainBelowAMillionIsRefused() {
        assertThatThrownBy(() -> new Ff1(key(new byte[16]), 10, 5, new byte[0]))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("million");
    }

    private static SecretKey key(byte[] bytes) {
        return AesBlock.key(bytes, 0, bytes.length);
    }

    private static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.asText());
    }

    private static int[] numerals(JsonNode message, String alphabet) {
        if (message.isTextual()) {
            return numerals(message.asText(), alphabet);
        }
        var numerals = new int[message.size()];
        for (int i = 0; i < numerals.length; i++) {
            numerals[i] = message.get(i).asInt();
        }
        return numerals;
    }

    private static int[] numerals(String text, String alphabet) {
        return text.chars().map(alphabet::indexOf).toArray();
    }
}
