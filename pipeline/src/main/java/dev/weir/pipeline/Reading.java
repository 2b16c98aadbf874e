package dev.weir.pipeline;

import dev.weir.model.Flow;
import dev.weir.model.Source;
import dev.weir.pipeline.document.Document;
import dev.weir.pipeline.table.CsvOptions;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.pipeline.table.TableFormat;
import dev.weir.pipeline.table.TableInput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The stage <i>read</i>: what each source is, by Weir's own look at all of it. */
final class Reading {
    private final Settings settings;
    private final Workplace workplace;
    private final Progress progress;

    Reading(Settings settings, Workplace workplace, Progress progress) {
        this.settings = settings;
        this.workplace = workplace;
        this.progress = progress;
    }

    Read read(Flow flow) {
        var sources = new ArrayList<ReadSource>();
        for (var source : flow.sources()) {
            Workplace.refuseToReplace(settings, source.location());
            progress.begin("read", source.relative().toString(), 0);
            sources.add(read(source, settings.csv(), workplace.work()));
        }
        return new Read(flow, sources);
    }

    /** The same look without a flow. */
    static ReadSource read(Source source, CsvOptions csv, Path workFolder) {
        String what = source.location().toString();
        var stamp = SourceFiles.stamp(what, source.location());
        var digest = CompletableFuture.supplyAsync(() -> SourceFiles.sha256(what, source.location()));
        String name = source.location().getFileName().toString();
        if (Document.is(name)) {
            var form = Document.form(what, source.location(), csv.encoding());
            return new ReadSource.OfDocument(source, form, await(digest), stamp);
        }
        var input =
                TableInput.inspect(what, source.location(), TableFormat.of(name).orElseThrow(), csv, workFolder);
        return new ReadSource.OfTable(source, input, await(digest), stamp);
    }

    static String await(CompletableFuture<String> digest) {
        try {
            return digest.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof WeirException known) {
                throw known;
            }
            throw e;
        }
    }
}
