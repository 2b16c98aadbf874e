package dev.weir.pipeline.table;

import dev.weir.keys.SipHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Records being written as CSV (RFC 4180, UTF-8, LF): a field is quoted if it holds a delimiter, a quote, a line break or
 * a {@code #}, which many readers take for a comment; an empty text is quoted, NULL is empty. For one thread.
 */
final class CsvOutput {
    /** Behind a field in a hash; UTF-8 has neither byte. */
    static final byte END = (byte) 0xFF;

    static final byte EMPTY = (byte) 0xFE;

    private final char delimiter;
    /** What a field is quoted for. */
    private final boolean[] special = new boolean[256];

    private byte[] bytes = new byte[1 << 16];
    private int size;
    private int recordStart;
    private int longest;

    CsvOutput(char delimiter) {
        this.delimiter = delimiter;
        for (char c : new char[] {delimiter, '"', '#', '\n', '\r'}) {
            special[c] = true;
        }
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
        recordStart = 0;
        longest = 0;
    }

    /** Bytes of the longest record. */
    int longest() {
        return longest;
    }

    void delimiter() {
        room(1);
        bytes[size++] = (byte) delimiter;
    }

    void endRecord() {
        room(1);
        bytes[size++] = '\n';
        longest = Math.max(longest, size - recordStart);
        recordStart = size;
    }

    /** Bytes that are a field already. */
    void raw(byte[] from, int start, int end) {
        int length = end - start;
        room(length);
        byte[] b = bytes;
        if (length < 24) {
            for (int i = 0, at = size; i < length; i++) {
                b[at + i] = from[start + i];
            }
        } else {
            System.arraycopy(from, start, b, size, length);
        }
        size += length;
    }

    /** Bytes without quotes, in quotes. */
    void quoted(byte[] from, int start, int end) {
        room(2);
        bytes[size++] = '"';
        raw(from, start, end);
        room(1);
        bytes[size++] = '"';
    }

    void value(@Nullable String value) {
        if (value == null) {
            return;
        }
        // the JVM copies ASCII at once; to ask for one character after another takes longer
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        boolean quotes = utf8.length == 0;
        for (byte b : utf8) {
            quotes |= special[b & 0xFF];
        }
        if (!quotes) {
            raw(utf8, 0, utf8.length);
            return;
        }
        room(2 * utf8.length + 2);
        bytes[size++] = '"';
        for (byte b : utf8) {
            bytes[size++] = b;
            if (b == '"') {
                bytes[size++] = b;
            }
        }
        bytes[size++] = '"';
    }

    /** Adds the field that was written from {@code start} on to a hash, as {@link CsvBlock#hash} does. */
    void hash(int start, SipHash into) {
        boolean quoted = size - start >= 2 && bytes[start] == '"';
        int from = quoted ? start + 1 : start;
        int to = quoted ? size - 1 : size;
        into.update(bytes, from, to);
        into.update(quoted && from == to ? EMPTY : END);
    }

    private void room(int more) {
        if (bytes.length - size < more) {
            bytes = Arrays.copyOf(bytes, Math.max(2 * bytes.length, size + more));
        }
    }
}
