package dev.weir.ledger;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Writes a double as ECMAScript's {@code Number::toString} does, which RFC 8785 section 3.2.2.3 asks for: the fewest
 * digits that read back as the same double, and of those the nearest.
 */
final class EcmaNumber {
    private EcmaNumber() {}

    static String format(double number) {
        if (Double.isNaN(number) || Double.isInfinite(number)) {
            throw new IllegalArgumentException("JSON has no such number");
        }
        if (number == 0) {
            return "0";
        }
        BigDecimal shortest = shortest(Math.abs(number));
        String digits = shortest.unscaledValue().toString();
        int point = digits.length() - shortest.scale(); // the value is 0.digits × 10^point
        return (number < 0 ? "-" : "") + layOut(digits, point);
    }

    /** Java's digits are the shortest (from JDK 19 on), but that it writes two where one does: 4.9E-324, not 5E-324. */
    private static BigDecimal shortest(double number) {
        BigDecimal java = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        if (java.precision() != 2) {
            return java;
        }
        BigDecimal exact = new BigDecimal(number);
        BigDecimal one = exact.round(new MathContext(1, RoundingMode.HALF_EVEN));
        return one.doubleValue() == number ? one.stripTrailingZeros() : java;
    }

    private static String layOut(String digits, int point) {
        int count = digits.length();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (point > 0 && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (point > -6 && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        int exponent = point - 1;
        String mantissa = count == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return mantissa + "e" + (exponent < 0 ? "-" : "+") + Math.abs(exponent);
    }
}
