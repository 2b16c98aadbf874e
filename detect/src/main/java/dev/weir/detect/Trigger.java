package dev.weir.detect;

/**
 * A literal that a detector wants to be shown the places of. It is compared as {@link Words#fold} does.
 *
 * @param endsWord whether no letter may follow
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

    /** Where no letter follows; what stands before is the detector's matter. */
    public static Trigger endingWord(String literal) {
        return new Trigger(literal, true);
    }
}
