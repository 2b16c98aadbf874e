package dev.weir.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A log that other software (Tessera) wrote. */
class TesseraLogTest {
    private static final NoteKey KEY =
            NoteKey.parse("example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx");

    @TempDir
    Path copy;

    @Test
    void everySizeOfItVerifies() throws IOException {
        Path log = SharedData.path("ledger/tessera/testdata/log");
        copyTree(log);
        for (int size = 0; size <= 15; size++) {
            int expected = size;
            Files.copy(
                    log.resolve("checkpoint." + size), copy.resolve("checkpoint"), StandardCopyOption.REPLACE_EXISTING);
            assertThat(LedgerVerifier.verify(copy, KEY))
                    .as("size " + size)
                    .isInstanceOfSatisfying(
                            Verification.Verified.class,
                            verified -> assertThat(verified.size()).isEqualTo(expected));
        }
    }

    @Test
    void everySizeOfItExtendsTheSmallerOnes() throws IOException {
        Path log = SharedData.path("ledger/tessera/testdata/log");
        for (int size = 1; size <= 15; size++) {
            Checkpoint now = Checkpoint.open(Files.readString(log.resolve("checkpoint." + size)), KEY);
            var tree = new MerkleTree(size, new TileNodes(size, new LogFolder(log)::hashes));
            assertThat(tree.root()).isEqualTo(now.root());
            for (int old = 1; old <= size; old++) {
                String older = Files.readString(log.resolve("checkpoint." + old));
                Hash oldRoot = Checkpoint.open(older, KEY).root();
                assertThat(MerkleProof.extendsTree(oldRoot, old, now.root(), size, tree.consistency(old)))
                        .isTrue();
                assertThat(MerkleProof.extendsTree(now.root(), old, now.root(), size, tree.consistency(old)))
                        .isEqualTo(old == size);
            }
        }
        String five = Files.readString(log.resolve("checkpoint.5"));
        assertThat(LedgerVerifier.verifyExtends(log, KEY, five)).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void itsEntriesAreRead() throws IOException {
        Path log = SharedData.path("ledger/tessera/testdata/log");
        LedgerReader reader = Ledger.reader(log, KEY);
        assertThat(new String(reader.entry(2).toArray(), java.nio.charset.StandardCharsets.UTF_8))
                .isEqualTo("three");
        for (long index = 0; index < reader.size(); index++) {
            assertThat(reader.receipt(index).verify(KEY)).isInstanceOf(ReceiptCheck.Valid.class);
        }
    }

    private void copyTree(Path from) throws IOException {
        try (var walk = Files.walk(from)) {
            for (Path file : walk.toList()) {
                Path to = copy.resolve(from.relativize(file).toString());
                if (Files.isDirectory(file)) {
                    Files.createDirectories(to);
                } else {
                    Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }
}
