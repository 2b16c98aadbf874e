/** Hiding the letters and digits of a value while its outline stays. */
@NullMarked
package dev.weir.protect.mask;

import org.jspecify.annotations.NullMarked;
