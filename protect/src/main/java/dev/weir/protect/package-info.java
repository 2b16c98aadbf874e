/**
 * Treatments of values. A {@link dev.weir.protect.Protection} is made for the keys and the purpose of a flow; it makes
 * each {@link dev.weir.model.Treatment} of a decision ready for a data class; a worker then treats value after value:
 *
 * <pre>{@code
 * var protection = Protection.of(keys, "readmission-model", Hierarchies.in(policyFolder));
 * var tokenize = protection.treatment(Treatments.parse("tokenize"), taxonomy.get("id.mrn"), Optional.empty());
 * var worker = tokenize.open();                 // one for each thread
 * var token = worker.apply("MRN-0012345", null); // the same wherever this value stands under this purpose
 * var value = protection.revealer(taxonomy.get("id.mrn"), Optional.empty()).reveal(token);
 * }</pre>
 */
@NullMarked
package dev.weir.protect;

import org.jspecify.annotations.NullMarked;
