/** Coarser values: ZIP areas and hierarchy files. */
@NullMarked
package dev.weir.protect.generalize;

import org.jspecify.annotations.NullMarked;
