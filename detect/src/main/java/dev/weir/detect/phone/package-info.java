/** Telephone numbers: candidates by shape, checked by libphonenumber. */
@NullMarked
package dev.weir.detect.phone;

import org.jspecify.annotations.NullMarked;
