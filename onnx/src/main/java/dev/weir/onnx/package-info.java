/** Token-classification models in ONNX, with their Hugging Face tokenizers, as detectors. An optional artifact. */
@NullMarked
package dev.weir.onnx;

import org.jspecify.annotations.NullMarked;
