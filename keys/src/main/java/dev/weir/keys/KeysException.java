package dev.weir.keys;

import org.jspecify.annotations.Nullable;

/** A fault with keys: a missing or damaged file, the wrong root key, a failed authentication. Never holds a secret. */
public final class KeysException extends RuntimeException {
    /** What kind of fault it is. */
    public enum Code {
        /** A file of the key store is not there. */
        MISSING,
        /** {@code root.key} belongs to another home. */
        WRONG_ROOT_KEY,
        /** A file is not what was written: cut, changed, or not authentic. */
        DAMAGED,
        /** Others than the owner may read or write a file of the key store. */
        PERMISSIONS,
        /** Written by a newer Weir, in a format that this one does not know. */
        VERSION,
        /** The disk said no. */
        IO,
        /** There is no key with this id and purpose. */
        UNKNOWN_KEY,
        /** The key is there, but was disabled. */
        DISABLED,
        /** A ciphertext is not authentic: wrong key, wrong context, or changed. */
        NOT_AUTHENTIC
    }

    private static final long serialVersionUID = 1L;

    private final Code code;

    KeysException(Code code, String message) {
        this(code, message, null);
    }

    KeysException(Code code, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
    }

    /** What kind of fault it is. */
    public Code code() {
        return code;
    }
}
