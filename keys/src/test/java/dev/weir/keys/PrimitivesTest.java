package dev.weir.keys;

import static dev.weir.keys.DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PrimitivesTest {
    private static final SecretBytes KEY = SecretBytes.of(new byte[32], I_HANDLE_RAW_KEY_BYTES);

    @Test
    void whatWasSealedOpensOnlyUnchangedAndInItsContext() {
        AesGcm aead = AesGcm.of(KEY);
        byte[] context = {7};
        byte[] sealed = aead.seal(new byte[] {1, 2, 3}, context);
        assertThat(sealed).hasSize(12 + 3 + 16);
        assertThat(aead.open(sealed, context)).containsExactly(1, 2, 3);
        assertThat(aead.open(aead.seal(new byte[0], new byte[0]), new byte[0])).isEmpty();
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            notAuthentic(aead, changed, context);
        }
        for (int size = 0; size < sealed.length; size++) {
            notAuthentic(aead, Arrays.copyOf(sealed, size), context);
        }
        notAuthentic(aead, sealed, new byte[] {8});
        notAuthentic(AesGcm.of(SecretBytes.random(new SecureRandom(), 32)), sealed, context);
    }

    private static void notAuthentic(AesGcm aead, byte[] sealed, byte[] context) {
        assertThatThrownBy(() -> aead.open(sealed, context))
                .isInstanceOf(KeysException.class)
                .extracting("code")
                .isEqualTo(KeysException.Code.NOT_AUTHENTIC);
    }

    /** Appendix A of the paper. */
    @Test
    void sipHashIsThatOfItsPaperAndBeginsAnewAfterEachHash() {
        byte[] counting = new byte[16];
        for (int i = 0; i < counting.length; i++) {
            counting[i] = (byte) i;
        }
        var hash = new SipHash(Bytes.of(counting));
        for (int round = 0; round < 2; round++) {
            hash.update(counting, 0, 7);
            hash.update(counting[7]);
            hash.update(counting, 8, 15);
            assertThat(hash.hash()).isEqualTo(0xa129ca6149be45e5L);
        }
        assertThatThrownBy(() -> new SipHash(Bytes.of(new byte[15]))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyMessageHasAFreshNonce() {
        AesGcm aead = AesGcm.of(KEY);
        Set<Bytes> nonces = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            nonces.add(Bytes.of(aead.seal(new byte[1], new byte[0]), 0, 12));
        }
        assertThat(nonces).hasSize(1000);
    }

    @Test
    void keysOfAWrongSizeAreRefused() {
        SecretBytes small = SecretBytes.of(new byte[16], I_HANDLE_RAW_KEY_BYTES);
        assertThatThrownBy(() -> AesGcm.of(small)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Ed25519.signer("00000000", small)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HkdfSha256.derive(KEY, "x", 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> HkdfSha256.derive(KEY, "x", 8161)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void publicKeysOfSmallOrderOrWrongEncodingAreRefused() {
        String[] wrong = {
            "00".repeat(32),
            "01" + "00".repeat(31),
            "ec" + "ff".repeat(30) + "7f",
            "ff".repeat(32),
            "ed" + "ff".repeat(30) + "7f"
        };
        for (String key : wrong) {
            assertThatThrownBy(() -> Ed25519.verifier(Bytes.ofHex(key))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aSignatureIsThatOfTheRfcAndIsCheckedWhole() {
        // RFC 8032 section 7.1, test 2.
        byte[] seed = Bytes.ofHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb")
                .toArray();
        Signer signer = Ed25519.signer("00000000", SecretBytes.of(seed, I_HANDLE_RAW_KEY_BYTES));
        byte[] message = {0x72};
        assertThat(signer.publicKey().hex())
                .isEqualTo("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");
        assertThat(signer.sign(message).hex())
                .isEqualTo("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");
        Verifier verifier = Ed25519.verifier(signer.publicKey());
        byte[] signature = signer.sign(message).toArray();
        assertThat(verifier.verify(message, signature)).isTrue();
        assertThat(verifier.verify(message, Arrays.copyOf(signature, 63))).isFalse();
        assertThat(verifier.verify(message, Arrays.copyOf(signature, 65))).isFalse();
        assertThat(verifier.verify(new byte[0], signature)).isFalse();
        assertThat(signer.toString()).doesNotContain("4ccd");
    }
}
