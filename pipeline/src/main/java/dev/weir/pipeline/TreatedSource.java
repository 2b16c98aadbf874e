package dev.weir.pipeline;

import dev.weir.pipeline.table.ClassSizes;
import dev.weir.pipeline.table.TableInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A source's treated file.
 *
 * @param relative where it lies in the release; empty for a source of which nothing is left
 * @param output the treated table as Weir sees it; empty for a document
 * @param digest SHA-256 of the treated file, in hex, if it is known
 * @param measured paths of the source's quasi-identifiers, and of those columns of the treated table by which a record can
 *     be told apart
 * @param sizes what was counted of the classes over them
 */
record TreatedSource(
        FoundSource found,
        Optional<Path> relative,
        Optional<TableInput> output,
        Optional<String> digest,
        ClassSizes.Columns measured,
        ClassSizes sizes) {
    /** A source of which nothing is left. */
    static TreatedSource dropped(FoundSource found, List<String> before) {
        return new TreatedSource(
                found,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                new ClassSizes.Columns(before, List.of()),
                ClassSizes.none());
    }
}
