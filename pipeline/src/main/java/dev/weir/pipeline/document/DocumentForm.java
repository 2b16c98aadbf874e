package dev.weir.pipeline.document;

import dev.weir.pipeline.table.TextProbe;

/** How a document's text is got at. */
public sealed interface DocumentForm {
    /** A text file. */
    record Plain(TextProbe.Text text) implements DocumentForm {}

    /**
     * A file that holds its text in some format.
     *
     * @param format as {@link dev.weir.documents.Documents#format} names it
     */
    record Rich(String format) implements DocumentForm {}

    /** {@code text}, {@code pdf}, {@code word} … */
    default String name() {
        return switch (this) {
            case Plain __ -> "text";
            case Rich rich -> rich.format();
        };
    }
}
