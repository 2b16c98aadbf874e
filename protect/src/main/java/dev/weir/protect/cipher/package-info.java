/** Randomised encryption of single values. */
@NullMarked
package dev.weir.protect.cipher;

import org.jspecify.annotations.NullMarked;
