package dev.weir.ledger;

import static dev.weir.ledger.TestKeys.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.keys.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LedgerTest {
    @TempDir
    Path home;

    private Path folder() {
        return home.resolve("ledger");
    }

    static Bytes leaf(long index) {
        return Bytes.of(("leaf " + index).getBytes(StandardCharsets.UTF_8));
    }

    static List<Bytes> leaves(long from, long to) {
        var leaves = new ArrayList<Bytes>();
        for (long index = from; index < to; index++) {
            leaves.add(leaf(index));
        }
        return leaves;
    }

    @Test
    void anEmptyLogVerifies() {
        Ledger.create(folder(), ORIGIN, TestKeys.signer(1));
        assertThat(LedgerVerifier.verify(folder(), TestKeys.key()))
                .isEqualTo(new Verification.Verified(ORIGIN, 0, Hash.ofEmptyTree()));
        Ledger.reader(folder()).forEach((index, entry) -> {
            throw new AssertionError("no entries");
        });
    }

    @Test
    void everyLeafHasAReceiptThatVerifiesAcrossATilesEdge() {
        Ledger ledger = Ledger.create(folder(), ORIGIN, TestKeys.signer(1));
        for (int index = 0; index < 260; index++) {
            Appended appended = ledger.append(leaf(index).toArray());
            assertThat(appended.index()).isEqualTo(index);
            assertThat(appended.size()).isEqualTo(index + 1);
            assertThat(appended.receipt().verify(TestKeys.key()))
                    .isEqualTo(new ReceiptCheck.Valid(ORIGIN, index, index + 1, appended.root()));
        }
        assertThat(LedgerVerifier.verify(folder(), TestKeys.key()))
                .isInstanceOfSatisfying(
                        Verification.Verified.class,
                        verified -> assertThat(verified.size()).isEqualTo(260));
    }

    @Test
    void theRootIsThatOfTheDefinitionForAnySize() {
        Ledger ledger = Ledger.create(folder(), ORIGIN, TestKeys.signer(1));
        var all = new ArrayList<Hash>();
        int[] batches = {1, 2, 252, 1, 1, 255, 300, 1024, 5};
        for (int batch : batches) {
            List<Bytes> leaves = leaves(all.size(), all.size() + batch);
            leaves.forEach(leaf -> all.add(Hash.ofLeaf(leaf.toArray())));
            List<Appended> appended = ledger.appendAll(leaves);
            assertThat(appended).hasSize(batch);
            assertThat(appended.getFirst().root()).isEqualTo(definition(all));
            for (Appended one : appended) {
                assertThat(one.receipt().verify(TestKeys.key())).isInstanceOf(ReceiptCheck.Valid.class);
            }
        }
        assertThat(LedgerVerifier.verify(folder(), TestKeys.key())).isInstanceOf(Verification.Verified.class);
        LedgerReader reader = Ledger.reader(folder());
        reader.forEach((index, entry) -> assertThat(entry).isEqualTo(leaf(index).toArray()));
        for (int index = 0; index < all.size(); index += 97) {
            assertThat(reader.receipt(index).verify(TestKeys.key())).isInstanceOf(ReceiptCheck.Valid.class);
        }
        for (int old = 1; old <= all.size(); old += 131) {
            assertThat(MerkleProof.extendsTree(
                            definition(all.subList(0, old)),
                            old,
                            reader.checkpoint().root(),
                            all.size(),
                            reader.consistency(old)))
                    .isTrue();
        }
    }

    /** RFC 6962 section 2.1, word for word. */
    private static Hash definition(List<Hash> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int split = Integer.highestOneBit(leaves.size() - 1);
        return Hash.ofNode(definition(leaves.subList(0, split)), definition(leaves.subList(split, leaves.size())));
    }

    @Test
    void aLogOfMoreThan65536LeavesHasAThirdLevel() {
        Ledger ledger = Ledger.create(folder(), ORIGIN, TestKeys.signer(1));
        ledger.appendAll(leaves(0, 65_530));
        for (int index = 65_530; index < 65_540; index++) {
            assertThat(ledger.append(leaf(index).toArray()).receipt().verify(TestKeys.key()))
                    .isInstanceOf(ReceiptCheck.Valid.class);
        }
        assertThat(Files.exists(folder().resolve("tile/2/000.p/1"))).isTrue();
        assertThat(LedgerVerifier.verify(folder(), TestKeys.key())).isInstanceOf(Verification.Verified.class);
        assertThat(Ledger.reader(folder()).receipt(3).verify(TestKeys.key())).isInstanceOf(ReceiptCheck.Valid.class);
    }

    @Test
    void aLeafHasAtMost65535Bytes() {
        Ledger ledger = Ledger.create(folder(), ORIGIN, TestKeys.signer(1));
        assertThatThrownBy(() -> ledger.append(new byte[65_536])).isInstanceOf(IllegalArgumentException.class);
        ledger.append(new byte[65_535]);
        ledger.append(new byte[0]);
        assertThat(LedgerVerifier.verify(folder())).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void manyThreadsAddWithoutLosingALeaf() throws Exception {
        Ledger ledger = Ledger.create(folder(), ORIGIN, TestKeys.signer(1));
        try (var pool = Executors.newFixedThreadPool(4)) {
            var tasks = new ArrayList<Callable<Long>>();
            for (int i = 0; i < 60; i++) {
                Bytes leaf = leaf(i);
                tasks.add(() -> ledger.append(leaf.toArray()).index());
            }
            var seen = new ArrayList<Long>();
            for (var result : pool.invokeAll(tasks)) {
                seen.add(result.get());
            }
            assertThat(seen.stream().distinct()).hasSize(60);
        }
        assertThat(Ledger.reader(folder()).size()).isEqualTo(60);
        assertThat(LedgerVerifier.verify(folder())).isInstanceOf(Verification.Verified.class);
    }

    @Test
    void anotherKeyOrOriginIsRefused() {
        Ledger.create(folder(), ORIGIN, TestKeys.signer(1)).append(new byte[1]);
        refused(LedgerException.Code.WRONG_KEY, () -> Ledger.open(folder(), TestKeys.signer(2)));
        refused(
                LedgerException.Code.WRONG_KEY,
                () -> Ledger.openOrCreate(folder(), "example.com/another", TestKeys.signer(1)));
        refused(LedgerException.Code.EXISTS, () -> Ledger.create(folder(), ORIGIN, TestKeys.signer(1)));
        refused(LedgerException.Code.MISSING, () -> Ledger.open(home.resolve("nothing"), TestKeys.signer(1)));
        Ledger.openOrCreate(folder(), ORIGIN, TestKeys.signer(1)).append(new byte[2]);
        assertThat(Ledger.reader(folder()).size()).isEqualTo(2);
    }

    @Test
    void aLogThatLostItsCheckpointIsNotBegunAnew() throws IOException {
        Ledger.create(folder(), ORIGIN, TestKeys.signer(1)).append(new byte[1]);
        Files.delete(folder().resolve("checkpoint"));
        refused(LedgerException.Code.MISSING, () -> Ledger.openOrCreate(folder(), ORIGIN, TestKeys.signer(1)));
    }

    @Test
    void anOlderStatePutBackIsNoticedByWhoeverSawTheNewer() throws IOException {
        Ledger ledger = Ledger.create(folder(), ORIGIN, TestKeys.signer(1));
        ledger.append(new byte[1]);
        String older = ledger.checkpoint();
        byte[] bundle = Files.readAllBytes(folder().resolve("tile/entries/000.p/1"));
        Receipt receipt = ledger.append(new byte[2]).receipt();
        Files.writeString(folder().resolve("checkpoint"), older);
        Files.write(folder().resolve("tile/entries/000.p/1"), bundle);
        refused(LedgerException.Code.DAMAGED, () -> ledger.append(new byte[3]));
        assertThat(LedgerVerifier.verify(folder())).isInstanceOf(Verification.Verified.class);
        assertThat(LedgerVerifier.verifyExtends(folder(), TestKeys.key(), receipt.checkpoint()))
                .isInstanceOf(Verification.Broken.class);
    }

    @Test
    void supersededFilesAreRemoved() throws IOException {
        Ledger ledger = Ledger.create(folder(), ORIGIN, TestKeys.signer(1));
        for (int index = 0; index < 5; index++) {
            ledger.append(leaf(index).toArray());
        }
        assertThat(names("tile/entries/000.p")).containsExactly("5");
        assertThat(names("tile/0/000.p")).containsExactlyInAnyOrder("1", "2", "3", "4", "5");
        ledger.appendAll(leaves(5, 256));
        assertThat(names("tile/entries")).containsExactly("000");
        assertThat(names("tile/0")).containsExactly("000");
        assertThat(names("")).containsExactlyInAnyOrder("checkpoint", "tile", "vkey", ".lock");
    }

    private List<String> names(String below) throws IOException {
        try (var files = Files.list(folder().resolve(below))) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    static void refused(LedgerException.Code code, org.assertj.core.api.ThrowableAssert.ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(LedgerException.class)
                .extracting("code")
                .isEqualTo(code);
    }
}
