package dev.weir.keys;

/**
 * Permission to hold the raw bytes of a key. Whoever names this has taken on that the bytes are neither logged nor
 * stored in the clear, and that they are wiped when done. Search for this name to find every place that touches
 * raw keys; a review starts there.
 */
public enum DangerousKeyAccess {
    /** "I handle raw key bytes here, and I know what that means." */
    I_HANDLE_RAW_KEY_BYTES
}
