/**
 * Messages whose fields say by their place what they hold: HL7 v2, ANSI X12, EDIFACT. Each segment is read by itself: one that
 * was cut out of its message says the same, and a text that arrives in pieces may hold the header in another piece.
 */
@NullMarked
package dev.weir.detect.message;

import org.jspecify.annotations.NullMarked;
