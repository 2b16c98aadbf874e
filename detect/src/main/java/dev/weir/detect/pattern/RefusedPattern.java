package dev.weir.detect.pattern;

/** An expression that can't be run in linear time, is too large, or is not well-formed. */
public final class RefusedPattern extends IllegalArgumentException {
    private final String reason;
    private final int position;

    RefusedPattern(String reason, int position) {
        super(reason + " at position " + position);
        this.reason = reason;
        this.position = position;
    }

    /** Why, for people; holds nothing of the expression. */
    public String reason() {
        return reason;
    }

    /** The offset in the expression, in {@code char}s. */
    public int position() {
        return position;
    }
}
