/** Postal addresses and positions. */
@NullMarked
package dev.weir.detect.place;

import org.jspecify.annotations.NullMarked;
