/**
 * A stronger tagger of names, places and organisations, and a slower one: token embeddings of MiniLM with a small trained
 * head, heard beside the fast tagger of {@code weir-detect}. Optional; nothing else of Weir needs it.
 *
 * <pre>{@code
 * try (var embeddings = Embeddings.open(Path.of("natives"))) {
 *     TextScanner scanner = embeddings.in(TextScanner.standard());
 *     …
 * }
 * }</pre>
 */
@NullMarked
package dev.weir.embeddings;

import org.jspecify.annotations.NullMarked;
