package dev.weir.ledger;

import static dev.weir.ledger.LedgerTest.refused;
import static dev.weir.ledger.TestKeys.ORIGIN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.keys.DangerousKeyAccess;
import dev.weir.keys.SecretBytes;
import org.junit.jupiter.api.Test;

class SignedNoteTest {
    /** The example of c2sp.org/signed-note, section Verifier keys. */
    private static final String EXAMPLE_KEY = "example.com/foo+530d903a+AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k";

    private static final String EXAMPLE_NOTE = "This is an example message.\n\n"
            + "\u2014 example.com/foo Uw2QOkn8srV1yJGh2VYRlL1Tnagv1YEq6TfXppzi2ONncAlTgK7Ztg1ERYNZXsYjOBH3mFXmRKuwHjG1Yu72IneyaQM=\n";

    private static final NoteSigner SIGNER = new NoteSigner(ORIGIN, TestKeys.signer(1));

    @Test
    void theExampleOfTheSpecificationVerifies() {
        NoteKey key = NoteKey.parse(EXAMPLE_KEY);
        assertThat(key.vkey()).isEqualTo(EXAMPLE_KEY);
        assertThat(SignedNote.parse(EXAMPLE_NOTE).verify(key)).isEqualTo(SignedNote.Outcome.SIGNED);
        assertThat(SignedNote.parse(EXAMPLE_NOTE.replace("an example", "no example"))
                        .verify(key))
                .isEqualTo(SignedNote.Outcome.FORGED);
    }

    @Test
    void aPrivateKeyOfGoIsReadAndWritten() {
        // From golang.org/x/mod/sumdb/note, example_test.go.
        String skey = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
        String vkey = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
        NoteSigner signer = NoteSigner.parseSkey(skey);
        assertThat(signer.key().vkey()).isEqualTo(vkey);
        byte[] seed = new byte[32];
        var secret = SecretBytes.of(seed, DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
        String written = NoteSigner.formatSkey(ORIGIN, secret, DangerousKeyAccess.I_HANDLE_RAW_KEY_BYTES);
        assertThat(NoteSigner.parseSkey(written).key().name()).isEqualTo(ORIGIN);
        for (String wrong :
                new String[] {"", "PRIVATE+KEY+", skey + "A", skey.replace("c74f", "c74e"), skey.substring(1)}) {
            assertThatThrownBy(() -> NoteSigner.parseSkey(wrong))
                    .isInstanceOf(LedgerException.class)
                    .hasNoCause()
                    .hasMessageNotContaining("AYEK");
        }
    }

    @Test
    void signaturesOfUnknownKeysAreIgnoredAndAForgedOneIsNot() {
        String note = SignedNote.sign("text\n", SIGNER);
        String other = SignedNote.sign("text\n", new NoteSigner("other", TestKeys.signer(2)));
        String both = note + other.substring(other.lastIndexOf("\n\n") + 2);
        assertThat(SignedNote.parse(both).verify(SIGNER.key())).isEqualTo(SignedNote.Outcome.SIGNED);
        assertThat(SignedNote.parse(other).verify(SIGNER.key())).isEqualTo(SignedNote.Outcome.NOT_SIGNED);
        NoteKey sameName = new NoteSigner(ORIGIN, TestKeys.signer(3)).key();
        assertThat(SignedNote.parse(both).verify(sameName)).isEqualTo(SignedNote.Outcome.NOT_SIGNED);
        String forged = SignedNote.sign("other text\n", SIGNER);
        String mixed = note + forged.substring(forged.lastIndexOf("\n\n") + 2);
        assertThat(SignedNote.parse(mixed).verify(SIGNER.key())).isEqualTo(SignedNote.Outcome.FORGED);
    }

    @Test
    void aTextWithEmptyLinesIsCutAtTheLastOne() {
        SignedNote note = SignedNote.parse(SignedNote.sign("one\n\ntwo\n", SIGNER));
        assertThat(note.text()).isEqualTo("one\n\ntwo\n");
        assertThat(note.verify(SIGNER.key())).isEqualTo(SignedNote.Outcome.SIGNED);
    }

    @Test
    void notesOfAnotherFormAreRefused() {
        String good = SignedNote.sign("text\n", SIGNER);
        String line = good.substring(good.lastIndexOf("\n\n") + 2);
        String[] wrong = {
            "",
            "\n",
            "\n\n",
            "text\n",
            "text\n\n",
            good.strip(),
            good + "\n",
            good + "more\n",
            good.replace("\u2014", "-"),
            good.replace("\u2014 ", "\u2014"),
            good.replace("text", "te\txt"),
            good.replace("text", "te\u0000xt"),
            good.replace("\n", "\r\n"),
            "text\n" + line,
            "text\n\n" + line.replace("=", "!"),
            "text\n\n\u2014 a AAAA\n",
            "text\n\n\u2014  AAAAAAAA\n",
            "text\n\n" + line.repeat(65),
            "x".repeat(1 << 20) + "\n\n" + line,
            good.replace("text", "\ud800")
        };
        for (String note : wrong) {
            refused(LedgerException.Code.MALFORMED, () -> SignedNote.parse(note));
        }
        assertThat(SignedNote.parse("text\n\n" + line.repeat(16)).signatures()).hasSize(16);
    }

    @Test
    void keysOfAnotherFormAreRefused() {
        String[] wrong = {
            "",
            "+",
            "++",
            "a+b",
            EXAMPLE_KEY + "A",
            EXAMPLE_KEY.replace("530d", "530e"),
            EXAMPLE_KEY.replace("530d", "530D"),
            EXAMPLE_KEY.replace("foo", "fo o"),
            EXAMPLE_KEY.replace("foo", "bar"),
            "x".repeat(10_000),
            "a+00000000+BA==",
            "a+00000000+AQ=="
        };
        for (String vkey : wrong) {
            refused(LedgerException.Code.MALFORMED, () -> NoteKey.parse(vkey));
        }
    }

    @Test
    void aCheckpointIsReadStrictly() {
        String hash = Hash.ofLeaf(new byte[1]).base64();
        assertThat(Checkpoint.open(signed(ORIGIN + "\n5\n" + hash + "\n"), SIGNER.key())
                        .size())
                .isEqualTo(5);
        assertThat(Checkpoint.open(signed(ORIGIN + "\n5\n" + hash + "\nmore\n"), SIGNER.key())
                        .extensions())
                .containsExactly("more");
        String[] wrong = {
            ORIGIN + "\n5\n",
            ORIGIN + "\n05\n" + hash + "\n",
            ORIGIN + "\n-1\n" + hash + "\n",
            ORIGIN + "\n+5\n" + hash + "\n",
            ORIGIN + "\n5 \n" + hash + "\n",
            ORIGIN + "\n\n5\n" + hash + "\n",
            "\n5\n" + hash + "\n",
            ORIGIN + "\n99999999999999999999\n" + hash + "\n",
            ORIGIN + "\n9999999999999999999\n" + hash + "\n",
            ORIGIN + "\n5\n" + hash.substring(4) + "\n",
            ORIGIN + "\n5\n" + hash.replace("=", "") + "\n",
            ORIGIN + "\n0\n" + hash + "\n",
            ORIGIN + "\n5\n" + hash + "\n\nmore\n",
            ORIGIN + "\n\u0665\n" + hash + "\n"
        };
        for (String text : wrong) {
            refused(LedgerException.Code.MALFORMED, () -> Checkpoint.open(signed(text), SIGNER.key()));
        }
        refused(
                LedgerException.Code.DAMAGED,
                () -> Checkpoint.open(signed("example.com/another\n5\n" + hash + "\n"), SIGNER.key()));
    }

    private static String signed(String text) {
        return SignedNote.sign(text, SIGNER);
    }
}
