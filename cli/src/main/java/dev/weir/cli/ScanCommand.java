package dev.weir.cli;

import dev.weir.model.Source;
import dev.weir.pipeline.FoundSource;
import dev.weir.pipeline.Scan;
import dev.weir.pipeline.Sources;
import dev.weir.pipeline.WeirException;
import dev.weir.pipeline.table.Table;
import dev.weir.pipeline.table.TableFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code weir scan}: what is in there? */
@Command(
        name = "scan",
        mixinStandardHelpOptions = true,
        description = "Find sensitive data in tables, texts and documents. Looks at every value; changes nothing.",
        footer = {
            "",
            "Examples:",
            "  weir scan patients.csv notes/",
            "  weir scan --format json --text-field message chat.ndjson",
            "  weir scan --report found.html data/",
            "  weir scan report.pdf inbox/*.eml",
            "  weir scan --sample 100000 events.parquet",
            "",
            "Exit: 0 looked at to the end, 1 fault, 2 usage, 5 something could not be looked at to its end."
        })
final class ScanCommand implements Callable<Integer> {
    /** Texts that are looked at before the first of them is told of. */
    private static final int TOGETHER = 64;

    @Parameters(paramLabel = "PATH", arity = "1..*", description = "files, folders or patterns")
    List<String> paths = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "text", description = "text or json")
    Format format = Format.text;

    @Option(names = "--report", paramLabel = "FILE", description = "also write a page for people to read")
    @Nullable
    Path report;

    @Option(
            names = "--text-field",
            paramLabel = "NAME",
            description = "JSON files are lists of documents whose text stands in this field")
    @Nullable
    String textField;

    @Option(names = "--show-values", description = "print what was found in texts; values are shown in no other way")
    boolean showValues;

    @Option(names = "--explain", description = "print for each finding what showed it: rule, check, label, score")
    boolean explain;

    @Option(
            names = "--sample",
            paramLabel = "N",
            description = "look at N records of each table, drawn at random; what is not found may still be there")
    @Nullable
    Long sample;

    @Option(names = "--full", description = "look at every value (the default)")
    boolean full;

    @Option(names = "--threads", paramLabel = "N", description = "threads of the table engine (default: all cores)")
    int threads = Runtime.getRuntime().availableProcessors();

    @Mixin
    CsvFlags csv = new CsvFlags();

    @Mixin
    KindsOption kinds = new KindsOption();

    private final Terminal terminal;
    private final List<Object> statements = new ArrayList<>();
    private boolean incomplete;
    private boolean faulty;

    ScanCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        if (threads < 1 || threads > 256) {
            throw new Usage("--threads must be 1 to 256");
        }
        if (sample != null && (sample < 1 || full)) {
            throw new Usage(full ? "--full and --sample exclude each other" : "--sample must be at least 1");
        }
        if (report != null && Files.exists(report)) {
            throw new Usage(report + " exists; give another name with --report");
        }
        var listing = Sources.list(paths);
        var sources = listing.sources();
        if (sources.stream()
                .anyMatch(source -> TableFormat.of(source.relative().toString()).isPresent())) {
            Table.prepare();
        }
        var scanner = kinds.scanner();
        var lines = new ScanLines(terminal, format, showValues, explain);
        try (var scan = Scan.open(csv.options(), threads, sampled(), scanner, Bars.on(terminal))) {
            boolean only = sources.size() + listing.unknown().size() == 1;
            for (int i = 0, end; i < sources.size(); i = end) {
                end = textsEnd(sources, i);
                if (end > i + 1) {
                    var texts = sources.subList(i, end);
                    var looked = scan.look(texts).iterator();
                    texts.forEach(source ->
                            look(source, only, lines, () -> found(looked.next().get(), scan, lines)));
                } else {
                    end = i + 1;
                    var source = sources.get(i);
                    look(source, only, lines, () -> {
                        if (textField == null) {
                            found(scan.look(source), scan, lines);
                        } else {
                            documents(scan, source, textField, lines);
                        }
                    });
                }
            }
        } finally {
            Bars.clear(terminal);
        }
        for (Source source : listing.unknown()) {
            unread(source, "a kind of file that Weir can't look into", lines);
        }
        lines.end();
        terminal.leftOut(listing.hidden());
        if (report != null) {
            write(report, Scan.report(statements));
            if (format == Format.text) {
                terminal.out.println("report: " + report);
            }
        }
        terminal.out.flush();
        return faulty ? Exit.FAULT : incomplete ? Exit.INCOMPLETE : Exit.OK;
    }

    /** Behind the texts from here on that are looked at together. */
    private int textsEnd(List<Source> sources, int from) {
        int end = from;
        while (textField == null && end < sources.size() && end - from < TOGETHER && Scan.small(sources.get(end))) {
            end++;
        }
        return end;
    }

    /** A file of many that can't be read does not keep the others from being looked at. */
    private void look(Source source, boolean only, ScanLines lines, Runnable looking) {
        try {
            looking.run();
        } catch (WeirException e) {
            if (only || e.code() != WeirException.Code.SOURCE) {
                throw e;
            }
            faulty = true;
            Bars.clear(terminal);
            terminal.err.println("weir: " + Terminal.safe(String.valueOf(e.getMessage())));
            unread(source, String.valueOf(e.getMessage()), lines);
        }
    }

    private void unread(Source source, String reason, ScanLines lines) {
        incomplete |= lines.unread(source, reason);
        statements.add(Scan.unread(source, reason));
    }

    private OptionalLong sampled() {
        return sample == null ? OptionalLong.empty() : OptionalLong.of(sample);
    }

    private void found(FoundSource found, Scan scan, ScanLines lines) {
        Bars.clear(terminal);
        incomplete |= switch (found) {
            case FoundSource.InTable table -> lines.table(table, scan.redundancy(table));
            case FoundSource.InDocument document -> lines.document(document, scan);
        };
        statements.add(Scan.statement(found));
    }

    private void documents(Scan scan, Source source, String field, ScanLines lines) {
        scan.documents(
                source, field, (index, text, verdict) -> incomplete |= lines.document(source, index, text, verdict));
    }

    private static void write(Path file, String html) {
        try {
            Files.write(file, html.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw WeirException.target(
                    "can't write " + file + " (" + e.getClass().getSimpleName() + ")");
        }
    }
}
