/**
 * Training of the tagger and the scoreboard. {@link dev.weir.train.Train} reads the corpora ({@link
 * dev.weir.train.Corpora}), makes sentences of its own ({@link dev.weir.train.Generator}), fits the weights ({@link
 * dev.weir.train.Trainer}) and writes the model's file; {@link dev.weir.train.Scoreboard} measures all of detection.
 */
@org.jspecify.annotations.NullMarked
package dev.weir.train;
