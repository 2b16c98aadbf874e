package dev.weir.pipeline.table;

import dev.weir.pipeline.WeirException;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes a private copy of a text file: UTF-8 without a mark, and, for CSV that DuckDB would misread, every field
 * quoted anew, LF line ends and no blank lines.
 */
final class CsvCopy {
    private CsvCopy() {}

    /** Recodes to UTF-8. A byte that the encoding doesn't have is an error, not a replacement character. */
    static void recode(String what, Path from, TextProbe.Text text, Path to) {
        try (Reader in = reader(from, text);
                Writer out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            char[] buffer = new char[1 << 16];
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == 0) {
                        throw WeirException.source(
                                what,
                                "a NUL character when read as "
                                        + text.encoding().id() + "; is that its encoding?");
                    }
                }
                out.write(buffer, 0, read);
            }
        } catch (CharacterCodingException e) {
            throw WeirException.source(
                    what,
                    "holds a byte that is not valid in " + text.encoding().id()
                            + "; give the right one with --encoding");
        } catch (IOException e) {
            throw SourceFiles.unreadable(what, e);
        }
    }

    private static Reader reader(Path from, TextProbe.Text text) throws IOException {
        InputStream in = Files.newInputStream(from);
        in.skipNBytes(text.mark());
        var decoder = text.encoding()
                .charset()
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        return new BufferedReader(new InputStreamReader(in, decoder), 1 << 16);
    }

    /** Leaves out the first lines of a UTF-8 file. */
    static void skipLines(String what, Path from, int mark, int lines, Path to) {
        try (Reader in = reader(from, new TextProbe.Text(Encoding.UTF_8, mark));
                BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            var buffered = (BufferedReader) in;
            for (int i = 0; i < lines; i++) {
                if (buffered.readLine() == null) {
                    throw WeirException.source(what, "has fewer than the " + lines + " lines that --skip-lines says");
                }
            }
            buffered.transferTo(out);
        } catch (IOException e) {
            throw SourceFiles.unreadable(what, e);
        }
    }

    /** Quotes anew a UTF-8 file that {@link CsvScan} has found to be well formed. */
    static void requote(String what, Path from, int mark, char delimiter, boolean keepBlank, Path to) {
        try (Reader in = reader(from, new TextProbe.Text(Encoding.UTF_8, mark));
                BufferedWriter out = Files.newBufferedWriter(to, StandardCharsets.UTF_8)) {
            new Requoting(in, out, delimiter, keepBlank).run();
        } catch (IOException e) {
            throw SourceFiles.unreadable(what, e);
        }
    }

    private static final class Requoting {
        private final Reader in;
        private final Writer out;
        private final char delimiter;
        private final boolean keepBlank;
        private final StringBuilder field = new StringBuilder();
        private boolean quoted;
        private boolean any;

        Requoting(Reader in, Writer out, char delimiter, boolean keepBlank) {
            this.in = in;
            this.out = out;
            this.delimiter = delimiter;
            this.keepBlank = keepBlank;
        }

        void run() throws IOException {
            boolean inQuotes = false;
            int c = in.read();
            while (c >= 0) {
                if (inQuotes) {
                    if (c == '"') {
                        c = in.read();
                        if (c == '"') {
                            field.append('"');
                        } else {
                            inQuotes = false;
                            continue;
                        }
                    } else {
                        field.append((char) c);
                    }
                } else if (c == '"' && field.isEmpty() && !quoted) {
                    quoted = true;
                    inQuotes = true;
                } else if (c == delimiter) {
                    endField();
                    out.write(delimiter);
                    any = true;
                } else if (c == '\n' || c == '\r') {
                    endRecord();
                    if (c == '\r') {
                        c = in.read();
                        if (c != '\n') {
                            continue;
                        }
                    }
                } else {
                    field.append((char) c);
                }
                c = in.read();
            }
            if (any || quoted || !field.isEmpty()) {
                endRecord();
            }
        }

        private void endRecord() throws IOException {
            if (any || quoted || !field.isEmpty() || keepBlank) {
                endField();
                out.write('\n');
            }
            any = false;
        }

        /** An empty field without quotes stays one: it is NULL, a quoted one is an empty text. */
        private void endField() throws IOException {
            if (quoted || !field.isEmpty()) {
                out.write('"');
                for (int i = 0; i < field.length(); i++) {
                    char c = field.charAt(i);
                    if (c == '"') {
                        out.write('"');
                    }
                    out.write(c);
                }
                out.write('"');
            }
            field.setLength(0);
            quoted = false;
        }
    }
}
