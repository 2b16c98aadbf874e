/** Web, IP and MAC addresses. */
@NullMarked
package dev.weir.detect.network;

import org.jspecify.annotations.NullMarked;
