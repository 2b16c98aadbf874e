/** E-mail addresses. */
@NullMarked
package dev.weir.detect.mail;

import org.jspecify.annotations.NullMarked;
