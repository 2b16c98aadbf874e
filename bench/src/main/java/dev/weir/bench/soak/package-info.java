/**
 * The soak run: properties that hold for every text and every crash, tried with new random cases for as long as one likes.
 * Each round has its seed, and a round that fails is run again by naming it. {@link dev.weir.bench.soak.Soak} is where it
 * starts.
 */
@NullMarked
package dev.weir.bench.soak;

import org.jspecify.annotations.NullMarked;
