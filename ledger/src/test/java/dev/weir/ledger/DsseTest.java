package dev.weir.ledger;

import static dev.weir.ledger.LedgerTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.keys.Ed25519;
import dev.weir.keys.Verifier;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class DsseTest {
    private static final byte[] PAYLOAD =
            "{\"_type\":\"https://in-toto.io/Statement/v1\"}".getBytes(StandardCharsets.UTF_8);
    private static final Verifier KEY = Ed25519.verifier(TestKeys.signer(1).publicKey());

    @Test
    void theEncodingIsThatOfTheProtocolsExample() {
        byte[] encoded = Dsse.preAuthenticationEncoding(
                "http://example.com/HelloWorld", "hello world".getBytes(StandardCharsets.UTF_8));
        assertThat(encoded).asString().isEqualTo("DSSEv1 29 http://example.com/HelloWorld 11 hello world");
        assertThat(Dsse.preAuthenticationEncoding("\u20ac", new byte[0]))
                .asString(StandardCharsets.UTF_8)
                .isEqualTo("DSSEv1 3 \u20ac 0 ");
    }

    @Test
    void theEnvelopeOfTheProtocolsExampleIsRead() {
        Dsse.Envelope envelope = Dsse.parse(("{\"payload\": \"aGVsbG8gd29ybGQ=\",\n"
                        + " \"payloadType\": \"http://example.com/HelloWorld\",\n"
                        + " \"signatures\": [{\"sig\": \"A3JqsQGtVsJ2O2xqrI5IcnXip5GToJ3F+FnZ+O88SjtR6rDAajabZKciJTfUi"
                        + "HqJPcIAriEGAHTVeCUjW2JIZA==\"}]}")
                .getBytes(StandardCharsets.UTF_8));
        assertThat(envelope.payload().toArray()).asString().isEqualTo("hello world");
        assertThat(envelope.signatures().getFirst().keyId()).isEmpty();
        assertThat(Dsse.open(envelope, "http://example.com/HelloWorld", List.of(KEY)))
                .isEmpty();
    }

    @Test
    void whatIsSignedOpensWithTheKeyAndTypeOnly() {
        Dsse.Envelope envelope =
                Dsse.parse(Dsse.sign(Dsse.IN_TOTO, PAYLOAD, TestKeys.signer(1)).toJson());
        assertThat(Dsse.open(envelope, Dsse.IN_TOTO, List.of(KEY)))
                .hasValueSatisfying(opened -> assertThat(opened.toArray()).isEqualTo(PAYLOAD));
        Verifier other = Ed25519.verifier(TestKeys.signer(2).publicKey());
        assertThat(Dsse.open(envelope, Dsse.IN_TOTO, List.of(other))).isEmpty();
        assertThat(Dsse.open(envelope, Dsse.IN_TOTO, List.of(other, KEY))).isPresent();
        assertThat(Dsse.open(envelope, "text/plain", List.of(KEY))).isEmpty();
        var retyped = new Dsse.Envelope("text/plain", envelope.payload(), envelope.signatures());
        assertThat(Dsse.open(retyped, "text/plain", List.of(KEY))).isEmpty();
        assertThat(Dsse.open(
                        new Dsse.Envelope(Dsse.IN_TOTO, envelope.payload(), List.of()), Dsse.IN_TOTO, List.of(KEY)))
                .isEmpty();
        assertThat(envelope.toString()).doesNotContain("Statement");
    }

    @Test
    void unknownFieldsAreIgnoredAndUrlSafeBase64IsRead() {
        String json =
                new String(Dsse.sign(Dsse.IN_TOTO, PAYLOAD, TestKeys.signer(1)).toJson(), StandardCharsets.UTF_8);
        String more = json.replace("{\"keyid\"", "{\"cert\":{\"x\":[1,{}]},\"keyid\"")
                .replace("{\"payload\"", "{\"more\":[[],null],\"payload\"")
                .replace('+', '-')
                .replace('/', '_')
                .replace("application_vnd.in-toto-json", "application/vnd.in-toto+json");
        assertThat(Dsse.open(Dsse.parse(more.getBytes(StandardCharsets.UTF_8)), Dsse.IN_TOTO, List.of(KEY)))
                .isPresent();
    }

    @Test
    void hostileEnvelopesAreRefused() {
        byte[] good = Dsse.sign(Dsse.IN_TOTO, PAYLOAD, TestKeys.signer(1)).toJson();
        for (int size = 0; size < good.length; size += 3) {
            byte[] cut = Arrays.copyOf(good, size);
            refused(LedgerException.Code.MALFORMED, () -> Dsse.parse(cut));
        }
        String text = new String(good, StandardCharsets.UTF_8);
        for (String json : new String[] {
            "null",
            "[]",
            "{}",
            text + text,
            text.replace("\"payload\":", "\"payload\":\"\",\"payload\":"),
            text.replace("\"signatures\":[", "\"signatures\":[" + "{\"sig\":\"\"},".repeat(70)),
            text.replace("\"sig\":", "\"gis\":"),
            text.replace("\"signatures\":[", "\"signatures\":[1,"),
            "{\"x\":" + "[".repeat(1_000_000),
            "{\"payload\":\"!\",\"payloadType\":\"\",\"signatures\":[]}",
            "\"" + "x".repeat(8 << 20) + "\""
        }) {
            refused(LedgerException.Code.MALFORMED, () -> Dsse.parse(json.getBytes(StandardCharsets.UTF_8)));
        }
        byte[] notUtf8 = good.clone();
        notUtf8[text.indexOf("vnd")] = (byte) 0xFF;
        refused(LedgerException.Code.MALFORMED, () -> Dsse.parse(notUtf8));
    }
}
