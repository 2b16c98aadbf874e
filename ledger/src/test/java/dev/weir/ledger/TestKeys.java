package dev.weir.ledger;

import dev.weir.keys.DangerousKeyAccess;
import dev.weir.keys.Ed25519;
import dev.weir.keys.SecretBytes;
import dev.weir.keys.Signer;

/** Keys that are no secret. */
final class TestKeys {
    static final String ORIGIN = "example.com/weir-test";

    private TestKeys() {}

    static Signer signer(int number) {
        byte[] seed = new byte[32];
        seed[0] = (byte) number;
        return Ed25519.signer("0000000" + number, SecretBytes.of(seed, DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES));
    }

    static NoteKey key() {
        return new NoteSigner(ORIGIN, signer(1)).key();
    }
}
