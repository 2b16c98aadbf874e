package dev.weir.pipeline;

import dev.weir.model.Source;
import dev.weir.pipeline.document.DocumentForm;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.pipeline.table.TableInput;

/** A source that can be read: what it is, and its identity at the time of the look. */
public sealed interface ReadSource {
    Source source();

    String sha256();

    SourceFiles.Stamp stamp();

    /** How the user knows it, for messages. */
    default String name() {
        return source().location().toString();
    }

    /** A table. */
    record OfTable(Source source, TableInput input, String sha256, SourceFiles.Stamp stamp) implements ReadSource {}

    /** A document. */
    record OfDocument(Source source, DocumentForm form, String sha256, SourceFiles.Stamp stamp) implements ReadSource {}
}
