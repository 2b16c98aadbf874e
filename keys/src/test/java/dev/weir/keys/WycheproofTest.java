package dev.weir.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Project Wycheproof's vectors, each with its expected outcome. */
class WycheproofTest {
    private static final byte[] NOTHING = {};

    @Test
    void ed25519AcceptsTheValidSignaturesAndNoOthers() throws IOException {
        int cases = 0;
        for (JsonNode group : read("ed25519_test.json").get("testGroups")) {
            Verifier verifier =
                    Ed25519.verifier(Bytes.ofHex(group.at("/publicKey/pk").textValue()));
            for (JsonNode test : group.get("tests")) {
                assertThat(verifier.verify(hex(test, "msg"), hex(test, "sig")))
                        .as("tcId " + test.get("tcId"))
                        .isEqualTo(valid(test));
                cases++;
            }
        }
        assertThat(cases).isEqualTo(151);
    }

    @Test
    void hkdfGivesTheExpectedKeysAndRefusesWhatIsTooLong() throws IOException {
        int cases = 0;
        for (JsonNode group : read("hkdf_sha256_test.json").get("testGroups")) {
            for (JsonNode test : group.get("tests")) {
                SecretBytes ikm = secret(hex(test, "ikm"));
                int size = test.get("size").intValue();
                Bytes salt = Bytes.of(hex(test, "salt"));
                Bytes info = Bytes.of(hex(test, "info"));
                if (valid(test)) {
                    assertThat(HkdfSha256.derive(ikm, salt, info, size))
                            .as("tcId " + test.get("tcId"))
                            .isEqualTo(secret(hex(test, "okm")));
                } else {
                    assertThatThrownBy(() -> HkdfSha256.derive(ikm, salt, info, size))
                            .isInstanceOf(IllegalArgumentException.class);
                }
                cases++;
            }
        }
        assertThat(cases).isEqualTo(86);
    }

    @Test
    void aesGcmOpensTheValidCiphertextsAndNoOthers() throws IOException {
        int cases = 0;
        for (JsonNode group : read("aes_gcm_test.json").get("testGroups")) {
            boolean supported = group.get("keySize").intValue() == 256
                    && group.get("ivSize").intValue() == 96
                    && group.get("tagSize").intValue() == 128;
            for (JsonNode test : supported ? group.get("tests") : new ObjectMapper().createArrayNode()) {
                byte[] sealed = concat(hex(test, "iv"), hex(test, "ct"), hex(test, "tag"));
                AesGcm aead = AesGcm.of(secret(hex(test, "key")));
                if (valid(test)) {
                    assertThat(aead.open(sealed, hex(test, "aad")))
                            .as("tcId " + test.get("tcId"))
                            .isEqualTo(hex(test, "msg"));
                } else {
                    assertThatThrownBy(() -> aead.open(sealed, hex(test, "aad")))
                            .as("tcId " + test.get("tcId"))
                            .isInstanceOf(KeysException.class)
                            .hasNoCause();
                }
                cases++;
            }
        }
        assertThat(cases).isGreaterThan(60);
    }

    @Test
    void hmacGivesTheExpectedTags() throws IOException {
        int cases = 0;
        for (JsonNode group : read("hmac_sha256_test.json").get("testGroups")) {
            int size = group.get("tagSize").intValue() / 8;
            for (JsonNode test : group.get("tests")) {
                Bytes mac = HmacSha256.mac(secret(hex(test, "key")), hex(test, "msg"));
                assertThat(Arrays.equals(Arrays.copyOf(mac.toArray(), size), hex(test, "tag")))
                        .as("tcId " + test.get("tcId"))
                        .isEqualTo(valid(test));
                cases++;
            }
        }
        assertThat(cases).isGreaterThan(100);
    }

    private static JsonNode read(String name) throws IOException {
        return new ObjectMapper()
                .readTree(SharedData.path("crypto/wycheproof/" + name).toFile());
    }

    private static byte[] hex(JsonNode test, String field) {
        String text = test.get(field).textValue();
        return text.isEmpty() ? NOTHING : HexFormat.of().parseHex(text);
    }

    private static boolean valid(JsonNode test) {
        return test.get("result").textValue().equals("valid");
    }

    private static SecretBytes secret(byte[] value) {
        return SecretBytes.of(value, DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
    }

    private static byte[] concat(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (byte[] part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
