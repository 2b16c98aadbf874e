package dev.weir.detect;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Runs of base 64 (RFC 4648, either alphabet) in a text, and what they say if that is text. */
final class Base64Runs {
    static final int SHORTEST = Text.LONG;
    private static final LongRuns.Alphabet ALPHABET = new LongRuns.Alphabet(c -> Chars.base64((char) c));

    private final Text text;
    private final LongRuns runs;

    Base64Runs(Text text) {
        this.text = text;
        this.runs = new LongRuns(text, ALPHABET, SHORTEST);
    }

    int start() {
        return runs.start();
    }

    int end() {
        return runs.end();
    }

    /** Goes to the next run. */
    boolean next() {
        return runs.next();
    }

    /** The text that the run stands for; null if it is none. */
    @Nullable
    String decoded() {
        int start = start();
        int end = end();
        int length = (end - start) / 4 * 4 + ((end - start) % 4 == 1 ? 0 : (end - start) % 4);
        String run =
                text.string().substring(start, start + length).replace('-', '+').replace('_', '/');
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(run);
        } catch (IllegalArgumentException e) {
            // bits left over at the end: no base 64
            return null;
        }
        for (byte b : bytes) {
            if (b >= 0 && b < 0x20 && b != '\n' && b != '\r' && b != '\t') {
                return null;
            }
        }
        String plain = new String(bytes, StandardCharsets.UTF_8);
        return plain.indexOf('\ufffd') >= 0 ? null : plain;
    }
}
