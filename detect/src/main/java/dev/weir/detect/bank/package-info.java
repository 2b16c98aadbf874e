/** Bank accounts and incomes: IBAN (ISO 13616), BIC (ISO 9362). */
@NullMarked
package dev.weir.detect.bank;

import org.jspecify.annotations.NullMarked;
