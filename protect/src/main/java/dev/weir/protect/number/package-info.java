/** Reading numbers exactly, and making them coarser or noisy. */
@NullMarked
package dev.weir.protect.number;

import org.jspecify.annotations.NullMarked;
