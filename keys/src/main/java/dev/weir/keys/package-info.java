/** Keysets, key derivation and signing. */
@NullMarked
package dev.weir.keys;

import org.jspecify.annotations.NullMarked;
