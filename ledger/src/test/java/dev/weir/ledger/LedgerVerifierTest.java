package dev.weir.ledger;

import static dev.weir.ledger.TestKeys.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.keys.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerVerifierTest {
    private static final int SIZE = 600;

    @TempDir
    Path folder;

    private Ledger ledger() {
        Ledger ledger = Ledger.create(folder, ORIGIN, TestKeys.signer(1));
        ledger.appendAll(LedgerTest.leaves(0, SIZE));
        return ledger;
    }

    @Test
    void aFlippedBitIsFoundInEveryKindOfFile() throws IOException {
        ledger();
        String[] files = {
            "checkpoint",
            "vkey",
            "tile/0/000",
            "tile/0/001",
            "tile/0/002.p/88",
            "tile/1/000.p/2",
            "tile/entries/000",
            "tile/entries/002.p/88"
        };
        var random = new Random(20261124);
        for (String name : files) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            for (int i = 0; i < 40; i++) {
                byte[] changed = whole.clone();
                int bit = random.nextInt(whole.length * 8);
                changed[bit / 8] ^= (byte) (1 << (bit % 8));
                Files.write(file, changed);
                assertThat(LedgerVerifier.verify(folder, TestKeys.key()))
                        .as(name + ", bit " + bit)
                        .isInstanceOf(Verification.Broken.class);
            }
            Files.write(file, whole);
        }
        assertThat(LedgerVerifier.verify(folder, TestKeys.key())).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void aCutOrLongerOrMissingFileIsFound() throws IOException {
        ledger();
        try (var walk = Files.walk(folder)) {
            for (Path file : walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith(".lock") && !file.endsWith("vkey"))
                    .toList()) {
                byte[] whole = Files.readAllBytes(file);
                Files.write(file, Arrays.copyOf(whole, whole.length - 1));
                broken(file);
                Files.write(file, Arrays.copyOf(whole, whole.length + 1));
                broken(file);
                Files.delete(file);
                broken(file);
                Files.write(file, whole);
            }
        }
        assertThat(LedgerVerifier.verify(folder)).isInstanceOf(Verification.Verified.class);
    }

    private void broken(Path file) {
        assertThat(LedgerVerifier.verify(folder, TestKeys.key()))
                .as(file.toString())
                .isInstanceOf(Verification.Broken.class);
    }

    @Test
    void theExactEntryAndTileAreNamed() throws IOException {
        ledger();
        Path bundle = folder.resolve("tile/entries/001");
        byte[] content = Files.readAllBytes(bundle);
        content[content.length - 1] ^= 1;
        Files.write(bundle, content);
        assertThat(problems())
                .contains("tile/entries/001, entry 511: does not hash to the hash at place 255 of tile/0/001");

        Path tile = folder.resolve("tile/1/000.p/2");
        byte[] hashes = Files.readAllBytes(tile);
        hashes[40] ^= 1;
        Files.write(tile, hashes);
        assertThat(problems()).contains("tile/1/000.p/2, hash 1: is not the root of tile 1 of level 0");
        assertThat(problems()).contains("checkpoint, line 3: ");
    }

    private String problems() {
        return LedgerVerifier.verify(folder, TestKeys.key()) instanceof Verification.Broken broken
                ? broken.problems().toString()
                : "none";
    }

    @Test
    void twoEntriesCannotBeSwappedNorOneBeTakenAway() throws IOException {
        ledger();
        var files = new LogFolder(folder);
        var entries = new java.util.ArrayList<>(files.entries(2, 88));
        Bytes kept = entries.set(3, entries.get(4));
        entries.set(4, kept);
        Files.write(folder.resolve("tile/entries/002.p/88"), EntryBundle.encode(entries));
        assertThat(problems()).contains("entry 515").contains("entry 516");
        Files.write(folder.resolve("tile/entries/002.p/88"), EntryBundle.encode(entries.subList(0, 87)));
        assertThat(problems()).contains("ends before its entry 87");
    }

    @Test
    void aLogOfAnotherKeyIsNotBelievedThoughItFitsItsOwn() {
        Ledger.create(folder, ORIGIN, TestKeys.signer(2)).append(new byte[1]);
        assertThat(LedgerVerifier.verify(folder)).isInstanceOf(Verification.Verified.class);
        broken(folder);
    }

    @Test
    void anAppendRefusesADamagedEndAndAddsNothing() throws IOException {
        Ledger ledger = ledger();
        String checkpoint = ledger.checkpoint();
        for (String name : new String[] {"tile/0/002.p/88", "tile/1/000.p/2", "tile/entries/002.p/88", "checkpoint"}) {
            Path file = folder.resolve(name);
            byte[] whole = Files.readAllBytes(file);
            byte[] changed = whole.clone();
            changed[whole.length / 2] ^= 1;
            Files.write(file, changed);
            LedgerTest.refused(LedgerException.Code.DAMAGED, () -> ledger.append(new byte[1]));
            Files.write(file, whole);
        }
        assertThat(ledger.checkpoint()).isEqualTo(checkpoint);
        ledger.append(new byte[1]);
        assertThat(LedgerVerifier.verify(folder)).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void whatACrashLeftIsOverwritten() throws IOException {
        Ledger ledger = Ledger.create(folder, ORIGIN, TestKeys.signer(1));
        ledger.appendAll(LedgerTest.leaves(0, 250));
        byte[] checkpoint = Files.readAllBytes(folder.resolve("checkpoint"));
        byte[] bundle = Files.readAllBytes(folder.resolve("tile/entries/000.p/250"));
        byte[] tile = Files.readAllBytes(folder.resolve("tile/0/000.p/250"));
        ledger.appendAll(LedgerTest.leaves(1000, 1010));
        // As if the crash had come before the checkpoint: the tiles are those of 260 entries.
        Files.createDirectories(folder.resolve("tile/entries/000.p"));
        Files.createDirectories(folder.resolve("tile/0/000.p"));
        Files.write(folder.resolve("tile/entries/000.p/250"), bundle);
        Files.write(folder.resolve("tile/0/000.p/250"), tile);
        Files.write(folder.resolve("checkpoint"), checkpoint);
        Files.write(folder.resolve(".tmp"), new byte[3]);
        assertThat(LedgerVerifier.verify(folder)).isInstanceOf(Verification.Verified.class);
        Ledger opened = Ledger.open(folder, TestKeys.signer(1));
        for (int index = 250; index < 262; index++) {
            opened.append(LedgerTest.leaf(index).toArray());
            assertThat(LedgerVerifier.verify(folder)).isInstanceOf(Verification.Verified.class);
        }
    }
}
