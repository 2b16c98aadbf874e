package dev.weir.keys;

import static dev.weir.keys.HomeKeysTest.refused;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The stored format: the sample of version 1 opens for ever, and nothing that was changed does. */
class KeysetFormatTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path home;

    @Test
    void theSampleOfVersion1StillOpensWithTheSameKeys() throws IOException {
        HomeKeys keys = HomeKeys.open(sample());
        assertThat(keys.list()).hasSize(5);
        assertThat(keys.ledgerSigner().publicKey().hex()).isEqualTo(expected("ledger"));
        assertThat(keys.releaseSigner().publicKey().hex()).isEqualTo(expected("release"));
        assertThat(hex(keys.deriver().derive("sample", 32))).isEqualTo(expected("derived"));
        assertThat(hex(keys.deriver().derive(expected("oldDeriveId"), "sample", 32)))
                .isEqualTo(expected("oldDerived"));
        assertThat(hex(keys.encryption().encryptionKey().key())).isEqualTo(expected("encryption"));
    }

    @Test
    void anotherVersionIsRefusedAsThat() throws IOException {
        edit(root -> root.put("format", "weir-keyset/2"));
        refused(KeysException.Code.VERSION, "weir-keyset/2", this::open);
        edit(root -> root.put("format", "something"));
        refused(KeysException.Code.DAMAGED, "keyset.json", this::open);
    }

    @Test
    void noMetadataCanBeChangedAndNoKeyAddedSwappedOrTakenAway() throws IOException {
        String[][] changes = {
            {"status", "disabled"},
            {"status", "enabled"},
            {"created", "2020-01-01T00:00:00Z"},
            {"id", "0badcafe"},
            {"type", "encrypt"},
            {"type", "derive"}
        };
        for (String[] change : changes) {
            edit(root -> ((ObjectNode) root.get("keys").get(0)).put(change[0], change[1]));
            refused(KeysException.Code.DAMAGED, "keyset.json", this::open);
        }
        edit(root -> ((ArrayNode) root.get("keys")).remove(3));
        refused(KeysException.Code.DAMAGED, "MAC", this::open);
        edit(root -> ((ArrayNode) root.get("keys")).add(root.get("keys").get(0)));
        refused(KeysException.Code.DAMAGED, "MAC", this::open);
        edit(root -> {
            var first = (ObjectNode) root.get("keys").get(0);
            var second = (ObjectNode) root.get("keys").get(1);
            var kept = first.get("wrapped");
            first.set("wrapped", second.get("wrapped"));
            second.set("wrapped", kept);
        });
        refused(KeysException.Code.DAMAGED, "MAC", this::open);
    }

    @Test
    void aKeysetCutAnywhereIsRefused() throws IOException {
        byte[] whole = Files.readAllBytes(sample().resolve("keyset.json"));
        for (int size = 0; size < whole.length - 2; size += 7) {
            Files.write(home.resolve("keyset.json"), Arrays.copyOf(whole, size));
            refused(KeysException.Code.DAMAGED, "keyset.json", this::open);
        }
    }

    @Test
    void aFlippedBitAnywhereIsNoticedOrChangesOnlySpace() throws IOException {
        Path folder = sample();
        byte[] whole = Files.readAllBytes(folder.resolve("keyset.json"));
        for (int at = 0; at < whole.length; at++) {
            if (Character.isWhitespace(whole[at])) {
                continue;
            }
            byte[] changed = whole.clone();
            changed[at] ^= 1;
            Files.write(folder.resolve("keyset.json"), changed);
            org.assertj.core.api.Assertions.assertThatThrownBy(this::open)
                    .as("byte " + at)
                    .isInstanceOf(KeysException.class);
        }
    }

    @Test
    void hostileContentIsRefused() throws IOException {
        Path folder = sample();
        String[] hostile = {
            "[".repeat(100_000),
            "{\"format\":".repeat(1000),
            "{\"format\":\"" + "x".repeat(100_000) + "\"}",
            "null",
            "{}",
            "{\"format\":\"weir-keyset/1\",\"format\":\"weir-keyset/1\"}",
            "\u0000",
            "{\"format\":1}"
        };
        for (String content : hostile) {
            Files.writeString(folder.resolve("keyset.json"), content);
            refused(KeysException.Code.DAMAGED, "keyset.json", this::open);
        }
        Files.write(folder.resolve("keyset.json"), new byte[] {'{', '"', (byte) 0xC3, 0x28, '"', ':', '1', '}'});
        refused(KeysException.Code.DAMAGED, "keyset.json", this::open);
        Files.write(folder.resolve("keyset.json"), new byte[2 << 20]);
        refused(KeysException.Code.DAMAGED, "larger", this::open);
    }

    private void open() {
        HomeKeys.open(home);
    }

    private void edit(Consumer<ObjectNode> change) throws IOException {
        Path file = sample().resolve("keyset.json");
        var root = (ObjectNode) JSON.readTree(Files.readAllBytes(file));
        change.accept(root);
        Files.write(file, JSON.writeValueAsBytes(root));
    }

    private Path sample() throws IOException {
        Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwx------"));
        for (String name : new String[] {"root.key", "keyset.json"}) {
            Path file = home.resolve(name);
            Files.write(file, resource(name));
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        return home;
    }

    private static String expected(String name) throws IOException {
        return JSON.readTree(resource("expected.json")).get(name).textValue();
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream in = KeysetFormatTest.class.getResourceAsStream("/keyset-1/" + name)) {
            return Objects.requireNonNull(in).readAllBytes();
        }
    }

    private static String hex(SecretBytes bytes) {
        return Bytes.of(bytes.exposeBytes(DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES))
                .hex();
    }

    /** Writes a new sample into the working folder, once for each version of the format. */
    public static void main(String[] arguments) throws IOException {
        Path folder = Path.of(arguments[0]);
        HomeKeys keys = HomeKeys.create(folder);
        var expected = JSON.createObjectNode();
        expected.put("oldDeriveId", keys.deriver().keyId());
        expected.put("oldDerived", hex(keys.deriver().derive("sample", 32)));
        keys.rotate(KeyPurpose.DERIVE);
        expected.put("ledger", keys.ledgerSigner().publicKey().hex());
        expected.put("release", keys.releaseSigner().publicKey().hex());
        expected.put("derived", hex(keys.deriver().derive("sample", 32)));
        expected.put("encryption", hex(keys.encryption().encryptionKey().key()));
        Files.writeString(folder.resolve("expected.json"), expected.toPrettyString() + "\n");
    }
}
