/**
 * Finding sensitive data in text and in tables.
 *
 * <p>A text goes through {@link dev.weir.detect.TextScanner}, the columns of a table through {@link
 * dev.weir.detect.TableProfiler}. Both know the same {@link dev.weir.detect.Kind}s, each of which says how its data looks
 * in running text ({@link dev.weir.detect.Detector}, {@link dev.weir.detect.Label}), as a whole value of a column
 * ({@link dev.weir.detect.WholeValue}), and by which headers people announce it. To add a kind, write one class and one
 * line in {@code Kinds}.
 *
 * <p>Everything here reads hostile text: no regular expression runs over it, and every loop is linear or bounded by the
 * longest form that its kind can take.
 */
@NullMarked
package dev.weir.detect;

import org.jspecify.annotations.NullMarked;
