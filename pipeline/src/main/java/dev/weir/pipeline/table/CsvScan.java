package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * One pass over the bytes of a CSV file (RFC 4180, UTF-8): counts records and fields and finds what DuckDB would read
 * differently from what the file says. Stops at the first record that has another number of fields than the first.
 */
final class CsvScan {
    private static final int FIELD = 0;
    private static final int PLAIN = 1;
    private static final int QUOTED = 2;
    private static final int CLOSED = 3;
    private static final byte SPECIAL = 1;

    private final String what;
    private final byte delimiter;
    private final int largestRecord;
    private final byte[] kinds = new byte[256];

    private int state = FIELD;
    private int fields = 1;
    private boolean empty = true;
    private long line = 1;
    private long recordLine = 1;
    private long recordStart;
    private boolean afterReturn;
    private long quotedLine;
    private long length;

    private CsvBlocks.Builder cuts = new CsvBlocks.Builder(0);

    int expected = -1;
    long records;
    long longest;
    long blankLines;
    boolean blankAtStart;
    boolean oddQuotes;
    boolean spaceAtFieldStart;
    boolean newlines;
    boolean returns;
    boolean both;

    CsvScan(String what, char delimiter, int largestRecord) {
        this.what = what;
        this.delimiter = (byte) delimiter;
        this.largestRecord = largestRecord;
        kinds[this.delimiter & 0xFF] = SPECIAL;
        kinds['"'] = SPECIAL;
        kinds['\n'] = SPECIAL;
        kinds['\r'] = SPECIAL;
    }

    CsvScan run(Path file, int skipBytes) {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(skipBytes);
            recordStart = skipBytes;
            cuts = new CsvBlocks.Builder(skipBytes);
            long offset = skipBytes;
            byte[] buffer = new byte[1 << 18];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                scan(buffer, read, offset);
                offset += read;
                if (offset - recordStart > largestRecord) {
                    tooLong();
                }
            }
            end(offset);
            length = offset;
        } catch (IOException e) {
            throw SourceFiles.unreadable(what, e);
        }
        return this;
    }

    /** Where the file can be taken apart; of use only if it need not be copied. */
    CsvBlocks blocks() {
        return cuts.build(length, records);
    }

    /** Whether the line ends differ, counted outside of quotes. */
    boolean mixedLineEnds() {
        return (newlines ? 1 : 0) + (returns ? 1 : 0) + (both ? 1 : 0) > 1;
    }

    private void scan(byte[] buffer, int length, long offset) {
        int i = 0;
        while (i < length) {
            byte b = buffer[i];
            if (afterReturn) {
                afterReturn = false;
                if (b == '\n') {
                    both = true;
                    i++;
                    recordStart = offset + i;
                    cuts.longer(recordStart);
                    continue;
                }
                returns = true;
            }
            switch (state) {
                case PLAIN -> {
                    while (i < length && kinds[buffer[i] & 0xFF] == 0) {
                        i++;
                    }
                    if (i < length) {
                        b = buffer[i++];
                        if (b == '"') {
                            oddQuotes = true;
                        } else {
                            ends(b, offset + i);
                        }
                    }
                }
                case QUOTED -> {
                    while (i < length && buffer[i] != '"' && buffer[i] != '\n') {
                        i++;
                    }
                    if (i < length) {
                        if (buffer[i++] == '"') {
                            state = CLOSED;
                        } else {
                            line++;
                        }
                    }
                }
                case CLOSED -> {
                    i++;
                    if (b == '"') {
                        state = QUOTED;
                    } else if (kinds[b & 0xFF] == SPECIAL) {
                        ends(b, offset + i);
                    } else {
                        throw problem(
                                "a character after a closing quote; expected the delimiter or the end of the line. Quotes"
                                        + " inside a quoted field must be doubled");
                    }
                }
                default -> {
                    i++;
                    if (b == '"') {
                        empty = false;
                        quotedLine = line;
                        state = QUOTED;
                    } else if (kinds[b & 0xFF] == SPECIAL) {
                        ends(b, offset + i);
                    } else {
                        empty = false;
                        spaceAtFieldStart |= b == ' ';
                        state = PLAIN;
                    }
                }
            }
        }
    }

    private void ends(byte b, long next) {
        state = FIELD;
        if (b == delimiter) {
            fields++;
            empty = false;
            return;
        }
        afterReturn = b == '\r';
        newlines |= b == '\n';
        record(next);
        line++;
    }

    private void record(long next) {
        if (next - recordStart > largestRecord) {
            tooLong();
        }
        longest = Math.max(longest, next - recordStart);
        if (empty) {
            blankLines++;
            blankAtStart |= records == 0 && expected < 0;
            if (expected == 1) {
                records++;
            }
        } else {
            if (expected < 0) {
                expected = fields;
            } else if (fields != expected) {
                throw problem("record " + records + " has " + fields + " fields, but the first record has " + expected
                        + (fields == expected + 1 ? " (is there a delimiter at the end of the line?)" : "")
                        + "; mend the line, or give --delimiter if '"
                        + (delimiter == '\t' ? "\\t" : String.valueOf((char) delimiter)) + "' is not the right one");
            }
            records++;
        }
        fields = 1;
        empty = true;
        recordStart = next;
        cuts.record(next, records);
        recordLine = line + 1;
    }

    private void end(long offset) {
        if (state == QUOTED) {
            throw WeirException.source(
                    what, "a quote opened on line " + quotedLine + " is never closed; the file may be cut off");
        }
        if (afterReturn) {
            returns = true;
        }
        if (!empty || fields > 1) {
            record(offset);
        }
    }

    private void tooLong() {
        throw problem("record " + records + " is longer than " + (largestRecord >> 20)
                + " MiB; is this a CSV file, and are all quotes closed?");
    }

    private WeirException problem(String message) {
        return WeirException.source(what, "line " + recordLine + ": " + message);
    }
}
