/** Names of people: a list made from Datafaker's locales, titles and labels. */
@NullMarked
package dev.weir.detect.name;

import org.jspecify.annotations.NullMarked;
