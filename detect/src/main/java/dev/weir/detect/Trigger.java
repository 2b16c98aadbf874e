package dev.weir.detect;

/**
 * A literal that a detector wants to be shown the places of. It is compared as {@link Words#fold} does.
 *
 * @param endsWord whether no letter may follow, nor stand before unless a capital begins the literal
 */
public record Trigger(String literal, boolean endsWord) {
    public Trigger {
        if (literal.isEmpty()) {
            throw new IllegalArgumentException("a trigger needs a literal");
        }
        literal = Words.fold(literal);
    }

    /** Wherever it stands. */
    public static Trigger of(String literal) {
        return new Trigger(literal, false);
    }

    /** Where it is a word, or the last part of one such as {@code dbPassword}. */
    public static Trigger endingWord(String literal) {
        return new Trigger(literal, true);
    }
}
