/** Traits of a person: birth date, age, sex and the like. */
@NullMarked
package dev.weir.detect.person;

import org.jspecify.annotations.NullMarked;
