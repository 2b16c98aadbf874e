package dev.weir.cli;

/** What the command answers to the shell. Other programs rely on these. */
final class Exit {
    static final int OK = 0;
    static final int FAULT = 1;
    static final int USAGE = 2;
    static final int REFUSED = 3;
    static final int NOT_VERIFIED = 4;
    static final int INCOMPLETE = 5;

    private Exit() {}
}
