package dev.weir.keys;

/** Signs with one Ed25519 key (RFC 8032), which it does not give away. Safe for use by many threads. */
public interface Signer {
    /** The id of the key in its keyset: 8 lower-case hex characters. */
    String keyId();

    /** The public key: 32 bytes. */
    Bytes publicKey();

    /** The signature over the whole message: 64 bytes, the same each time. */
    Bytes sign(byte[] message);
}
