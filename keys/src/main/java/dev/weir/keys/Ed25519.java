package dev.weir.keys;

import java.util.Arrays;
import org.bouncycastle.crypto.params.Ed25519PrivateKeyParameters;
import org.bouncycastle.crypto.params.Ed25519PublicKeyParameters;

/**
 * Ed25519 signatures (RFC 8032, the pure form without a context). Verification is that of the RFC without the
 * cofactor, and refuses encodings that are not canonical.
 */
public final class Ed25519 {
    /** The size of a seed (the private key) in bytes. */
    public static final int SEED_SIZE = 32;

    /** The size of a public key in bytes. */
    public static final int PUBLIC_KEY_SIZE = 32;

    /** The size of a signature in bytes. */
    public static final int SIGNATURE_SIZE = 64;

    private Ed25519() {}

    /**
     * A signer with the key that {@code seed} makes.
     *
     * @throws IllegalArgumentException when the seed is not 32 bytes
     */
    public static Signer signer(String keyId, SecretBytes seed) {
        if (seed.size() != SEED_SIZE) {
            throw new IllegalArgumentException("an Ed25519 seed has 32 bytes, not " + seed.size());
        }
        byte[] raw = seed.exposeBytes(DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
        try {
            var key = new Ed25519PrivateKeyParameters(raw, 0);
            return new SeedSigner(keyId, key, Bytes.of(key.generatePublicKey().getEncoded()));
        } finally {
            Arrays.fill(raw, (byte) 0);
        }
    }

    /**
     * A verifier for a public key.
     *
     * @throws IllegalArgumentException when it is not the canonical encoding of a point of full order
     */
    public static Verifier verifier(Bytes publicKey) {
        if (publicKey.size() != PUBLIC_KEY_SIZE) {
            throw new IllegalArgumentException("an Ed25519 public key has 32 bytes, not " + publicKey.size());
        }
        byte[] raw = publicKey.toArray();
        if (!org.bouncycastle.math.ec.rfc8032.Ed25519.validatePublicKeyFull(raw, 0)) {
            throw new IllegalArgumentException("not an Ed25519 public key");
        }
        return new PointVerifier(publicKey, new Ed25519PublicKeyParameters(raw, 0));
    }

    private static final class SeedSigner implements Signer {
        private final String keyId;
        private final Ed25519PrivateKeyParameters key;
        private final Bytes publicKey;

        SeedSigner(String keyId, Ed25519PrivateKeyParameters key, Bytes publicKey) {
            this.keyId = keyId;
            this.key = key;
            this.publicKey = publicKey;
        }

        @Override
        public String keyId() {
            return keyId;
        }

        @Override
        public Bytes publicKey() {
            return publicKey;
        }

        @Override
        public Bytes sign(byte[] message) {
            byte[] signature = new byte[SIGNATURE_SIZE];
            key.sign(
                    org.bouncycastle.math.ec.rfc8032.Ed25519.Algorithm.Ed25519,
                    null,
                    message,
                    0,
                    message.length,
                    signature,
                    0);
            return Bytes.of(signature);
        }

        @Override
        public String toString() {
            return "Ed25519 signer " + keyId;
        }
    }

    private record PointVerifier(Bytes publicKey, Ed25519PublicKeyParameters key) implements Verifier {
        @Override
        public boolean verify(byte[] message, byte[] signature) {
            return signature.length == SIGNATURE_SIZE
                    && key.verify(
                            org.bouncycastle.math.ec.rfc8032.Ed25519.Algorithm.Ed25519,
                            null,
                            message,
                            0,
                            message.length,
                            signature,
                            0);
        }

        @Override
        public String toString() {
            return "Ed25519 verifier " + publicKey;
        }
    }
}
