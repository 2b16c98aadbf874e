/** Credentials: passwords, keys, tokens. */
@NullMarked
package dev.weir.detect.secret;

import org.jspecify.annotations.NullMarked;
