package dev.weir.ledger;

import org.jspecify.annotations.Nullable;

/** A fault of the ledger's files or of what was read from others. Never holds the content of an entry. */
public final class LedgerException extends RuntimeException {
    /** What kind of fault it is. */
    public enum Code {
        /** There is no ledger here, or a file of it is not there. */
        MISSING,
        /** There is a ledger here already. */
        EXISTS,
        /** The files don't fit together or to the signature. Run the verifier to see where. */
        DAMAGED,
        /** The ledger was made with another key or origin. */
        WRONG_KEY,
        /** What was to be read is not of the form that it should have. */
        MALFORMED,
        /** The disk said no. */
        IO
    }

    private static final long serialVersionUID = 1L;

    private final Code code;

    LedgerException(Code code, String message) {
        this(code, message, null);
    }

    LedgerException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What kind of fault it is. */
    public Code code() {
        return code;
    }

    static LedgerException malformed(String what) {
        return new LedgerException(Code.MALFORMED, what);
    }
}
