package dev.weir.protect;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys for tests: HMAC-SHA-512 of the info under a fixed key. */
public final class TestKeys implements KeySource {
    private final String id;

    public TestKeys(String id) {
        this.id = id;
    }

    @Override
    public byte[] derive(String info, int length) {
        try {
            var mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(("for tests only " + id).getBytes(StandardCharsets.UTF_8), "HmacSHA512"));
            return Arrays.copyOf(mac.doFinal(info.getBytes(StandardCharsets.UTF_8)), length);
        } catch (java.security.GeneralSecurityException e) {
            throw new AssertionError(e);
        }
    }

    @Override
    public String keyId() {
        return id;
    }

    @Override
    public EncryptionKey encryptionKey() {
        return EncryptionKey.of(id, derive("encryption", 32));
    }

    @Override
    public Optional<EncryptionKey> encryptionKey(String wanted) {
        return wanted.equals(id) ? Optional.of(encryptionKey()) : Optional.empty();
    }
}
