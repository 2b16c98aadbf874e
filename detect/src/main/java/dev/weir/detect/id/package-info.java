/** Identifiers that an authority or an organisation issues to a person. */
@NullMarked
package dev.weir.detect.id;

import org.jspecify.annotations.NullMarked;
