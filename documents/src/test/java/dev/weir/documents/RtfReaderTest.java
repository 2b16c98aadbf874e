package dev.weir.documents;

import static dev.weir.documents.Reads.at;
import static dev.weir.documents.Reads.unread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.swing.text.BadLocationException;
import javax.swing.text.rtf.RTFEditorKit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RtfReaderTest {
    private static final String HEAD =
            "{\\rtf1\\ansi\\ansicpg1252\\deff0{\\fonttbl{\\f0\\fnil Font;}{\\f1\\fcharset204 Cyr;}{\\f2\\fcharset128 Jp;}}"
                    + "{\\colortbl;\\red255\\green0\\blue0;}{\\*\\generator Somebody;}";

    @TempDir
    Path folder;

    private DocumentText rtf(String body) throws IOException {
        return Reads.read(folder, "a.rtf", (HEAD + body + "}").getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void runsAndTableCellsAndParagraphs() throws IOException {
        var read = rtf("\\pard first\\par SSN {\\b 123-}\r\n{\\i 45-}6789\\par name\\cell value\\cell\\row end");
        assertThat(read.text()).isEqualTo("first\nSSN 123-45-6789\nname\tvalue\nend\n");
        assertThat(at(read, "123-45")).isEqualTo("paragraph 2");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void charactersOfAllKinds() throws IOException {
        var read = rtf("\\'fc\\u322\\'3f\\uc2\\u8211--\\uc1 \\f1 \\'cf\\'f0\\f2 \\'83\\'65\\f0 \\{\\\\\\} 1\\_2\\~3\\-4"
                + " \\u-10179?\\u-8704?\\emdash x");
        assertThat(read.text().strip()).isEqualTo("üł–Прテ{\\} 1-2\u00a034 😀\u2014x");
    }

    @Test
    void everyHiddenPlaceIsReadAndTearsNothing() throws IOException {
        var read = rtf(
                "{\\info{\\title the title}{\\author the author}{\\*\\userprops{\\propname P}{\\staticval the property}}}"
                        + "{\\header\\pard the header\\par}{\\footer the footer\\par}"
                        + "SSN 123-{\\footnote\\pard the footnote}45{\\*\\annotation the comment}-{\\v hidden 67}89\\par"
                        + "{\\field{\\*\\fldinst HYPERLINK \"mailto:field@example.org\"}{\\fldrslt shown}}\\par"
                        + "{\\shp{\\*\\shpinst{\\sp{\\sn wzDescription}{\\sv the alternative}}{\\shptxt\\pard in the box\\par}}}\\par"
                        + " old {\\deleted gone }{\\revised new}\\par{\\*\\unknowndest in the unknown}");
        assertThat(read.text())
                .contains("SSN 123-45-hidden 6789\n")
                .contains("the property", "field@example.org", "shown", "the alternative", "in the unknown")
                .contains("old new\n")
                .doesNotContain("Font", "Somebody", "wzDescription");
        assertThat(at(read, "the title")).isEqualTo("properties");
        assertThat(at(read, "the header")).isEqualTo("header");
        assertThat(at(read, "the footer")).isEqualTo("footer");
        assertThat(at(read, "the footnote")).startsWith("footnote");
        assertThat(at(read, "the comment")).startsWith("comment");
        assertThat(at(read, "in the box")).isEqualTo("text box");
        assertThat(at(read, "old gone")).endsWith("before tracked changes");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void imagesAndObjectsAreTold() throws IOException {
        var read = rtf("a{\\pict\\pngblip\\bin4 }{{x}b{\\object{\\*\\objdata 0105}{\\result shown}}c");
        assertThat(read.text()).contains("ab").contains("shown");
        assertThat(unread(read)).containsExactly("paragraph 1: an image", "paragraph 1: an embedded object");
    }

    @Test
    void whatIsCutOffIsTold() throws IOException {
        byte[] whole = (HEAD + "some {\\b text} here\\par}").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reads.read(folder, "a.rtf", whole).unread()).isEmpty();
        for (int length = 6; length < whole.length; length++) {
            assertThat(unread(Reads.read(folder, "a.rtf", java.util.Arrays.copyOf(whole, length))))
                    .as("%d", length)
                    .containsExactly(": cut off: its groups are not closed");
        }
        assertThatThrownBy(() -> Reads.read(folder, "a.rtf", "plain text")).isInstanceOf(DocumentException.class);
        assertThat(unread(Reads.read(folder, "a.rtf", "{\\rtf1 " + "{".repeat(20_000))))
                .hasSize(1)
                .first()
                .asString()
                .contains("the rest of the file");
    }

    @Test
    void whatAnotherProgramWritesIsRead() throws IOException, BadLocationException {
        var kit = new RTFEditorKit();
        var document = kit.createDefaultDocument();
        document.insertString(0, "SSN 123-45-6789 für Łukasz\nsecond line", null);
        var out = new ByteArrayOutputStream();
        kit.write(out, document, 0, document.getLength());
        assertThat(Reads.read(folder, "a.rtf", out.toByteArray()).text())
                .contains("SSN 123-45-6789 für Łukasz\nsecond line");
    }
}
