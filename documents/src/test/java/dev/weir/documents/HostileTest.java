package dev.weir.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that somebody damaged or made to do harm. */
class HostileTest {
    @TempDir
    Path folder;

    private static Map<String, byte[]> samples() throws IOException {
        var samples = new LinkedHashMap<String, byte[]>();
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            document.addPage(page);
            try (var content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                content.newLineAtOffset(50, 700);
                content.showText("some text");
                content.endText();
            }
            document.save(out);
            samples.put("a.pdf", out.toByteArray());
        }
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("some text");
            document.write(out);
            samples.put("a.docx", out.toByteArray());
        }
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("S").createRow(0).createCell(0).setCellValue("some text");
            book.getSheetAt(0).getRow(0).createCell(1).setCellValue(12.5);
            book.write(out);
            samples.put("a.xlsx", out.toByteArray());
        }
        samples.put("a.zip", Zips.of(new LinkedHashMap<>(samples)));
        samples.put(
                "a.rtf",
                "{\\rtf1{\\info{\\title t}}a{\\*\\x b}\\u1234?\\'e4\\par{\\pict 00}}".getBytes(StandardCharsets.UTF_8));
        samples.put("a.html", "<p a='b'>x<!-- c --><table><td>y</table>".getBytes(StandardCharsets.UTF_8));
        samples.put(
                "a.eml",
                ("From: =?utf-8?Q?a?= <a@b>\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type:"
                                + " text/plain; charset=\"utf-8\"\r\nContent-Transfer-Encoding: base64\r\n\r\nYWJj\r\n--b--\r\n")
                        .getBytes(StandardCharsets.UTF_8));
        return samples;
    }

    @Test
    void whatIsDamagedIsReadToldOrRefusedAndNeverFailsInAnotherWay() throws IOException {
        long seed = 20261124;
        var random = new Random(seed);
        var limits = new Limits(1 << 20, 1 << 20, 1000, 16 << 20, 250, 4, Duration.ofSeconds(20));
        for (var sample : samples().entrySet()) {
            assertThat(Reads.read(folder, sample.getKey(), sample.getValue()).unread())
                    .noneMatch(unread -> unread.kind() == Unread.Kind.OTHER);
            for (int i = 0; i < 120; i++) {
                byte[] bytes = sample.getValue().clone();
                for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
                    bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                }
                try {
                    Reads.read(folder, sample.getKey(), bytes, limits);
                } catch (DocumentException e) {
                    assertThat(e.getMessage())
                            .as("%s, seed %d, turn %d", sample.getKey(), seed, i)
                            .doesNotContain("some text");
                }
            }
        }
    }

    @Test
    void aPageThatUnpacksWithoutEndIsTold() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            var page = new PDPage();
            var stream = new PDStream(document);
            try (var content = stream.createOutputStream(COSName.FLATE_DECODE)) {
                byte[] blanks = " ".repeat(1 << 20).getBytes(StandardCharsets.US_ASCII);
                for (int i = 0; i < 64; i++) {
                    content.write(blanks);
                }
            }
            page.setContents(stream);
            document.addPage(page);
            document.save(out);
            assertThat(Reads.unread(Reads.read(folder, "a.pdf", out.toByteArray())))
                    .singleElement()
                    .asString()
                    .contains("times larger than packed");
        }
    }

    @Test
    void entitiesOfXmlAreNotFollowed() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph();
            document.write(out);
            String xml = "<!DOCTYPE d [<!ENTITY e SYSTEM \"file:///etc/hostname\"><!ENTITY l \"lol\">"
                    + "<!ENTITY l2 \"&l;&l;&l;&l;\">]><w:document xmlns:w=\"w\"><w:body><w:p><w:r><w:t>before &e; &l2;"
                    + "</w:t></w:r></w:p></w:body></w:document>";
            var read = Reads.read(folder, "a.docx", Zips.replaced(out.toByteArray(), "word/document.xml", xml));
            assertThat(Reads.unread(read)).containsExactly("the body: a damaged part");
            assertThat(read.text()).doesNotContain("lol");
        }
    }
}
