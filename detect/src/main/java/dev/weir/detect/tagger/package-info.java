/**
 * Names, places, organisations and other soft spans in running text by a trained model: a linear-chain conditional random
 * field (Lafferty, McCallum, Pereira 2001) over hashed features. {@link dev.weir.detect.tagger.Segment} cuts a text,
 * {@link dev.weir.detect.tagger.Features} says what is seen at each token, {@link dev.weir.detect.tagger.Model} holds the
 * weights and finds the best row of labels, {@link dev.weir.detect.tagger.TaggerDetector} makes findings of it. The module
 * {@code train} makes the model's file with the same cutting and the same features.
 */
@org.jspecify.annotations.NullMarked
package dev.weir.detect.tagger;
