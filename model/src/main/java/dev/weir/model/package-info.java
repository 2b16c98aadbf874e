/**
 * The vocabulary of Weir. A {@link dev.weir.model.Flow} asks to let data pass; detection answers with a
 * {@link dev.weir.model.Verdict} of {@link dev.weir.model.Finding}s, policy with a {@link dev.weir.model.Decision} that
 * names a {@link dev.weir.model.Treatment} for every field, and a {@link dev.weir.model.Measure} says what risk is left.
 *
 * <p>Everything here is an immutable value; nothing here does input or output.
 */
@NullMarked
package dev.weir.model;

import org.jspecify.annotations.NullMarked;
