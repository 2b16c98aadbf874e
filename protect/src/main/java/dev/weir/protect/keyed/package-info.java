/** Keyed codes: what every deterministic treatment is derived from, and the one-way pseudonym. */
@NullMarked
package dev.weir.protect.keyed;

import org.jspecify.annotations.NullMarked;
