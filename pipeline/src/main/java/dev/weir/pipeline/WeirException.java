package dev.weir.pipeline;

import dev.weir.ledger.LedgerException;
import java.nio.file.Path;

/**
 * A fault of the world that stops a flow: a file that can't be read, a disk that is full, a damaged home. The message
 * says what was wrong, where, and what to do; it never holds a value from the data.
 */
public final class WeirException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Who is to blame. */
    public enum Code {
        /** A source that is missing, unreadable or not what it says it is. */
        SOURCE,
        /** The place to write to: exists already, no permission, no space. */
        TARGET,
        /** Keys or ledger of the home. */
        HOME,
        /** A part of Weir gave an answer that another part contradicts; nothing was released. */
        CHECK
    }

    private final Code code;

    public WeirException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public static WeirException source(String what, String message) {
        return new WeirException(Code.SOURCE, what + ": " + message);
    }

    /** A fault of keys or ledger; their messages hold no secret. */
    static WeirException home(RuntimeException fault, Path home) {
        String message = String.valueOf(fault.getMessage());
        return new WeirException(
                Code.HOME,
                fault instanceof LedgerException
                        ? "the ledger " + home.resolve("ledger") + ": " + message
                                + "; nothing was released. 'weir ledger verify' says what does not hold"
                        : message);
    }

    public static WeirException target(String message) {
        return new WeirException(Code.TARGET, message);
    }

    public static WeirException check(String message) {
        return new WeirException(Code.CHECK, message);
    }

    public Code code() {
        return code;
    }
}
