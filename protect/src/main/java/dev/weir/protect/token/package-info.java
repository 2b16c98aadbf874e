/** Reversible deterministic tokens: FF1 where the value has a format, AES-SIV where it has none. */
@NullMarked
package dev.weir.protect.token;

import org.jspecify.annotations.NullMarked;
