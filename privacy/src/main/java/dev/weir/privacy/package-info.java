/** Re-identification risk measures. */
@NullMarked
package dev.weir.privacy;

import org.jspecify.annotations.NullMarked;
