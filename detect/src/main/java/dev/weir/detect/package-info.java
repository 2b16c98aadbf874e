/** Finding sensitive data in text and in tables. */
@NullMarked
package dev.weir.detect;

import org.jspecify.annotations.NullMarked;
