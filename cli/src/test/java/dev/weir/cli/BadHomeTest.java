package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home whose keys are missing, wrong, damaged or readable by others is never used and never mended by guessing. */
class BadHomeTest {
    @TempDir
    Path top;

    private Cli cli;
    private Path keys;
    private String source;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(top, Cli.KEEP_AND_TOKENS);
        keys = cli.home.resolve("keys");
        source = cli.file("t.csv", "a,email\nx,canary@example.org\n").toString();
    }

    private void assertRefusesTheHome(String... told) throws IOException {
        var before = snapshot();
        cli.assertFaultWithoutTrace(cli.protect(source), told);
        cli.assertFaultWithoutTrace(
                Cli.runWith(
                        "canary\n",
                        "reveal",
                        "--as",
                        "a",
                        "--purpose",
                        "p",
                        "--class",
                        "contact.email",
                        "--policy",
                        cli.policy.toString(),
                        "--home",
                        cli.home.toString()),
                told);
        assertThat(snapshot()).as("the home is as it was").isEqualTo(before);
    }

    private TreeMap<String, String> snapshot() throws IOException {
        var all = new TreeMap<String, String>();
        for (Path file : Cli.files(cli.home)) {
            all.put(
                    file.toString(),
                    new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1));
        }
        return all;
    }

    @Test
    void noRootKey() throws IOException {
        Files.delete(keys.resolve("root.key"));
        assertRefusesTheHome("root.key");
    }

    @Test
    void noKeyset() throws IOException {
        Files.delete(keys.resolve("keyset.json"));
        assertRefusesTheHome("keyset.json");
    }

    @Test
    void noKeysAtAllBesideALedger() throws IOException {
        for (Path file : Cli.files(keys)) {
            Files.delete(file);
        }
        Files.delete(keys);
        assertRefusesTheHome("keys");
    }

    @Test
    void noLedgerBesideTheKeys() throws IOException {
        for (Path path : Cli.files(cli.home.resolve("ledger"))) {
            Files.delete(path);
        }
        assertRefusesTheHome("ledger");
    }

    @Test
    void theRootKeyOfAnotherHome() throws IOException {
        Path other = top.resolve("other");
        assertThat(Cli.run("init", "--home", other.toString()).exit()).isZero();
        Files.copy(
                other.resolve("keys/root.key"),
                keys.resolve("root.key"),
                StandardCopyOption.REPLACE_EXISTING,
                StandardCopyOption.COPY_ATTRIBUTES);
        assertRefusesTheHome("root.key");
    }

    @Test
    void theKeysOfAnotherHome() throws IOException {
        Path other = top.resolve("other");
        assertThat(Cli.run("init", "--home", other.toString()).exit()).isZero();
        for (String name : new String[] {"root.key", "keyset.json"}) {
            Files.copy(
                    other.resolve("keys").resolve(name),
                    keys.resolve(name),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.COPY_ATTRIBUTES);
        }
        assertRefusesTheHome("key");
    }

    @Test
    void aDamagedKeysetOrRootKey() throws IOException {
        for (String name : new String[] {"keyset.json", "root.key"}) {
            Path file = keys.resolve(name);
            byte[] good = Files.readAllBytes(file);
            for (int at = 0; at < good.length - 1; at += Math.max(1, good.length / 8)) {
                Cli.flipBit(file, at);
                var run = cli.protect(source);
                cli.assertFaultWithoutTrace(run, "key");
                Files.write(file, good);
            }
            Files.write(file, java.util.Arrays.copyOf(good, good.length / 2));
            assertRefusesTheHome(name);
            Files.write(file, new byte[0]);
            assertRefusesTheHome(name);
            Files.write(file, good);
        }
        assertThat(cli.protect(source).exit()).isZero();
    }

    @Test
    void keysThatOthersCanRead() throws IOException {
        for (String name : new String[] {"root.key", "keyset.json"}) {
            Path file = keys.resolve(name);
            for (String mode : new String[] {"rw-r-----", "rw-----w-", "rw----r--"}) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
                assertRefusesTheHome(name, "600");
            }
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        }
        Files.setPosixFilePermissions(keys, PosixFilePermissions.fromString("rwxr-x---"));
        assertRefusesTheHome("keys", "700");
    }

    @Test
    void aHomeThatIsAFile() throws IOException {
        Path file = Files.writeString(top.resolve("plain"), "x");
        var arguments = new java.util.ArrayList<>(java.util.List.of(cli.arguments(source)));
        arguments.set(arguments.indexOf("--home") + 1, file.toString());
        cli.assertFaultWithoutTrace(Cli.run(arguments.toArray(String[]::new)), "plain", "--home");
    }
}
