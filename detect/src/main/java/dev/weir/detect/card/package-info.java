/** Payment card numbers: issuer ranges, lengths and the Luhn check of ISO/IEC 7812-1. */
@NullMarked
package dev.weir.detect.card;

import org.jspecify.annotations.NullMarked;
