/** Biometric and genetic data (GDPR Art. 9, HIPAA): known by the header of a column. */
@NullMarked
package dev.weir.detect.biometric;

import org.jspecify.annotations.NullMarked;
