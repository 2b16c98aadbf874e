package dev.weir.pipeline;

import dev.weir.keys.DangerousKeyAccess;
import dev.weir.keys.HomeKeys;
import dev.weir.keys.KeysException;
import dev.weir.protect.EncryptionKey;
import dev.weir.protect.KeySource;
import java.util.Arrays;
import java.util.Optional;

/** A home's keys as treatments want them. */
final class HomeKeySource implements KeySource {
    private static final DangerousKeyAccess ACCESS = DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES;

    private final HomeKeys keys;

    HomeKeySource(HomeKeys keys) {
        this.keys = keys;
    }

    @Override
    public byte[] derive(String info, int length) {
        return keys.deriver().derive(info, length).exposeBytes(ACCESS);
    }

    @Override
    public String keyId() {
        return keys.deriver().keyId();
    }

    @Override
    public EncryptionKey encryptionKey() {
        return adapted(keys.encryption().encryptionKey());
    }

    @Override
    public Optional<EncryptionKey> encryptionKey(String id) {
        try {
            return Optional.of(adapted(keys.encryption().encryptionKey(id)));
        } catch (KeysException e) {
            return Optional.empty();
        }
    }

    private static EncryptionKey adapted(dev.weir.keys.EncryptionKey key) {
        byte[] bytes = key.key().exposeBytes(ACCESS);
        try {
            return EncryptionKey.of(key.keyId(), bytes);
        } finally {
            Arrays.fill(bytes, (byte) 0);
        }
    }
}
