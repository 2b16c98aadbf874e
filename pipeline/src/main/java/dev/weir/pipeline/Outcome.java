package dev.weir.pipeline;

import dev.weir.ledger.Appended;
import java.nio.file.Path;
import java.util.Map;

/** How a flow ended. It is in the ledger either way. */
public sealed interface Outcome {
    /** The leaf in the ledger, with its receipt. */
    Appended recorded();

    /** The statement of the manifest, or of the refusal, as a tree of maps, lists, texts and numbers. */
    Map<String, Object> statement();

    /** The release lies in its place. */
    record Passed(Path target, Appended recorded, Map<String, Object> statement) implements Outcome {}

    /** Nothing passed. */
    record Stopped(Refused refused, Appended recorded, Map<String, Object> statement) implements Outcome {}
}
