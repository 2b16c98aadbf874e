/**
 * Tables of one machine, read and written by DuckDB. Weir looks at every file itself first (shape, encoding, number of
 * records) and holds DuckDB's count against its own, because a reader that silently gives fewer records than the file
 * has would silently release less, or look at less, than it says.
 */
@NullMarked
package dev.weir.pipeline.table;

import org.jspecify.annotations.NullMarked;
