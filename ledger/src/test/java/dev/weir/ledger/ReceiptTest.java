package dev.weir.ledger;

import static dev.weir.ledger.LedgerTest.refused;
import static dev.weir.ledger.TestKeys.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.keys.Bytes;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReceiptTest {
    @TempDir
    Path folder;

    private Receipt receipt() {
        Ledger ledger = Ledger.openOrCreate(folder, ORIGIN, TestKeys.signer(1));
        return ledger.appendAll(LedgerTest.leaves(0, 7)).get(3).receipt();
    }

    @Test
    void theSampleOfFormat1StillVerifies() throws IOException {
        try (var in = ReceiptTest.class.getResourceAsStream("/receipt-1.json")) {
            byte[] sample = Objects.requireNonNull(in).readAllBytes();
            Receipt receipt = Receipt.parse(sample);
            assertThat(receipt.verify(TestKeys.key())).isInstanceOf(ReceiptCheck.Valid.class);
            assertThat(receipt.leaf()).isEqualTo(LedgerTest.leaf(3));
            assertThat(new String(receipt.toJson(), StandardCharsets.UTF_8).strip())
                    .isEqualTo(new String(sample, StandardCharsets.UTF_8).strip());
            // Ed25519 signs the same each time: the same log has the same receipt, byte for byte.
            assertThat(receipt()).isEqualTo(receipt);
        }
    }

    @Test
    void whatWasWrittenIsReadBack() {
        Receipt receipt = receipt();
        assertThat(Receipt.parse(receipt.toJson())).isEqualTo(receipt);
    }

    @Test
    void theCheckSaysWhatFails() {
        Receipt r = receipt();
        NoteKey key = TestKeys.key();
        assertThat(r.verify(key)).isInstanceOf(ReceiptCheck.Valid.class);
        fails(
                ReceiptCheck.Reason.PROOF,
                new Receipt(LedgerTest.leaf(4), r.index(), r.proof(), r.checkpoint(), r.vkey()));
        fails(ReceiptCheck.Reason.PROOF, new Receipt(r.leaf(), 2, r.proof(), r.checkpoint(), r.vkey()));
        fails(ReceiptCheck.Reason.INDEX_RANGE, new Receipt(r.leaf(), 7, r.proof(), r.checkpoint(), r.vkey()));
        List<Hash> shorter = r.proof().subList(1, r.proof().size());
        fails(ReceiptCheck.Reason.PROOF, new Receipt(r.leaf(), r.index(), shorter, r.checkpoint(), r.vkey()));
        var longer = new ArrayList<>(r.proof());
        longer.add(Hash.ofEmptyTree());
        fails(ReceiptCheck.Reason.PROOF, new Receipt(r.leaf(), r.index(), longer, r.checkpoint(), r.vkey()));
        fails(ReceiptCheck.Reason.CHECKPOINT_SIGNATURE, with(r, r.checkpoint().replace("\n7\n", "\n8\n")));
        fails(ReceiptCheck.Reason.CHECKPOINT_FORM, with(r, r.checkpoint().strip()));
        fails(ReceiptCheck.Reason.CHECKPOINT_FORM, with(r, ""));
        var another = new NoteSigner(ORIGIN, TestKeys.signer(1));
        fails(
                ReceiptCheck.Reason.ORIGIN,
                with(r, SignedNote.sign(r.checkpoint().split("\n\n")[0].replace(ORIGIN, "x") + "\n", another)));
        assertThat(r.verify(new NoteSigner(ORIGIN, TestKeys.signer(2)).key()))
                .isInstanceOfSatisfying(
                        ReceiptCheck.Invalid.class,
                        invalid -> assertThat(invalid.reason()).isEqualTo(ReceiptCheck.Reason.CHECKPOINT_SIGNATURE));
    }

    private static Receipt with(Receipt r, String checkpoint) {
        return new Receipt(r.leaf(), r.index(), r.proof(), checkpoint, r.vkey());
    }

    private static void fails(ReceiptCheck.Reason reason, Receipt receipt) {
        assertThat(receipt.verify(TestKeys.key()))
                .isInstanceOfSatisfying(
                        ReceiptCheck.Invalid.class,
                        invalid -> assertThat(invalid.reason()).isEqualTo(reason));
    }

    @Test
    void noBitOfAReceiptCanBeFlipped() {
        Receipt receipt = receipt();
        byte[] json = receipt.toJson();
        for (int bit = 0; bit < json.length * 8; bit++) {
            byte[] changed = json.clone();
            changed[bit / 8] ^= (byte) (1 << (bit % 8));
            try {
                Receipt parsed = Receipt.parse(changed);
                boolean onlyTheUntrustedKey = new Receipt(
                                parsed.leaf(), parsed.index(), parsed.proof(), parsed.checkpoint(), receipt.vkey())
                        .equals(receipt);
                assertThat(onlyTheUntrustedKey || parsed.verify(TestKeys.key()) instanceof ReceiptCheck.Invalid)
                        .as("bit " + bit)
                        .isTrue();
            } catch (LedgerException e) {
                assertThat(e.code()).isEqualTo(LedgerException.Code.MALFORMED);
            }
        }
    }

    @Test
    void hostileReceiptsAreRefused() {
        String good = new String(receipt().toJson(), StandardCharsets.UTF_8);
        for (int size = 0; size < good.length(); size += 3) {
            byte[] cut = Arrays.copyOf(good.getBytes(StandardCharsets.UTF_8), size);
            refused(LedgerException.Code.MALFORMED, () -> Receipt.parse(cut));
        }
        String[] wrong = {
            "null",
            "[]",
            "{}",
            "1",
            good + good,
            good + "x",
            good.replace("weir-receipt/1", "weir-receipt/2"),
            good.replace("{\"", "{\"more\":1,\""),
            good.replace("\"index\":3", "\"index\":3,\"index\":3"),
            good.replace("\"index\":3", "\"index\":-3"),
            good.replace("\"index\":3", "\"index\":3.0"),
            good.replace("\"index\":3", "\"index\":\"3\""),
            good.replace("\"index\":3", "\"index\":99999999999999999999"),
            good.replace("\"index\":3", "\"index\":" + "9".repeat(100_000)),
            "[".repeat(1_000_000),
            "{\"proof\":" + "[".repeat(100_000),
            good.replace("\"proof\":[", "\"proof\":[[],"),
            good.replace("\"proof\":[", "\"proof\":[" + "\"AAAA\",".repeat(100)),
            "\"" + "x".repeat(8 << 20) + "\"",
            "\ufeff" + good
        };
        for (String json : wrong) {
            refused(LedgerException.Code.MALFORMED, () -> Receipt.parse(json.getBytes(StandardCharsets.UTF_8)));
        }
        byte[] notUtf8 = good.getBytes(StandardCharsets.UTF_8);
        notUtf8[good.indexOf("checkpoint\":\"") + 14] = (byte) 0xFF;
        refused(LedgerException.Code.MALFORMED, () -> Receipt.parse(notUtf8));
    }

    @Test
    void aReceiptDoesNotPrintItsLeaf() {
        var receipt = new Receipt(Bytes.of("secret".getBytes(StandardCharsets.UTF_8)), 0, List.of(), "", "");
        assertThat(receipt.toString())
                .doesNotContain("secret")
                .doesNotContain(receipt.leaf().hex());
    }

    /** Writes a new sample: of the log in the folder of the first argument into the file of the second. */
    public static void main(String[] arguments) throws IOException {
        var test = new ReceiptTest();
        test.folder = Path.of(arguments[0]);
        java.nio.file.Files.write(Path.of(arguments[1]), test.receipt().toJson());
    }
}
