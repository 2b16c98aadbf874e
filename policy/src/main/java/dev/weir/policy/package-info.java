/**
 * Policies in Cedar. A folder holds {@code *.cedar} files, an {@code entities.json} that gives principals their roles,
 * and hierarchy files for generalisation. {@link dev.weir.policy.PolicyBook#load} reads it and refuses what it does not
 * understand, with file and line; {@link dev.weir.policy.PolicyBook#decide} answers one request, a pure function of the
 * book, the request and the fields.
 *
 * <p>The rules: no permit on the data set, refused. No permit on a field, dropped. Several permits, the strictest
 * treatment. A forbid on a field drops it, on the data set refuses. An evaluation error anywhere refuses.
 */
@NullMarked
package dev.weir.policy;

import org.jspecify.annotations.NullMarked;
