package dev.weir.documents;

/** A document of which nothing can be read. The message says why and what to do, and holds nothing out of the file. */
public final class DocumentException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Why. */
    public enum Code {
        /** It needs a password. */
        ENCRYPTED,
        /** It is cut off, or not well-formed. */
        DAMAGED,
        /** It is something else than its name says. */
        MISNAMED,
        /** It is above a limit. */
        TOO_LARGE,
        /** It can't be opened. */
        UNREADABLE
    }

    private final Code code;

    DocumentException(Code code, String message) {
        super(message);
        this.code = code;
    }

    public Code code() {
        return code;
    }
}
