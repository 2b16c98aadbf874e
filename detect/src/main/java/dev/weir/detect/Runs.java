package dev.weir.detect;

/**
 * What is known of a run of digits without a look at the text, in one number: its length, and the {@link Shape} of the
 * characters before and after it. So a detector passes over most runs at the price of a comparison.
 */
public final class Runs {
    /** So long or longer. */
    public static final int LONGEST = 15;

    private static final int BEFORE = 4 - 1;
    private static final int AFTER = BEFORE + 14;

    private Runs() {}

    static int sign(int length, char before, char after) {
        // neither of them is a digit, the lowest bit of a shape
        return Math.min(length, LONGEST) | Shape.beside(before) << BEFORE | Shape.beside(after) << AFTER;
    }

    /** How many digits it has; {@link #LONGEST} if more. */
    public static int length(int sign) {
        return sign & LONGEST;
    }

    /** Whether one of these bits of {@link Shape} but the digit is that of the character before. */
    public static boolean before(int sign, int shapes) {
        return (sign >>> BEFORE & shapes & Shape.ANY & ~Shape.DIGIT) != 0;
    }

    /** Whether one of these bits of {@link Shape} but the digit is that of the character after. */
    public static boolean after(int sign, int shapes) {
        return (sign >>> AFTER & shapes & Shape.ANY & ~Shape.DIGIT) != 0;
    }
}
