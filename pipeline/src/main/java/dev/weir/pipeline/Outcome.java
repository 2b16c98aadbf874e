package dev.weir.pipeline;

import dev.weir.ledger.Receipt;
import java.nio.file.Path;
import java.util.Map;

/** How a flow ended. It is in the ledger either way. */
public sealed interface Outcome {
    Receipt receipt();

    /** The statement of the manifest, or of the refusal, as a tree of maps, lists, texts and numbers. */
    Map<String, Object> statement();

    /** The release lies in its place. */
    record Passed(Path target, Receipt receipt, Map<String, Object> statement) implements Outcome {}

    /** Nothing passed. */
    record Stopped(Refused refused, Receipt receipt, Map<String, Object> statement) implements Outcome {}
}
