/** Running text: documents as sources, and spans treated within a text. */
@NullMarked
package dev.weir.pipeline.document;

import org.jspecify.annotations.NullMarked;
