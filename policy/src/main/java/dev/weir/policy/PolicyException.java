package dev.weir.policy;

/** A policy that can't be used. The message says file, line and what was expected. */
public final class PolicyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    PolicyException(String message) {
        super(message);
    }

    static PolicyException at(String file, int line, String what) {
        return new PolicyException(file + ":" + line + ": " + what);
    }
}
