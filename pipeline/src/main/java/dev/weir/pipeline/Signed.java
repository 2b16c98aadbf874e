package dev.weir.pipeline;

import dev.weir.keys.Bytes;
import java.util.Map;

/**
 * All files of the release are written and synced where nobody reads, and the manifest is signed.
 *
 * @param statement what the manifest says, as a tree of maps, lists, texts and numbers
 * @param manifest the bytes of {@code manifest.json}
 */
public record Signed(Assessed assessed, Map<String, Object> statement, Bytes manifest) implements Staged {}
