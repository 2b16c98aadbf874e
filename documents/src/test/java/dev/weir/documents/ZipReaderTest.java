package dev.weir.documents;

import static dev.weir.documents.Reads.at;
import static dev.weir.documents.Reads.unread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ZipReaderTest {
    private static final Limits STANDARD = Limits.standard();

    @TempDir
    Path folder;

    private static byte[] zip(Object... namesAndContents) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < namesAndContents.length; i += 2) {
            Object content = namesAndContents[i + 1];
            entries.put(
                    (String) namesAndContents[i],
                    content instanceof byte[] bytes ? bytes : content.toString().getBytes(StandardCharsets.UTF_8));
        }
        return Zips.of(entries);
    }

    private static Limits limits(int characters, int entries, long unpacked, int depth, Duration time) {
        return new Limits(STANDARD.fileBytes(), characters, entries, unpacked, STANDARD.ratio(), depth, time);
    }

    @Test
    void everyEntryIsReadAndHasItsPlace() throws IOException {
        byte[] inner = zip("deep/note.txt", "in the inner archive");
        var read = Reads.read(
                folder,
                "a.zip",
                zip(
                        "folder/Ann Example.txt",
                        "a text",
                        "b.html",
                        "<p>a <b>page</b></p>",
                        "c.zip",
                        inner,
                        "d.csv",
                        "name\nrecord",
                        "e.png",
                        Pngs.small(),
                        "f.bin",
                        new byte[] {1, 0, 2, 0},
                        "g",
                        ""));
        assertThat(at(read, "a text")).isEqualTo("file folder/Ann Example.txt");
        assertThat(read.text()).contains("[file folder/Ann Example.txt]\n");
        assertThat(at(read, "a page")).isEqualTo("file b.html: line 1");
        assertThat(at(read, "in the inner archive")).isEqualTo("file c.zip: file deep/note.txt");
        assertThat(at(read, "record")).isEqualTo("file d.csv");
        assertThat(unread(read))
                .containsExactly("file e.png: an image", "file f.bin: a kind of file that is not known");
    }

    @Test
    void theCommentsAreRead() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.setComment("on the archive");
            var entry = new ZipEntry("a.txt");
            entry.setComment("on the entry");
            zip.putNextEntry(entry);
            zip.closeEntry();
        }
        var read = Reads.read(folder, "a.zip", out.toByteArray());
        assertThat(at(read, "on the archive")).isEqualTo("archive comment");
        assertThat(at(read, "on the entry")).isEqualTo("file a.txt comment");
    }

    @Test
    void everyLimitThatIsReachedIsTold() throws IOException {
        byte[] zip = zip("a.txt", "x".repeat(1000), "b.txt", "y".repeat(1000), "c.txt", "z".repeat(1000));
        var time = STANDARD.time();
        assertThat(Reads.read(folder, "a.zip", zip).unread()).isEmpty();
        for (var limits : new Limits[] {
            limits(1500, 100, 1 << 20, 6, time),
            limits(1 << 20, 2, 1 << 20, 6, time),
            limits(1 << 20, 100, 1500, 6, time),
            limits(1 << 20, 100, 1 << 20, 6, Duration.ofNanos(1))
        }) {
            assertThat(unread(Reads.read(folder, "a.zip", zip, limits)))
                    .as("%s", limits)
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains("the rest of the file: more than");
        }
        assertThatThrownBy(() ->
                        Reads.read(folder, "a.zip", zip, new Limits(100, 100, 100, 100, 100, 6, Duration.ofMinutes(1))))
                .isInstanceOfSatisfying(
                        DocumentException.class, e -> assertThat(e.code()).isEqualTo(DocumentException.Code.TOO_LARGE));
    }

    @Test
    void bombsEndAtTheRatioAndAtTheDepth() throws IOException {
        byte[] bomb = zip("a.txt", new byte[64 << 20]);
        assertThat(bomb.length).isLessThan(100_000);
        assertThat(unread(Reads.read(folder, "a.zip", bomb)))
                .singleElement()
                .asString()
                .contains("times larger than packed");
        byte[] nested = zip("a.txt", "at the bottom");
        for (int i = 0; i < 10; i++) {
            nested = zip("n.zip", nested);
        }
        assertThat(unread(Reads.read(folder, "a.zip", nested)))
                .singleElement()
                .asString()
                .contains("too deep");
    }

    @Test
    void anEncryptedEntryIsToldAndTheOthersAreRead() throws IOException {
        byte[] zip = zip("a.txt", "open", "b.txt", "locked");
        // the flag of encryption: bit 0 of the flags, in the list and before the entry
        for (int i = 0; i + 4 < zip.length; i++) {
            boolean local = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 3 && zip[i + 3] == 4;
            boolean central = zip[i] == 'P' && zip[i + 1] == 'K' && zip[i + 2] == 1 && zip[i + 3] == 2;
            int name = local ? i + 30 : i + 46;
            if ((local || central) && zip[name] == 'b') {
                zip[i + (local ? 6 : 8)] |= 1;
            }
        }
        var read = Reads.read(folder, "a.zip", zip);
        assertThat(read.text()).contains("open");
        assertThat(unread(read)).containsExactly("file b.txt: encrypted");
    }

    @Test
    void damageIsTold() throws IOException {
        byte[] zip = zip("a.txt", "one two three four five six seven", "b.txt", "whole");
        for (int length = 0; length < zip.length; length++) {
            byte[] part = Arrays.copyOf(zip, length);
            assertThatThrownBy(() -> Reads.read(folder, "a.zip", part))
                    .as("cut at %d", length)
                    .isInstanceOf(DocumentException.class);
        }
        byte[] changed = zip.clone();
        changed[40] ^= 0x10;
        assertThat(unread(Reads.read(folder, "a.zip", changed))).containsExactly("file a.txt: damaged");
    }

    @Test
    void bytesThatTheListDoesNotNameAreTold() throws IOException {
        byte[] hidden = zip("hidden.txt", "not in the list");
        byte[] shown = zip("a.txt", "shown");
        // a second archive before the first: readers go by the list at the end, unpackers of streams do not
        var out = new ByteArrayOutputStream();
        out.writeBytes(Arrays.copyOf(hidden, 70));
        out.writeBytes(shown);
        assertThat(unread(Reads.read(folder, "a.zip", out.toByteArray())))
                .containsExactly(": bytes that belong to no entry of the archive's list");
    }

    @Test
    void aNameIsHeldAgainstTheContent() throws IOException {
        var misnamed = Map.of(
                "a.docx", "%PDF-1.4\n".getBytes(StandardCharsets.UTF_8),
                "b.pdf", zip("x.txt", "y"),
                "c.pdf", "only text".getBytes(StandardCharsets.UTF_8),
                "d.html", Pngs.small());
        for (var each : misnamed.entrySet()) {
            assertThatThrownBy(() -> Reads.read(folder, each.getKey(), each.getValue()))
                    .as(each.getKey())
                    .isInstanceOfSatisfying(
                            DocumentException.class,
                            e -> assertThat(e.code()).isEqualTo(DocumentException.Code.MISNAMED));
        }
        assertThatThrownBy(() -> Reads.read(folder, "a.docx", misnamed.get("a.docx")))
                .hasMessageContaining("by its name it is a Word document, by its first bytes a PDF");
        assertThat(Documents.is("REPORT.PDF")).isTrue();
        assertThat(Documents.is("report.doc")).isFalse();
    }
}
