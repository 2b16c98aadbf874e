/**
 * Kinds of data that an organisation describes itself, in one YAML file: {@code CustomKinds.load(file)} reads it, tries
 * its examples, and gives kinds for {@link dev.weir.detect.TextScanner#withKinds}.
 *
 * <pre>
 * kinds:
 *   - name: acme-badge              # small letters, digits, dashes; stands in the evidence
 *     class: id.employee            # a class of the taxonomy
 *     pattern: 'AC-\d{6}'           # RE2's syntax, with a longest match; or, instead of it:
 *     # words: [Bluebird, Red Kite] # a list of words or phrases
 *     # match: stem                 # exact, ignore-case (default) or stem (up to three letters may follow)
 *     # check: luhn                 # for a pattern: luhn, mod97, verhoeff, damm, mod11-2, mod11-10, mod37-36, ean, over
 *                                   # the letters (A is 10) and digits of a match
 *     context: [badge, pass]        # words near it that make it surer
 *     needs-context: true           # found only beside such a word (default: false)
 *     headers: [badge no]           # of columns
 *     confidence: 0.8               # above 0, at most 1 (default: 0.7)
 *     examples:
 *       match: ['badge AC-123455']  # texts in which it must be found
 *       no-match: ['AC-12']         # texts in which it must not
 * </pre>
 */
@NullMarked
package dev.weir.detect.custom;

import org.jspecify.annotations.NullMarked;
