/**
 * Re-identification risk. Count how often each combination of the quasi-identifiers stands in a table, count how many
 * combinations have each count, and {@link dev.weir.privacy.RiskMeasures#of} gives k, uniqueness and prosecutor risk.
 */
@NullMarked
package dev.weir.privacy;

import org.jspecify.annotations.NullMarked;
