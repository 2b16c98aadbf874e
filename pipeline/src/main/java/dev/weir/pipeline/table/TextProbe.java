package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Finds a text file's encoding by looking at all of it.
 *
 * <p>A byte-order mark decides. Without one: NUL bytes in every second place mean UTF-16; valid UTF-8 is UTF-8; bytes
 * above 127 that never form a UTF-8 sequence are a one-byte encoding, Windows-1252 if the bytes 80 to 9F occur, else
 * Latin-1. A file that has both valid and invalid UTF-8 sequences is damaged and is refused, with the place.
 */
public final class TextProbe {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.nativeOrder());
    private static final int BUFFER = 1 << 20;
    private static final String[] MAGIC = {
        "PK\u0003\u0004",
        "PAR1",
        "\u007fELF",
        "%PDF-",
        "\u0089PNG",
        "\u001f\u008b",
        "GIF8",
        "\u00ff\u00d8\u00ff",
        "\u00d0\u00cf\u0011\u00e0",
        "SQLite format 3",
        "Obj\u0001",
        "BZh",
        "\u00fd7zXZ",
        "ORC"
    };

    private final String what;
    private long offset;
    private long line = 1;
    private int pending;
    private int lowest = 0x80;
    private int highest = 0xBF;
    private long sequences;
    private long broken = -1;
    private long brokenLine;
    private boolean c1;

    private TextProbe(String what) {
        this.what = what;
    }

    /**
     * What a file is.
     *
     * @param mark length of the byte-order mark in bytes, 0 to 3
     */
    public record Text(Encoding encoding, int mark) {
        /** The text of a file's bytes, without the mark. */
        public String decode(byte[] bytes) {
            return new String(bytes, mark, bytes.length - mark, encoding.charset());
        }
    }

    /**
     * Looks at a file.
     *
     * @param what how the user knows it, for messages
     * @param told the encoding that the user said, if any
     * @throws WeirException when it is no text, or damaged UTF-8
     */
    public static Text probe(String what, Path file, Optional<Encoding> told) {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] buffer = new byte[BUFFER];
            int read = in.readNBytes(buffer, 0, BUFFER);
            if (read == 0) {
                throw WeirException.source(what, "the file is empty; expected records or text");
            }
            refuseBinary(what, buffer, read);
            Text marked = byMark(buffer, read);
            if (told.isPresent()) {
                boolean same = marked.mark() > 0 && marked.encoding() == told.get();
                if (told.get() != Encoding.UTF_8) {
                    return new Text(told.get(), same ? marked.mark() : 0);
                }
            } else if (marked.encoding() != Encoding.UTF_8) {
                return marked;
            }
            var probe = new TextProbe(what);
            for (; read > 0; read = in.readNBytes(buffer, 0, BUFFER)) {
                probe.scan(buffer, read);
            }
            return new Text(probe.verdict(told), marked.encoding() == Encoding.UTF_8 ? marked.mark() : 0);
        } catch (IOException e) {
            throw SourceFiles.unreadable(what, e);
        }
    }

    private Encoding verdict(Optional<Encoding> told) {
        if (pending > 0 && broken < 0) {
            broken = offset;
            brokenLine = line;
        }
        if (broken < 0) {
            return Encoding.UTF_8;
        }
        if (sequences > 0 || told.isPresent()) {
            throw WeirException.source(
                    what,
                    "invalid UTF-8 at byte " + broken + ", line " + brokenLine
                            + "; mend the file, or give the encoding that it has, for example --encoding windows-1252");
        }
        return c1 ? Encoding.WINDOWS_1252 : Encoding.LATIN_1;
    }

    private void scan(byte[] buffer, int length) {
        int i = 0;
        while (i < length) {
            if (pending == 0 && i + 8 <= length) {
                long eight = (long) LONGS.get(buffer, i);
                if ((eight & 0x8080808080808080L) == 0 && !hasZero(eight)) {
                    i += 8;
                    continue;
                }
            }
            byteAt(buffer[i] & 0xFF, offset + i);
            i++;
        }
        if (brokenLine == 0) {
            int to = broken < 0 ? length : (int) Math.max(0, broken - offset);
            for (int j = 0; j < to; j++) {
                line += buffer[j] == '\n' ? 1 : 0;
            }
            brokenLine = broken < 0 ? 0 : line;
        }
        offset += length;
    }

    private static boolean hasZero(long eight) {
        return ((eight - 0x0101010101010101L) & ~eight & 0x8080808080808080L) != 0;
    }

    private void byteAt(int b, long at) {
        if (b == 0) {
            throw WeirException.source(
                    what,
                    "a NUL byte at byte " + at + ": not a text file, or UTF-16 without a mark; if it is UTF-16, give"
                            + " --encoding utf-16le or utf-16be");
        }
        if (b >= 0x80 && b <= 0x9F) {
            c1 = true;
        }
        if (pending > 0) {
            if (b >= lowest && b <= highest) {
                pending--;
                lowest = 0x80;
                highest = 0xBF;
                sequences += pending == 0 ? 1 : 0;
                return;
            }
            broken(at);
            pending = 0;
            lowest = 0x80;
            highest = 0xBF;
        }
        if (b >= 0x80) {
            begin(b, at);
        }
    }

    /** The table of well-formed sequences: Unicode 15, table 3-7. */
    private void begin(int b, long at) {
        if (b >= 0xC2 && b <= 0xDF) {
            pending = 1;
        } else if (b >= 0xE0 && b <= 0xEF) {
            pending = 2;
            lowest = b == 0xE0 ? 0xA0 : 0x80;
            highest = b == 0xED ? 0x9F : 0xBF;
        } else if (b >= 0xF0 && b <= 0xF4) {
            pending = 3;
            lowest = b == 0xF0 ? 0x90 : 0x80;
            highest = b == 0xF4 ? 0x8F : 0xBF;
        } else {
            broken(at);
        }
    }

    private void broken(long at) {
        if (broken < 0) {
            broken = at;
        }
    }

    private static Text byMark(byte[] b, int length) {
        if (length >= 3 && (b[0] & 0xFF) == 0xEF && (b[1] & 0xFF) == 0xBB && (b[2] & 0xFF) == 0xBF) {
            return new Text(Encoding.UTF_8, 3);
        }
        if (length >= 2 && (b[0] & 0xFF) == 0xFF && (b[1] & 0xFF) == 0xFE) {
            return new Text(Encoding.UTF_16LE, 2);
        }
        if (length >= 2 && (b[0] & 0xFF) == 0xFE && (b[1] & 0xFF) == 0xFF) {
            return new Text(Encoding.UTF_16BE, 2);
        }
        int even = 0;
        int odd = 0;
        int pairs = Math.min(length, 4096) / 2;
        for (int i = 0; i < pairs; i++) {
            even += b[2 * i] == 0 ? 1 : 0;
            odd += b[2 * i + 1] == 0 ? 1 : 0;
        }
        if (pairs >= 4 && odd > pairs * 3 / 4 && even == 0) {
            return new Text(Encoding.UTF_16LE, 0);
        }
        if (pairs >= 4 && even > pairs * 3 / 4 && odd == 0) {
            return new Text(Encoding.UTF_16BE, 0);
        }
        return new Text(Encoding.UTF_8, 0);
    }

    private static void refuseBinary(String what, byte[] head, int length) {
        for (String magic : MAGIC) {
            boolean same = length >= magic.length();
            for (int i = 0; same && i < magic.length(); i++) {
                same = (head[i] & 0xFF) == magic.charAt(i);
            }
            // BZh and ORC could begin a text as well; in the binary formats a byte that no text has follows
            boolean certain = (!magic.equals("BZh") && !magic.equals("ORC")) || (length > 3 && head[3] < ' ');
            if (same && certain) {
                throw WeirException.source(
                        what, "not text: its first bytes are those of a binary format; rename it to what it is");
            }
        }
    }
}
