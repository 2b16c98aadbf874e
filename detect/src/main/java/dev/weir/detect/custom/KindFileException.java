package dev.weir.detect.custom;

/** A file of custom kinds that can't be used; the message names the file, the line and what was expected there. */
public final class KindFileException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final int line;

    KindFileException(String file, int line, String expected) {
        super(file + ":" + line + ": " + expected);
        this.line = line;
    }

    /** From 1; 0 if it is the whole file. */
    public int line() {
        return line;
    }
}
