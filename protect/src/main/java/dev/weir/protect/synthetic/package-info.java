/** Plausible values in place of real ones. */
@NullMarked
package dev.weir.protect.synthetic;

import org.jspecify.annotations.NullMarked;
