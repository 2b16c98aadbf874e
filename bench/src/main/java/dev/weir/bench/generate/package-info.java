/**
 * Synthetic data: a small hospital for the examples ({@link dev.weir.bench.generate.HospitalGenerator}) and a table of
 * any length for benchmarks ({@link dev.weir.bench.generate.BenchmarkTable}). The same seed gives the same bytes.
 */
@NullMarked
package dev.weir.bench.generate;

import org.jspecify.annotations.NullMarked;
