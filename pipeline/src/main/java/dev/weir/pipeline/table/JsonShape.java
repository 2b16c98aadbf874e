package dev.weir.pipeline.table;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import dev.weir.pipeline.WeirException;
import java.io.CharConversionException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a JSON file is, by Weir's own look at all of it: one array of objects, or objects one after another.
 *
 * @param array whether the objects stand in one array
 * @param lines whether each object stands on one line of its own
 * @param records number of objects
 */
public record JsonShape(Path readable, boolean array, boolean lines, long records, Encoding encoding) {
    private static final int DEEPEST = 100;

    /**
     * Looks at a file.
     *
     * @throws WeirException when it is cut off, is no JSON, holds doubled keys or something else than objects; says line
     *     and column, never a value
     */
    public static JsonShape inspect(String what, Path file, Path workFolder) {
        var text = TextProbe.probe(what, file, java.util.Optional.empty());
        Path readable = file;
        if (text.encoding() != Encoding.UTF_8 || text.mark() > 0) {
            if (text.encoding() == Encoding.LATIN_1 || text.encoding() == Encoding.WINDOWS_1252) {
                throw WeirException.source(what, "invalid UTF-8; JSON is UTF-8 (RFC 8259, section 8.1)");
            }
            try {
                readable = Files.createTempFile(workFolder, "copy-", ".json");
            } catch (IOException e) {
                throw WeirException.target("can't write a private copy of " + what);
            }
            CsvCopy.recode(what, file, text, readable);
        }
        var factory = JsonFactory.builder()
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(CsvOptions.LARGEST_RECORD)
                        .build())
                .build();
        try (InputStream in = Files.newInputStream(readable);
                JsonParser parser = factory.createParser(in)) {
            return new Look(what, parser).run(readable, text.encoding());
        } catch (JsonParseException e) {
            throw WeirException.source(what, place(e.getLocation()) + "not JSON: " + kind(e));
        } catch (StreamConstraintsException e) {
            throw WeirException.source(
                    what,
                    place(e.getLocation()) + "nested deeper than " + DEEPEST
                            + " levels, or a text, name or number that is" + " too long");
        } catch (CharConversionException e) {
            throw WeirException.source(what, "invalid UTF-8; JSON is UTF-8 (RFC 8259, section 8.1)");
        } catch (IOException e) {
            throw SourceFiles.unreadable(what, e);
        }
    }

    /** Jackson's own message quotes the text; this says only what kind of error it is. */
    private static String kind(JsonParseException e) {
        String message = String.valueOf(e.getOriginalMessage());
        if (message.startsWith("Duplicate field")) {
            return "an object has the same key twice";
        }
        if (message.startsWith("Unexpected end-of-input")) {
            return "it ends in the middle; the file may be cut off";
        }
        return "a character that can't stand here";
    }

    private static String place(com.fasterxml.jackson.core.@org.jspecify.annotations.Nullable JsonLocation location) {
        return location == null ? "" : "line " + location.getLineNr() + ", column " + location.getColumnNr() + ": ";
    }

    private static final class Look {
        private final String what;
        private final JsonParser parser;
        private final Map<String, String> spellings = new LinkedHashMap<>();

        Look(String what, JsonParser parser) {
            this.what = what;
            this.parser = parser;
        }

        JsonShape run(Path readable, Encoding encoding) throws IOException {
            JsonToken token = parser.nextToken();
            boolean array = token == JsonToken.START_ARRAY;
            if (array) {
                token = parser.nextToken();
            }
            long records = 0;
            boolean lines = !array;
            int lastLine = 0;
            while (token != null && token != JsonToken.END_ARRAY) {
                if (token != JsonToken.START_OBJECT) {
                    throw WeirException.source(
                            what,
                            place(parser.currentLocation())
                                    + "expected an object {…} for each record, found another value");
                }
                var start = parser.currentTokenLocation();
                int begin = start.getLineNr();
                object();
                if (parser.currentLocation().getByteOffset() - start.getByteOffset() > CsvOptions.LARGEST_RECORD) {
                    throw WeirException.source(
                            what,
                            place(start) + "a record of more than " + (CsvOptions.LARGEST_RECORD >> 20)
                                    + " MiB; split it, or mend the file if it is not what it should be");
                }
                records++;
                lines &= begin > lastLine && parser.currentLocation().getLineNr() == begin;
                lastLine = begin;
                token = parser.nextToken();
            }
            if (array && parser.nextToken() != null) {
                throw WeirException.source(what, place(parser.currentLocation()) + "text after the array's end");
            }
            if (records == 0) {
                throw WeirException.source(what, "holds no object: there is nothing to look at or to release");
            }
            return new JsonShape(readable, array, lines, records, encoding);
        }

        private void object() throws IOException {
            int depth = 1;
            var open = new ArrayList<String>();
            while (depth > 0) {
                JsonToken token = parser.nextToken();
                if (token == null) {
                    throw WeirException.source(
                            what,
                            place(parser.currentLocation())
                                    + "not JSON: it ends in the middle; the file may be cut off");
                }
                switch (token) {
                    case START_OBJECT, START_ARRAY -> {
                        depth++;
                        open.add(name());
                    }
                    case END_OBJECT, END_ARRAY -> {
                        depth--;
                        if (!open.isEmpty()) {
                            open.removeLast();
                        }
                    }
                    case FIELD_NAME -> spelling(String.join("\u0001", open) + "\u0001" + name());
                    default -> {}
                }
            }
        }

        private String name() throws IOException {
            String name = parser.currentName();
            return name == null ? "" : name;
        }

        /** DuckDB takes two keys that differ in case alone for one column and would lose one of them. */
        private void spelling(String path) {
            if (spellings.size() > 100_000) {
                throw WeirException.source(what, "more than 100,000 different keys; is this a table?");
            }
            String before = spellings.putIfAbsent(path.toLowerCase(Locale.ROOT), path);
            if (before != null && !before.equals(path)) {
                throw WeirException.source(
                        what,
                        place(parser.currentLocation())
                                + "a key that differs from another only in upper and lower case;" + " rename one");
            }
        }
    }
}
