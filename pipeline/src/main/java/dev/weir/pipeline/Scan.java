package dev.weir.pipeline;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.weir.detect.TextScanner;
import dev.weir.documents.DocumentText;
import dev.weir.model.ColumnFinding;
import dev.weir.model.Source;
import dev.weir.model.Verdict;
import dev.weir.pipeline.document.Document;
import dev.weir.pipeline.table.CsvOptions;
import dev.weir.pipeline.table.JsonShape;
import dev.weir.pipeline.table.Redundancy;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.pipeline.table.Table;
import dev.weir.pipeline.table.TableFormat;
import dev.weir.pipeline.table.TableSettings;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks into sources without releasing anything. */
public final class Scan implements AutoCloseable {
    private final CsvOptions csv;
    private final OptionalLong sample;
    private final TextScanner scanner;
    private final Progress progress;
    private final Path work;
    private final TableSettings tables;
    private @Nullable Last last;

    private record Last(ReadSource.OfDocument source, DocumentText text) {}

    private Scan(CsvOptions csv, int threads, OptionalLong sample, TextScanner scanner, Progress progress, Path work) {
        this.csv = csv;
        this.sample = sample;
        this.scanner = scanner;
        this.progress = progress;
        this.work = work;
        this.tables = new TableSettings(work, threads, TableSettings.MEMORY_MEGABYTES);
    }

    /**
     * Makes a scan with a private temporary folder.
     *
     * @param sample so many records of each table are looked at, drawn at random; empty for all
     */
    public static Scan open(CsvOptions csv, int threads, OptionalLong sample, TextScanner scanner, Progress progress) {
        try {
            return new Scan(
                    csv,
                    threads,
                    sample,
                    scanner,
                    progress,
                    Files.createTempDirectory("weir-scan-").toRealPath());
        } catch (IOException e) {
            throw WeirException.target(
                    "can't make a temporary folder (" + e.getClass().getSimpleName() + ")");
        }
    }

    /** Told of each document. */
    public interface Documents {
        void document(long index, String text, Verdict verdict);
    }

    /** Looks at a file. */
    public FoundSource look(Source source) {
        return Detecting.look(Reading.read(source, csv, work), scanner, sample, tables, this::document, progress);
    }

    /**
     * Looks at some texts by several threads.
     *
     * @return for each what was found, or what throws the {@link WeirException} that it could not be read for
     */
    public List<Supplier<FoundSource>> look(List<Source> texts) {
        return Several.map(texts, tables.threads(), source -> {
            try {
                var found = Detecting.look(
                        Reading.read(source, csv, work), scanner, sample, tables, Detecting::text, progress);
                return () -> found;
            } catch (WeirException e) {
                return () -> {
                    throw e;
                };
            }
        });
    }

    /** Whether a file is a text small enough that several can be looked at at once; one that is gone is, and says so then. */
    public static boolean small(Source source) {
        return Document.isText(source.relative().toString())
                && source.location().toFile().length() <= Detecting.SMALL;
    }

    /** What of a table says nothing new; columns that were found to be record numbers are keys. */
    public Redundancy redundancy(FoundSource.InTable found) {
        var keys = found.columns().stream()
                .filter(column -> column.dataClass().id().equals("id.record")
                        && column.distinctEstimate() >= 0.95 * (column.records() - column.nulls()))
                .map(ColumnFinding::path)
                .toList();
        try (var table = Table.open(found.read().name(), found.read().input(), tables, List.of())) {
            return table.redundancy(keys);
        }
    }

    /** Looks at a JSON or NDJSON file as a list of documents: the text of each stands in one field. */
    public void documents(Source source, String field, Documents documents) {
        String what = source.location().toString();
        var format = TableFormat.of(what);
        if (format.isEmpty() || format.get() != TableFormat.JSON && format.get() != TableFormat.NDJSON) {
            throw WeirException.source(what, "--text-field is for .json, .ndjson and .jsonl files");
        }
        var shape = JsonShape.inspect(what, source.location(), work);
        var factory = JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxStringLength(CsvOptions.LARGEST_RECORD)
                        .build())
                .build();
        progress.begin("detect", source.relative().toString(), shape.records());
        try (InputStream in = Files.newInputStream(shape.readable());
                JsonParser parser = factory.createParser(in)) {
            long index = 0;
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    String text = text(parser, field);
                    documents.document(
                            index++,
                            text == null ? "" : text,
                            text == null
                                    ? new Verdict.Incomplete("the record has no text in the field --text-field names")
                                    : scanner.scan(text));
                    progress.advance(1);
                }
            }
            if (index != shape.records()) {
                throw WeirException.check(what + ": " + index + " records were looked at, but the file has "
                        + shape.records() + " by Weir's own count");
            }
        } catch (IOException e) {
            throw SourceFiles.unreadable(what, e);
        }
    }

    private static @Nullable String text(JsonParser parser, String field) throws IOException {
        String text = null;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            boolean wanted = parser.currentName().equals(field);
            JsonToken token = parser.nextToken();
            if (wanted && token == JsonToken.VALUE_STRING) {
                text = parser.getText();
            } else {
                parser.skipChildren();
            }
        }
        return text;
    }

    /** A document is read once for its findings and for their offsets. */
    private DocumentText document(ReadSource.OfDocument source) {
        if (last == null || !last.source.equals(source)) {
            last = new Last(source, Detecting.text(source));
        }
        return last.text;
    }

    /** A document's text, for offsets and for values that a user asked to see. */
    public String text(ReadSource.OfDocument source) {
        return document(source).text();
    }

    /** {@code clean}, {@code found} or {@code incomplete}. */
    public static String verdict(FoundSource.InTable table) {
        return Statement.verdict(List.of(table));
    }

    /** What was found in a source, as the report shows it. */
    public static Object statement(FoundSource found) {
        return Statement.source(found);
    }

    /** The same of a file that was not looked at. */
    public static Object unread(Source source, String reason) {
        return Statement.unread(source, reason);
    }

    /** A page of all that was found. */
    public static String report(List<Object> statements) {
        Map<String, Object> predicate = new LinkedHashMap<>();
        predicate.put("sources", statements);
        return Report.ofScan(predicate);
    }

    @Override
    public void close() {
        try {
            Workplace.deleteTree(work);
        } catch (IOException e) {
            System.getLogger(Scan.class.getName())
                    .log(System.Logger.Level.WARNING, "a temporary folder could not be taken away");
        }
    }
}
