package dev.weir.protect.token;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.weir.protect.Seeded;
import dev.weir.protect.SharedData;
import java.io.IOException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class AesSivTest {
    @Test
    void agreesWithWycheproof() throws IOException {
        int valid = 0;
        int invalid = 0;
        for (var group :
                SharedData.json("crypto/wycheproof/aes_siv_cmac_test.json").get("testGroups")) {
            for (var test : group.get("tests")) {
                var siv = new AesSiv(hex(test.get("key")), hex(test.get("aad")));
                byte[] message = hex(test.get("msg"));
                byte[] cipher = hex(test.get("ct"));
                if (test.get("result").asText().equals("valid")) {
                    assertThat(siv.encrypt(message))
                            .as("tcId %s", test.get("tcId"))
                            .isEqualTo(cipher);
                    assertThat(siv.decrypt(cipher).orElseThrow()).isEqualTo(message);
                    valid++;
                } else {
                    assertThat(siv.decrypt(cipher))
                            .as("tcId %s", test.get("tcId"))
                            .isEmpty();
                    invalid++;
                }
            }
        }
        assertThat(valid).isEqualTo(118);
        assertThat(invalid).isEqualTo(324);
    }

    @Test
    void agreesWithTinkOnRandomInputs() throws Exception {
        var seeded = Seeded.fresh("AesSivTest");
        for (int i = 0; i < 2000; i++) {
            byte[] key = seeded.bytes(64);
            byte[] associated = seeded.bytes(seeded.random().nextInt(70));
            byte[] plain = seeded.bytes(seeded.random().nextInt(i % 50 == 0 ? 100_000 : 80));
            var ours = new AesSiv(key, associated);
            byte[] theirs = new com.google.crypto.tink.subtle.AesSiv(key).encryptDeterministically(plain, associated);
            assertThat(ours.encrypt(plain)).isEqualTo(theirs);
            assertThat(ours.decrypt(theirs).orElseThrow()).isEqualTo(plain);
        }
    }

    private static byte[] hex(JsonNode text) {
        return HexFormat.of().parseHex(text.asText());
    }
}
