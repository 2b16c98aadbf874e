package dev.weir.keys;

/** Checks signatures of one public key. Safe for use by many threads. */
public interface Verifier {
    /** The public key: 32 bytes. */
    Bytes publicKey();

    /** Whether {@code signature} is this key's over {@code message}. A signature of a wrong length is simply false. */
    boolean verify(byte[] message, byte[] signature);
}
