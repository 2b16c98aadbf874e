package dev.weir.keys;

import static dev.weir.keys.DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HomeKeysTest {
    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("keys");
    }

    @Test
    void whatWasCreatedOpensWithTheSameKeys() {
        HomeKeys made = HomeKeys.create(folder());
        HomeKeys opened = HomeKeys.open(folder());
        assertThat(opened.list()).isEqualTo(made.list()).hasSize(4);
        assertThat(opened.ledgerSigner().publicKey())
                .isEqualTo(made.ledgerSigner().publicKey());
        assertThat(opened.releaseSigner().publicKey())
                .isNotEqualTo(made.ledgerSigner().publicKey());
        assertThat(opened.deriver().derive("a", 32)).isEqualTo(made.deriver().derive("a", 32));
        assertThat(opened.deriver().derive("a", 32)).isNotEqualTo(made.deriver().derive("b", 32));
        byte[] sealed =
                made.encryption().encryptionKey().aead().seal("x".getBytes(StandardCharsets.UTF_8), new byte[1]);
        assertThat(opened.encryption().encryptionKey().aead().open(sealed, new byte[1]))
                .containsExactly('x');
    }

    @Test
    void creatingAgainKeepsTheKeys() {
        HomeKeys first = HomeKeys.create(folder());
        assertThat(HomeKeys.create(folder()).list()).isEqualTo(first.list());
    }

    @Test
    void anEmptyFolderIsFilledAndAFolderOfOtherFilesIsLeftAlone() throws IOException {
        Files.createDirectory(folder());
        assertThat(HomeKeys.create(folder()).list()).hasSize(4);
        Path other = Files.createDirectory(home.resolve("other"));
        Files.writeString(other.resolve("notes"), "x");
        refused(KeysException.Code.IO, "must be absent or empty", () -> HomeKeys.create(other));
        try (var left = Files.list(home)) {
            assertThat(left.map(path -> path.getFileName().toString())).containsExactlyInAnyOrder("keys", "other");
        }
    }

    @Test
    void ofManyWhoCreateAtOnceAllUseTheSameKeys() throws Exception {
        try (var pool = Executors.newFixedThreadPool(8)) {
            for (int round = 0; round < 20; round++) {
                Path folder = home.resolve("round" + round);
                var tasks = new ArrayList<Callable<HomeKeys>>();
                for (int i = 0; i < 8; i++) {
                    tasks.add(() -> HomeKeys.create(folder));
                }
                var lists = new ArrayList<Object>();
                for (var made : pool.invokeAll(tasks)) {
                    lists.add(made.get().list());
                }
                assertThat(lists.stream().distinct()).hasSize(1);
            }
        }
        try (var left = Files.list(home)) {
            assertThat(left).hasSize(20);
        }
    }

    @Test
    void onlyTheOwnerMayReadTheFiles() throws IOException {
        HomeKeys.create(folder());
        assertThat(mode(folder())).isEqualTo("rwx------");
        assertThat(mode(folder().resolve("root.key"))).isEqualTo("rw-------");
        assertThat(mode(folder().resolve("keyset.json"))).isEqualTo("rw-------");
    }

    @Test
    void filesOpenToOthersAreRefusedWithAdvice() throws IOException {
        HomeKeys.create(folder());
        for (String name : new String[] {"root.key", "keyset.json"}) {
            for (String mode : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
                Files.setPosixFilePermissions(folder().resolve(name), PosixFilePermissions.fromString(mode));
                refused(KeysException.Code.PERMISSIONS, "chmod 600", () -> HomeKeys.open(folder()));
            }
            Files.setPosixFilePermissions(folder().resolve(name), PosixFilePermissions.fromString("rw-------"));
        }
        Files.setPosixFilePermissions(folder(), PosixFilePermissions.fromString("rwxr-x---"));
        refused(KeysException.Code.PERMISSIONS, "chmod 700", () -> HomeKeys.open(folder()));
    }

    @Test
    void aMissingFileIsNamedAndNothingIsMadeInItsPlace() throws IOException {
        refused(KeysException.Code.MISSING, "no keys yet", () -> HomeKeys.open(folder()));
        HomeKeys.create(folder());
        Path root = folder().resolve("root.key");
        Files.move(root, home.resolve("kept"));
        refused(KeysException.Code.MISSING, "root.key is missing", () -> HomeKeys.open(folder()));
        refused(KeysException.Code.MISSING, "root.key is missing", () -> HomeKeys.create(folder()));
        Files.move(home.resolve("kept"), root);
        Files.delete(folder().resolve("keyset.json"));
        refused(KeysException.Code.MISSING, "keyset.json is missing", () -> HomeKeys.create(folder()));
    }

    @Test
    void theRootKeyOfAnotherHomeIsRefused() throws IOException {
        HomeKeys.create(folder());
        HomeKeys.create(home.resolve("another"));
        Files.copy(
                home.resolve("another/root.key"),
                folder().resolve("root.key"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING,
                java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        refused(KeysException.Code.WRONG_ROOT_KEY, "belong together", () -> HomeKeys.open(folder()));
    }

    @Test
    void aRootKeyOfAWrongFormIsRefusedWithoutQuotingIt() throws IOException {
        HomeKeys.create(folder());
        String right = Files.readString(folder().resolve("root.key"));
        String shorter = Base64.getEncoder().encodeToString(new byte[31]) + "\n";
        for (String wrong :
                new String[] {"", "\n", shorter, right + right, right.strip() + "!", " " + right, "x".repeat(5000)}) {
            Files.writeString(folder().resolve("root.key"), wrong);
            assertThatThrownBy(() -> HomeKeys.open(folder()))
                    .isInstanceOf(KeysException.class)
                    .hasMessageContaining("root.key")
                    .hasMessageNotContaining(right.strip())
                    .hasNoCause()
                    .extracting("code")
                    .isEqualTo(KeysException.Code.DAMAGED);
        }
    }

    @Test
    void anOlderKeyStillReadsAfterARotation() {
        HomeKeys keys = HomeKeys.create(folder());
        String oldId = keys.deriver().keyId();
        SecretBytes before = keys.deriver().derive("x", 16);
        KeyInfo made = keys.rotate(KeyPurpose.DERIVE);
        HomeKeys opened = HomeKeys.open(folder());
        assertThat(opened.deriver().keyId()).isEqualTo(made.id()).isNotEqualTo(oldId);
        assertThat(opened.deriver().derive("x", 16)).isNotEqualTo(before);
        assertThat(opened.deriver().derive(oldId, "x", 16)).isEqualTo(before);
    }

    @Test
    void aDisabledKeyIsRefusedUntilItIsEnabled() {
        HomeKeys keys = HomeKeys.create(folder());
        String oldId = keys.ledgerSigner().keyId();
        assertThatThrownBy(() -> keys.setStatus(oldId, KeyStatus.DISABLED))
                .isInstanceOf(IllegalArgumentException.class);
        keys.rotate(KeyPurpose.SIGN_LEDGER);
        keys.setStatus(oldId, KeyStatus.DISABLED);
        refused(
                KeysException.Code.DISABLED,
                oldId,
                () -> HomeKeys.open(folder()).signer(KeyPurpose.SIGN_LEDGER, oldId));
        keys.setStatus(oldId, KeyStatus.ENABLED);
        assertThat(keys.signer(KeyPurpose.SIGN_LEDGER, oldId).keyId()).isEqualTo(oldId);
    }

    @Test
    void aKeyOfAnotherPurposeIsNotGiven() {
        HomeKeys keys = HomeKeys.create(folder());
        String signing = keys.ledgerSigner().keyId();
        refused(
                KeysException.Code.UNKNOWN_KEY,
                "sign-ledger",
                () -> keys.deriver().derive(signing, "x", 32));
        refused(
                KeysException.Code.UNKNOWN_KEY,
                "sign-ledger",
                () -> keys.encryption().encryptionKey(signing));
        refused(KeysException.Code.UNKNOWN_KEY, "no key", () -> keys.deriver().derive("00000000", "x", 32));
    }

    @Test
    void nothingPrintsAKey() throws IOException {
        HomeKeys keys = HomeKeys.create(folder());
        SecretBytes derived = keys.deriver().derive("x", 32);
        String hex = Bytes.of(derived.exposeBytes(I_HANDLE_RAW_KEY_BYTES)).hex();
        assertThat(derived.toString()).isEqualTo("SecretBytes");
        assertThat(keys.encryption().encryptionKey().toString() + keys.deriver() + keys + keys.ledgerSigner())
                .doesNotContain(hex)
                .doesNotContain(Files.readString(folder().resolve("root.key")).strip());
    }

    static void refused(
            KeysException.Code code, String what, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(KeysException.class)
                .hasMessageContaining(what)
                .extracting("code")
                .isEqualTo(code);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
