package dev.weir.protect.number;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Reads plain numbers exactly, and only those whose exact form stays short. */
final class Decimals {
    private static final int LONGEST = 40;
    private static final int MOST_EXPONENT = 40;

    private Decimals() {}

    /** Whether the text is an integer of at most 18 digits, so that {@link Long#parseLong(String)} reads it. */
    static boolean isLong(String text) {
        int length = text.length();
        int from = length > 0 && text.charAt(0) == '-' ? 1 : 0;
        if (length == from || length > 18 + from) {
            return false;
        }
        for (int i = from; i < length; i++) {
            char c = text.charAt(i);
            if (c < '0' || c > '9') {
                return false;
            }
        }
        return true;
    }

    /** The number, or null when the text isn't one, is longer than 40 characters or has an exponent beyond ±40. */
    static @Nullable BigDecimal read(String text) {
        int length = text.length();
        if (length == 0 || length > LONGEST) {
            return null;
        }
        boolean digit = false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            digit |= c >= '0' && c <= '9';
            if ((c < '0' || c > '9') && c != '.' && c != '-' && c != '+' && c != 'e' && c != 'E') {
                return null;
            }
        }
        if (!digit) {
            return null;
        }
        try {
            var number = new BigDecimal(text);
            return Math.abs((long) number.scale()) > LONGEST + MOST_EXPONENT ? null : number;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    static String plain(BigDecimal number) {
        var stripped = number.stripTrailingZeros();
        return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
    }
}
