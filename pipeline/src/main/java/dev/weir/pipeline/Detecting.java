package dev.weir.pipeline;

import dev.weir.detect.TextScanner;
import dev.weir.documents.DocumentException;
import dev.weir.documents.DocumentText;
import dev.weir.model.ColumnFinding;
import dev.weir.model.Finding;
import dev.weir.model.Taxonomy;
import dev.weir.model.ValueType;
import dev.weir.model.Verdict;
import dev.weir.pipeline.document.Document;
import dev.weir.pipeline.document.DocumentForm;
import dev.weir.pipeline.table.FoundSpans;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.pipeline.table.Table;
import dev.weir.pipeline.table.TableSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** The stage <i>detect</i>: looks at every value of every source. */
public final class Detecting {
    /** Bytes of a text of which several can be looked at at once. */
    static final long SMALL = 1 << 20;

    private final TextScanner scanner;
    private final OptionalLong sample;
    private final Supplier<TableSettings> tables;
    private final Documents documents;
    private final Supplier<FoundSpans> spans;
    private final Progress progress;

    /** Gives the text of a document. */
    interface Documents {
        DocumentText read(ReadSource.OfDocument source);
    }

    static DocumentText text(ReadSource.OfDocument source) {
        return Document.read(source.name(), source.source().location(), source.form());
    }

    Detecting(TextScanner scanner, Workplace workplace, Progress progress) {
        this(scanner, OptionalLong.empty(), workplace::tables, Detecting::text, FoundSpans::empty, progress);
    }

    private Detecting(
            TextScanner scanner,
            OptionalLong sample,
            Supplier<TableSettings> tables,
            Documents documents,
            Supplier<FoundSpans> spans,
            Progress progress) {
        this.scanner = scanner;
        this.sample = sample;
        this.tables = tables;
        this.documents = documents;
        this.spans = spans;
        this.progress = progress;
    }

    Found detect(Read read) {
        var texts = read.sources().stream()
                .filter(Detecting::small)
                .map(ReadSource.OfDocument.class::cast)
                .toList();
        if (!texts.isEmpty()) {
            progress.begin("detect", "texts", texts.size());
        }
        var looked = Several.map(texts, tables.get().threads(), text -> {
                    var found = document(text);
                    progress.advance(1);
                    return found;
                })
                .iterator();
        var found = new ArrayList<FoundSource>();
        for (var source : read.sources()) {
            found.add(small(source) ? looked.next() : look(source));
        }
        return new Found(read.flow(), found);
    }

    /** A text of which several can be looked at at once without filling the memory. */
    static boolean small(ReadSource source) {
        return source instanceof ReadSource.OfDocument document
                && document.form() instanceof DocumentForm.Plain
                && document.stamp().size() <= SMALL;
    }

    /** The same look without a flow, for {@code weir scan}. */
    static FoundSource look(
            ReadSource source,
            TextScanner scanner,
            OptionalLong sample,
            TableSettings tables,
            Documents documents,
            Progress progress) {
        return new Detecting(scanner, sample, () -> tables, documents, FoundSpans::none, progress).look(source);
    }

    private FoundSource look(ReadSource source) {
        return switch (source) {
            case ReadSource.OfTable table -> table(table);
            case ReadSource.OfDocument document -> {
                progress.begin("detect", document.source().relative().toString(), 1);
                var found = document(document);
                progress.advance(1);
                yield found;
            }
        };
    }

    private FoundSource.InDocument document(ReadSource.OfDocument source) {
        try {
            var document = documents.read(source);
            var verdict = scanner.scan(document.text());
            var places = verdict instanceof Verdict.Found(List<Finding> findings)
                            && source.form() instanceof DocumentForm.Rich
                    ? findings.stream()
                            .map(finding -> document.at(finding.start()))
                            .toList()
                    : List.<String>of();
            return new FoundSource.InDocument(source, verdict, places, document.unread());
        } catch (DocumentException e) {
            return new FoundSource.InDocument(
                    source, new Verdict.Incomplete(String.valueOf(e.getMessage())), List.of(), List.of());
        }
    }

    private FoundSource table(ReadSource.OfTable source) {
        progress.begin(
                "detect", source.source().relative().toString(), source.input().records());
        try (var table = Table.open(source.name(), source.input(), tables.get(), List.of())) {
            var columns = new ArrayList<ColumnFinding>();
            var opaque = new HashSet<>(table.opaque());
            var within = spans.get();
            for (var column : table.look(scanner, sample, within, progress::advance)) {
                columns.add(opaque.contains(column.path()) ? notLookedAt(column) : column);
            }
            SourceFiles.refuseChanged(source.name(), source.source().location(), source.stamp());
            return new FoundSource.InTable(source, columns, table.types(), within);
        }
    }

    private static ColumnFinding notLookedAt(ColumnFinding column) {
        return new ColumnFinding(
                column.path(),
                ValueType.TEXT,
                Taxonomy.standard().get("general.text"),
                0,
                new ColumnFinding.Interval(0, 1),
                false,
                Map.of(),
                List.of(),
                column.records(),
                column.nulls(),
                column.distinctEstimate(),
                Optional.of("holds bytes, in which there is no text to look at"));
    }
}
