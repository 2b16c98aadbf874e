/**
 * Regular expressions in linear time, for rules that come from files and from users.
 *
 * <p>The syntax is that of RE2 (which is Go's): no back-references and no look-around, so that no text can stall a rule.
 * An expression becomes a program for Thompson's automaton; {@code LazyDfa} makes states of it as a text asks for them,
 * within a bounded cache, and {@code PikeVm} runs it without a cache, and with groups. Sources: K. Thompson, "Regular
 * Expression Search Algorithm", CACM 11(6), 1968; R. Cox, "Regular Expression Matching Can Be Simple And Fast" (2007),
 * "the Virtual Machine Approach" (2009) and "in the Wild" (2010).
 */
@NullMarked
package dev.weir.detect.pattern;

import org.jspecify.annotations.NullMarked;
