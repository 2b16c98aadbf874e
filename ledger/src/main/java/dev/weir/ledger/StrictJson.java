package dev.weir.ledger;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Parses JSON of others: no duplicate names, no deep nesting, valid UTF-8 only; errors quote nothing of it. */
final class StrictJson {
    static final int MAX_DEPTH = 64;
    private static final int MAX_SIZE = 4 << 20;

    private static final JsonFactory JSON = JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(MAX_DEPTH)
                    .maxStringLength(MAX_SIZE)
                    .maxNumberLength(400)
                    .build())
            .build();

    /** Reads from the parser. */
    interface Body<T> {
        T read(JsonParser json) throws IOException;
    }

    private StrictJson() {}

    /**
     * Reads a whole document.
     *
     * @param what it is, for the message
     * @throws LedgerException {@code MALFORMED}
     */
    static <T> T read(String what, byte[] document, Body<T> body) {
        return read(what, decode(what, document), body);
    }

    static <T> T read(String what, String document, Body<T> body) {
        if (document.length() > MAX_SIZE) {
            throw LedgerException.malformed("the " + what + " is too large");
        }
        try (JsonParser json = JSON.createParser(document)) {
            T result = body.read(json);
            if (json.nextToken() != null) {
                throw LedgerException.malformed("the " + what + " goes on after its end");
            }
            return result;
        } catch (IOException | IllegalArgumentException e) {
            // No cause: it may quote the document.
            throw LedgerException.malformed("the " + what + " is not the JSON that it should be");
        }
    }

    private static String decode(String what, byte[] document) {
        if (document.length > MAX_SIZE) {
            throw LedgerException.malformed("the " + what + " is too large");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(document))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new LedgerException(LedgerException.Code.MALFORMED, "the " + what + " is not UTF-8", e);
        }
    }
}
