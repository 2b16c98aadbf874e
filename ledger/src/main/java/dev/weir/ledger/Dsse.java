package dev.weir.ledger;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.weir.keys.Bytes;
import dev.weir.keys.Signer;
import dev.weir.keys.Verifier;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A signed statement in an envelope: DSSE 1.0.2, with Ed25519. What is verified is what {@link #open} gives: it is
 * never parsed a second time out of the envelope.
 */
public final class Dsse {
    /** The payload type of an in-toto statement. */
    public static final String IN_TOTO = "application/vnd.in-toto+json";

    /** The most signatures that are read. */
    public static final int MAX_SIGNATURES = 64;

    private Dsse() {}

    /**
     * One signature.
     *
     * @param keyId a hint, which proves nothing; may be empty
     */
    public record Signature(String keyId, Bytes signature) {}

    /** An envelope, of which nothing is verified yet. */
    public record Envelope(String payloadType, Bytes payload, List<Signature> signatures) {
        public Envelope {
            signatures = List.copyOf(signatures);
        }

        /** The standard JSON, on one line. */
        public byte[] toJson() {
            return Jcs.object()
                    .put("payload", payload.base64())
                    .put("payloadType", payloadType)
                    .put(
                            "signatures",
                            signatures.stream()
                                    .map(one -> Map.of(
                                            "keyid",
                                            one.keyId(),
                                            "sig",
                                            one.signature().base64()))
                                    .toList())
                    .toBytes();
        }

        /** Without the payload. */
        @Override
        public String toString() {
            return "DSSE envelope of " + payload.size() + " bytes with " + signatures.size() + " signatures";
        }
    }

    /** {@code "DSSEv1" SP LEN(type) SP type SP LEN(body) SP body}: what is signed. */
    public static byte[] preAuthenticationEncoding(String payloadType, byte[] payload) {
        byte[] type = payloadType.getBytes(StandardCharsets.UTF_8);
        var out = new ByteArrayOutputStream();
        out.writeBytes(("DSSEv1 " + type.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(type);
        out.writeBytes((" " + payload.length + " ").getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(payload);
        return out.toByteArray();
    }

    /** Signs a payload. */
    public static Envelope sign(String payloadType, byte[] payload, Signer signer) {
        Bytes signature = signer.sign(preAuthenticationEncoding(payloadType, payload));
        return new Envelope(payloadType, Bytes.of(payload), List.of(new Signature(signer.keyId(), signature)));
    }

    /**
     * The payload, if it is of this type and one of the trusted keys signed it; else nothing. Key ids are not looked
     * at: they prove nothing.
     */
    public static Optional<Bytes> open(Envelope envelope, String payloadType, List<Verifier> trusted) {
        byte[] signed = preAuthenticationEncoding(
                envelope.payloadType(), envelope.payload().toArray());
        boolean accepted = envelope.payloadType().equals(payloadType)
                && envelope.signatures().stream()
                        .anyMatch(one -> trusted.stream()
                                .anyMatch(key ->
                                        key.verify(signed, one.signature().toArray())));
        return accepted ? Optional.of(envelope.payload()) : Optional.empty();
    }

    /**
     * Reads the JSON of an envelope. Unknown fields are ignored, as the specification asks; names that stand twice are
     * refused. Base 64 may be standard or URL-safe.
     *
     * @throws LedgerException {@code MALFORMED}
     */
    public static Envelope parse(byte[] json) {
        return StrictJson.read("envelope", json, Dsse::envelope);
    }

    private static Envelope envelope(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.START_OBJECT);
        @Nullable String type = null;
        @Nullable Bytes payload = null;
        @Nullable List<Signature> signatures = null;
        for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
            switch (name) {
                case "payloadType" -> type = text(json);
                case "payload" -> payload = base64(text(json));
                case "signatures" -> signatures = signatures(json);
                default -> skip(json);
            }
        }
        if (type == null || payload == null || signatures == null || json.currentToken() != JsonToken.END_OBJECT) {
            throw LedgerException.malformed("the envelope lacks payload, payloadType or signatures");
        }
        return new Envelope(type, payload, signatures);
    }

    private static List<Signature> signatures(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.START_ARRAY);
        var signatures = new ArrayList<Signature>();
        while (json.nextToken() == JsonToken.START_OBJECT) {
            require(signatures.size() < MAX_SIGNATURES);
            String keyId = "";
            @Nullable Bytes signature = null;
            for (String name = json.nextFieldName(); name != null; name = json.nextFieldName()) {
                switch (name) {
                    case "keyid" -> keyId = text(json);
                    case "sig" -> signature = base64(text(json));
                    default -> skip(json);
                }
            }
            if (signature == null || json.currentToken() != JsonToken.END_OBJECT) {
                throw LedgerException.malformed("a signature of the envelope lacks sig");
            }
            signatures.add(new Signature(keyId, signature));
        }
        require(json.currentToken() == JsonToken.END_ARRAY);
        return signatures;
    }

    private static void skip(JsonParser json) throws IOException {
        json.nextToken();
        json.skipChildren();
    }

    private static Bytes base64(String text) {
        boolean urlSafe = text.indexOf('-') >= 0 || text.indexOf('_') >= 0;
        return Bytes.of((urlSafe ? Base64.getUrlDecoder() : Base64.getDecoder()).decode(text));
    }

    private static String text(JsonParser json) throws IOException {
        require(json.nextToken() == JsonToken.VALUE_STRING);
        return json.getText();
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw LedgerException.malformed("the envelope is not the JSON that it should be");
        }
    }
}
