package dev.weir.pipeline;

import dev.weir.pipeline.table.TableInput;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A source's treated file.
 *
 * @param relative where it lies in the release; empty for a source of which nothing is left
 * @param output the treated table as Weir sees it; empty for a document
 * @param before paths of the source's quasi-identifiers
 * @param after paths of those columns of the treated table by which a record can be told apart
 */
record TreatedSource(
        FoundSource found,
        Optional<Path> relative,
        Optional<TableInput> output,
        List<String> before,
        List<String> after) {}
