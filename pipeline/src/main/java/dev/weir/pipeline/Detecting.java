package dev.weir.pipeline;

import dev.weir.detect.TextScanner;
import dev.weir.model.ColumnFinding;
import dev.weir.model.Taxonomy;
import dev.weir.model.ValueType;
import dev.weir.model.Verdict;
import dev.weir.pipeline.document.Document;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.pipeline.table.Table;
import dev.weir.pipeline.table.TableSettings;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** The stage <i>detect</i>: looks at every value of every source. */
public final class Detecting {
    private final TextScanner scanner;
    private final OptionalLong sample;
    private final java.util.function.Supplier<TableSettings> tables;
    private final Progress progress;

    Detecting(TextScanner scanner, Workplace workplace, Progress progress) {
        this(scanner, OptionalLong.empty(), workplace::tables, progress);
    }

    private Detecting(
            TextScanner scanner,
            OptionalLong sample,
            java.util.function.Supplier<TableSettings> tables,
            Progress progress) {
        this.scanner = scanner;
        this.sample = sample;
        this.tables = tables;
        this.progress = progress;
    }

    Found detect(Read read) {
        var found = new ArrayList<FoundSource>();
        for (var source : read.sources()) {
            found.add(look(source));
        }
        return new Found(read.flow(), found);
    }

    /** The same look without a flow, for {@code weir scan}. */
    public static FoundSource look(
            ReadSource source, TextScanner scanner, OptionalLong sample, TableSettings tables, Progress progress) {
        return new Detecting(scanner, sample, () -> tables, progress).look(source);
    }

    private FoundSource look(ReadSource source) {
        return switch (source) {
            case ReadSource.OfTable table -> table(table);
            case ReadSource.OfDocument document -> {
                progress.begin("detect", document.source().relative().toString(), 1);
                Verdict verdict = scanner.scan(
                        Document.read(document.name(), document.source().location(), document.text()));
                progress.advance(1);
                yield new FoundSource.InDocument(document, verdict);
            }
        };
    }

    private FoundSource table(ReadSource.OfTable source) {
        progress.begin(
                "detect", source.source().relative().toString(), source.input().records());
        try (var table = Table.open(source.name(), source.input(), tables.get(), List.of())) {
            var columns = new ArrayList<ColumnFinding>();
            var opaque = new HashSet<>(table.opaque());
            for (var column : table.look(scanner, sample, progress::advance)) {
                columns.add(opaque.contains(column.path()) ? notLookedAt(column) : column);
            }
            SourceFiles.refuseChanged(source.name(), source.source().location(), source.stamp());
            return new FoundSource.InTable(source, columns, table.types());
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
