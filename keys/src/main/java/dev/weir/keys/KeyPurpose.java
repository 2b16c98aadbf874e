package dev.weir.keys;

import java.util.Optional;

/** What a key of the keyset may be used for. A key is never used for two things. */
public enum KeyPurpose {
    /** Signs checkpoints of the ledger: an Ed25519 seed. */
    SIGN_LEDGER("sign-ledger"),
    /** Signs releases and their manifests: an Ed25519 seed. */
    SIGN_RELEASE("sign-release"),
    /** The master key from which the keys of treatments are derived. */
    DERIVE("derive"),
    /** Encrypts what Weir stores: an AES-256 key. */
    ENCRYPT("encrypt");

    private final String id;

    KeyPurpose(String id) {
        this.id = id;
    }

    /** As it stands in the keyset file. */
    public String id() {
        return id;
    }

    static Optional<KeyPurpose> ofId(String id) {
        for (KeyPurpose purpose : values()) {
            if (purpose.id.equals(id)) {
                return Optional.of(purpose);
            }
        }
        return Optional.empty();
    }
}
