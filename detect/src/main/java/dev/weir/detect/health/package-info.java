/** Diagnoses, medications and what belongs to them. */
@NullMarked
package dev.weir.detect.health;

import org.jspecify.annotations.NullMarked;
