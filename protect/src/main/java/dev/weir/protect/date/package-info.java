/** Reading dates in the forms that tables hold, and moving them. */
@NullMarked
package dev.weir.protect.date;

import org.jspecify.annotations.NullMarked;
