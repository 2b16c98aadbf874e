package dev.weir.documents;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Bytes as text, of which no byte is lost: what is not of the encoding that was declared is read as another one. */
final class Decoding {
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private Decoding() {}

    /**
     * The text of some bytes: by a byte-order mark, by what was declared, as UTF-8, as UTF-16 if every second byte is 0,
     * else as Windows-1252, each only if all bytes are of it; last as Latin-1, of which all bytes are.
     *
     * @param declared the name of a charset, or empty
     */
    static String text(byte[] bytes, String declared) {
        if (bytes.length >= 3 && bytes[0] == (byte) 0xEF && bytes[1] == (byte) 0xBB && bytes[2] == (byte) 0xBF) {
            var marked = strictly(bytes, 3, StandardCharsets.UTF_8);
            if (marked.isPresent()) {
                return marked.get();
            }
        }
        if (bytes.length >= 2 && bytes[0] != bytes[1] && (bytes[0] & bytes[1]) == (byte) 0xFE) {
            var charset = bytes[0] == (byte) 0xFE ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_16LE;
            var marked = strictly(bytes, 2, charset);
            if (marked.isPresent()) {
                return marked.get();
            }
        }
        return named(declared)
                .flatMap(charset -> strictly(bytes, 0, charset))
                .or(() -> utf16(bytes))
                .or(() -> strictly(bytes, 0, StandardCharsets.UTF_8))
                .or(() -> strictly(bytes, 0, WINDOWS_1252))
                .orElseGet(() -> new String(bytes, StandardCharsets.ISO_8859_1));
    }

    static Optional<Charset> named(String name) {
        try {
            return name.isBlank() ? Optional.empty() : Optional.of(Charset.forName(name.strip()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<String> utf16(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int pairs = Math.min(bytes.length, 4096) / 2;
        for (int i = 0; i < pairs; i++) {
            even += bytes[2 * i] == 0 ? 1 : 0;
            odd += bytes[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs < 4 || Math.max(even, odd) <= pairs / 2) {
            return Optional.empty();
        }
        return strictly(bytes, 0, odd > even ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static Optional<String> strictly(byte[] bytes, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
