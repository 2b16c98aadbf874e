/** Treatments of values. */
@NullMarked
package dev.weir.protect;

import org.jspecify.annotations.NullMarked;
