package dev.weir.keys;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;

/**
 * The keys of a home, on the local disk: {@code root.key} wraps the keys in {@code keyset.json}. Whoever has both
 * files has all keys; keep a backup of both, apart from each other.
 *
 * <p>What {@link #ledgerSigner}, {@link #deriver} and the others give keeps the keys that were there when it was
 * asked for; after {@link #rotate} ask again. Safe for use by many threads and processes.
 */
public final class HomeKeys {
    private static final String ROOT = "root.key";
    private static final String KEYSET = "keyset.json";
    private static final String LOCK = ".lock";
    private static final ReentrantLock CHANGING = new ReentrantLock();

    private final Path folder;
    private final RootKey root;
    private final SecureRandom random;
    private final Clock clock;
    private volatile Keyset keyset;

    private HomeKeys(Path folder, RootKey root, Keyset keyset, SecureRandom random, Clock clock) {
        this.folder = folder;
        this.root = root;
        this.keyset = keyset;
        this.random = random;
        this.clock = clock;
    }

    /** Whether {@link #open} has something to open: at least one of the two files is there. */
    public static boolean exist(Path keysFolder) {
        return Files.exists(keysFolder.resolve(ROOT)) || Files.exists(keysFolder.resolve(KEYSET));
    }

    /**
     * Makes a folder of keys and opens it, or opens the one that is there: keys are never replaced. A crash leaves
     * no keys or all of them; of processes that do this at once, one makes the keys and all use them.
     *
     * @throws KeysException as {@link #open}, and {@code IO} when the folder can't be made or holds other files
     */
    public static HomeKeys create(Path keysFolder) {
        return create(keysFolder, new SecureRandom(), Clock.systemUTC());
    }

    static HomeKeys create(Path keysFolder, SecureRandom random, Clock clock) {
        if (!exist(keysFolder)) {
            try {
                NewKeysFolder.create(keysFolder, content -> {
                    RootKey root = RootKey.random(random);
                    content.write(ROOT, root.encode());
                    content.write(KEYSET, KeysetFormat.write(Keyset.random(random, clock.instant()), root));
                });
            } catch (IOException e) {
                throw new KeysException(
                        KeysException.Code.IO,
                        "cannot make the folder of keys " + keysFolder + "; it must be absent or empty, and the"
                                + " folder above it writable",
                        e);
            }
        }
        return open(keysFolder, random, clock);
    }

    /**
     * Opens the keys of a home.
     *
     * @throws KeysException {@code MISSING}, {@code WRONG_ROOT_KEY}, {@code DAMAGED}, {@code PERMISSIONS},
     *     {@code VERSION} or {@code IO}
     */
    public static HomeKeys open(Path keysFolder) {
        return open(keysFolder, new SecureRandom(), Clock.systemUTC());
    }

    private static HomeKeys open(Path folder, SecureRandom random, Clock clock) {
        if (!Files.isDirectory(folder)) {
            throw new KeysException(
                    KeysException.Code.MISSING, folder + " is missing: this home has no keys yet, or they were moved");
        }
        try {
            KeyFile.requirePrivate(folder, "700");
        } catch (IOException e) {
            throw new KeysException(KeysException.Code.IO, "cannot read " + folder, e);
        }
        RootKey root = RootKey.read(folder.resolve(ROOT));
        return new HomeKeys(folder, root, readKeyset(folder, root), random, clock);
    }

    private static Keyset readKeyset(Path folder, RootKey root) {
        Path file = folder.resolve(KEYSET);
        byte[] content =
                KeyFile.read(file, KeysetFormat.MAX_SIZE, "root.key alone is of no use: restore it from a backup");
        return KeysetFormat.read(content, root, file.toString());
    }

    /** Signs checkpoints of the ledger, with the primary key. */
    public Signer ledgerSigner() {
        return signer(keyset.primary(KeyPurpose.SIGN_LEDGER));
    }

    /** Signs releases, with the primary key. */
    public Signer releaseSigner() {
        return signer(keyset.primary(KeyPurpose.SIGN_RELEASE));
    }

    /**
     * A signer of an older key: a ledger keeps the key that it was created with.
     *
     * @param purpose {@code SIGN_LEDGER} or {@code SIGN_RELEASE}
     * @throws KeysException {@code UNKNOWN_KEY} or {@code DISABLED}
     */
    public Signer signer(KeyPurpose purpose, String keyId) {
        return switch (purpose) {
            case SIGN_LEDGER, SIGN_RELEASE -> signer(keyset.usable(purpose, keyId));
            case DERIVE, ENCRYPT -> throw new IllegalArgumentException(purpose.id() + " does not sign");
        };
    }

    /** Derives the keys of treatments. */
    public KeyDeriver deriver() {
        return new MasterKeys(keyset);
    }

    /** Keys to encrypt with. */
    public EncryptionKeys encryption() {
        return new KeysetEncryption(keyset);
    }

    /** What may be known about the keys, oldest first. */
    public List<KeyInfo> list() {
        return keyset.entries().stream().map(Keyset.Entry::info).toList();
    }

    /** Makes a new primary key; the old one stays enabled. Durable when this returns. */
    public KeyInfo rotate(KeyPurpose purpose) {
        return change(old -> old.rotated(purpose, random, clock.instant()))
                .primary(purpose)
                .info();
    }

    /**
     * Disables a key that is not primary, or enables it again. Durable when this returns.
     *
     * @param status {@code ENABLED} or {@code DISABLED}
     * @throws IllegalArgumentException when the key is primary
     * @throws KeysException {@code UNKNOWN_KEY}
     */
    public void setStatus(String keyId, KeyStatus status) {
        change(old -> old.withStatus(keyId, status));
    }

    private Keyset change(UnaryOperator<Keyset> change) {
        CHANGING.lock();
        try (FileChannel channel =
                FileChannel.open(folder.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock(); // until the channel is closed
            Keyset changed = change.apply(readKeyset(folder, root));
            DurableFile.replacePrivate(
                    folder.resolve(KEYSET), folder.resolve(KEYSET + ".tmp"), KeysetFormat.write(changed, root));
            keyset = changed;
            return changed;
        } catch (IOException e) {
            throw new KeysException(KeysException.Code.IO, "cannot write " + folder.resolve(KEYSET), e);
        } finally {
            CHANGING.unlock();
        }
    }

    private static Signer signer(Keyset.Entry entry) {
        return Ed25519.signer(entry.info().id(), entry.material());
    }

    @Override
    public String toString() {
        return "keys of " + folder;
    }

    private record MasterKeys(Keyset keyset) implements KeyDeriver {
        @Override
        public String keyId() {
            return keyset.primary(KeyPurpose.DERIVE).info().id();
        }

        @Override
        public SecretBytes derive(String info, int length) {
            return derive(keyset.primary(KeyPurpose.DERIVE), info, length);
        }

        @Override
        public SecretBytes derive(String keyId, String info, int length) {
            return derive(keyset.usable(KeyPurpose.DERIVE, keyId), info, length);
        }

        private static SecretBytes derive(Keyset.Entry master, String info, int length) {
            if (info.isEmpty()) {
                throw new IllegalArgumentException("say what the key is for");
            }
            return HkdfSha256.derive(master.material(), info, length);
        }
    }

    private record KeysetEncryption(Keyset keyset) implements EncryptionKeys {
        @Override
        public EncryptionKey encryptionKey() {
            return of(keyset.primary(KeyPurpose.ENCRYPT));
        }

        @Override
        public EncryptionKey encryptionKey(String keyId) {
            return of(keyset.usable(KeyPurpose.ENCRYPT, keyId));
        }

        private static EncryptionKey of(Keyset.Entry entry) {
            return new EncryptionKey(entry.info().id(), entry.material());
        }
    }
}
