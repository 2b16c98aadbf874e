/**
 * The one main flow. {@link dev.weir.pipeline.Weir#pass} reads, detects, decides, protects, measures, stages and records;
 * each stage's result is the only thing that the next one takes, so that none can be skipped. What is refused on the way
 * travels on as {@link dev.weir.pipeline.Refused} to the end and is recorded too.
 */
@NullMarked
package dev.weir.pipeline;

import org.jspecify.annotations.NullMarked;
