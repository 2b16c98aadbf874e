package dev.weir.pipeline.table;

import dev.weir.keys.SipHash;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A block of records of a CSV file that {@link CsvInspector} has found to be plain (RFC 4180, UTF-8, quotes only around
 * whole fields), taken apart into fields. For one thread, used again and again.
 */
final class CsvBlock {
    private static final byte PLAIN = 0;
    private static final byte QUOTED = 1;
    /** With quotes inside, which are doubled. */
    private static final byte DOUBLED = 2;

    private static final byte QUOTE = '"';

    private final byte delimiter;
    private final int columns;
    private final boolean[] ends = new boolean[256];
    private byte[] bytes = new byte[CsvBlocks.LEAST + (1 << 16)];
    private int[] from = new int[1 << 14];
    private int[] to = new int[1 << 14];
    private byte[] forms = new byte[1 << 14];
    private int fields;
    private byte[] unescaped = new byte[64];

    CsvBlock(char delimiter, int columns) {
        this.delimiter = (byte) delimiter;
        this.columns = columns;
        ends[this.delimiter & 0xFF] = true;
        ends['\n'] = true;
        ends['\r'] = true;
    }

    /** Room for the bytes of a block. */
    byte[] room(int length) {
        if (bytes.length < length) {
            bytes = new byte[length];
        }
        return bytes;
    }

    /** Takes apart the first {@code length} bytes of the room; {@link IllegalStateException} if they are no whole records. */
    void read(int length) {
        byte[] b = bytes;
        fields = 0;
        int record = 0;
        int i = 0;
        while (i < length) {
            int start = i;
            byte form = PLAIN;
            int end;
            if (b[i] == QUOTE) {
                start = ++i;
                form = QUOTED;
                for (; ; i++) {
                    while (i < length && b[i] != QUOTE) {
                        i++;
                    }
                    if (i + 1 < length && b[i + 1] == QUOTE) {
                        form = DOUBLED;
                        i++;
                    } else {
                        break;
                    }
                }
                if (i == length) {
                    throw otherwise();
                }
                end = i++;
            } else {
                while (i < length && !ends[b[i] & 0xFF]) {
                    i++;
                }
                end = i;
            }
            add(start, end, form);
            byte last = i < length ? b[i++] : (byte) '\n';
            if (last == delimiter) {
                if (i == length) {
                    add(i, i, PLAIN);
                    record = checked(record);
                }
                continue;
            }
            if (last == '\r' && i < length && b[i] == '\n') {
                i++;
            } else if (last != '\n' && last != '\r') {
                throw otherwise();
            }
            record = checked(record);
        }
        if (record != fields) {
            throw otherwise();
        }
    }

    private int checked(int record) {
        if (fields - record != columns) {
            throw otherwise();
        }
        return fields;
    }

    private static IllegalStateException otherwise() {
        return new IllegalStateException("a block is not taken apart as it was counted");
    }

    private void add(int start, int end, byte form) {
        if (fields == from.length) {
            from = Arrays.copyOf(from, 2 * fields);
            to = Arrays.copyOf(to, 2 * fields);
            forms = Arrays.copyOf(forms, 2 * fields);
        }
        from[fields] = start;
        to[fields] = end;
        forms[fields++] = form;
    }

    int records() {
        return fields / columns;
    }

    /** The value of a field; null for an empty one without quotes. */
    @Nullable
    String value(int record, int column) {
        int field = record * columns + column;
        int start = from[field];
        int length = to[field] - start;
        byte form = forms[field];
        if (form == DOUBLED) {
            return unescaped(start, start + length);
        }
        return length == 0 ? form == PLAIN ? null : "" : new String(bytes, start, length, StandardCharsets.UTF_8);
    }

    private String unescaped(int start, int end) {
        if (unescaped.length < end - start) {
            unescaped = new byte[end - start];
        }
        int n = 0;
        for (int i = start; i < end; i++) {
            unescaped[n++] = bytes[i];
            i += bytes[i] == QUOTE ? 1 : 0;
        }
        return new String(unescaped, 0, n, StandardCharsets.UTF_8);
    }

    /** Adds a field to a hash, so that no two rows of different fields give the same bytes; NULL is not the empty text. */
    void hash(int record, int column, SipHash into) {
        int field = record * columns + column;
        into.update(bytes, from[field], to[field]);
        into.update(forms[field] != PLAIN && from[field] == to[field] ? CsvOutput.EMPTY : CsvOutput.END);
    }

    /** Writes a field as it stands in the file, in quotes only if it needs them. */
    void copy(int record, int column, CsvOutput into) {
        int field = record * columns + column;
        int start = from[field];
        int end = to[field];
        if (forms[field] == DOUBLED || (forms[field] == QUOTED && needsQuotes(start, end))) {
            into.raw(bytes, start - 1, end + 1);
        } else if (start < end && bytes[start] == '#') {
            into.quoted(bytes, start, end);
        } else {
            into.raw(bytes, start, end);
        }
    }

    /** Whether a field that stands in quotes has to. */
    private boolean needsQuotes(int start, int end) {
        boolean needs = start == end;
        for (int i = start; i < end; i++) {
            needs |= ends[bytes[i] & 0xFF] || bytes[i] == '#';
        }
        return needs;
    }
}
