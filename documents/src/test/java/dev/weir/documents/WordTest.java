package dev.weir.documents;

import static dev.weir.documents.Reads.at;
import static dev.weir.documents.Reads.unread;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WordTest {
    @TempDir
    Path folder;

    private static byte[] bytes(XWPFDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.write(out);
        return out.toByteArray();
    }

    private static void runs(XWPFParagraph paragraph, String... texts) {
        for (String text : texts) {
            var run = paragraph.createRun();
            run.setBold(paragraph.getRuns().size() % 2 == 0);
            run.setText(text);
        }
    }

    @Test
    void aValueSplitOverRunsIsOneValueAtItsParagraph() throws IOException {
        try (var document = new XWPFDocument()) {
            runs(document.createParagraph(), "first");
            runs(document.createParagraph(), "SSN 123-", "45-", "6789 end");
            var link = document.createParagraph();
            runs(link, "write to ann@");
            link.createHyperlinkRun("mailto:target@example.org").setText("example.org");
            var read = Reads.read(folder, "a.docx", bytes(document));
            assertThat(read.text()).contains("SSN 123-45-6789 end\n").contains("ann@example.org\n");
            assertThat(at(read, "123-45")).isEqualTo("paragraph 2");
            assertThat(at(read, "ann@")).isEqualTo("paragraph 3");
            assertThat(at(read, "mailto:target@example.org")).isEqualTo("link");
            assertThat(read.unread()).isEmpty();
        }
    }

    @Test
    void everyHiddenPlaceIsReadAlsoWhatNoTextRefersTo() throws IOException {
        try (var document = new XWPFDocument()) {
            runs(document.createParagraph(), "body");
            document.getProperties().getCoreProperties().setTitle("the title");
            document.getProperties().getCoreProperties().setCreator("the creator");
            document.getProperties().getCustomProperties().addProperty("Patient", "the custom property");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("the header");
            document.createFooter(HeaderFooterType.FIRST)
                    .createParagraph()
                    .createRun()
                    .setText("the footer");
            // no text refers to these: extractors leave them out
            document.createFootnotes();
            document.createFootnote().createParagraph().createRun().setText("the first footnote");
            document.createFootnote().createParagraph().createRun().setText("the second footnote");
            document.createEndnote().createParagraph().createRun().setText("the endnote");
            var comment = document.createComments().createComment(BigInteger.valueOf(4));
            comment.setAuthor("the commenter");
            comment.createParagraph().createRun().setText("the comment");
            var table = document.createTable(2, 2);
            table.getRow(0).getCell(0).setText("name");
            table.getRow(0).getCell(1).setText("cell value");
            var read = Reads.read(folder, "a.docx", bytes(document));
            assertThat(at(read, "the title")).isEqualTo("properties");
            assertThat(read.text()).contains("creator: the creator").contains("name\tcell value\n");
            assertThat(at(read, "the custom property")).isEqualTo("properties");
            assertThat(at(read, "the header")).startsWith("header");
            assertThat(at(read, "the footer")).startsWith("footer");
            assertThat(at(read, "the first footnote")).isEqualTo("footnote 1");
            assertThat(at(read, "the second footnote")).isEqualTo("footnote 2");
            assertThat(at(read, "the endnote")).isEqualTo("endnote 1");
            assertThat(at(read, "the commenter")).isEqualTo("comment 1");
            assertThat(at(read, "the comment\n")).isEqualTo("comment 1");
            assertThat(read.unread()).isEmpty();
        }
    }

    @Test
    void anImageIsToldAndItsAlternativeTextIsRead() throws Exception {
        try (var document = new XWPFDocument()) {
            var run = document.createParagraph().createRun();
            run.setText("SSN 123-");
            var picture = run.addPicture(
                    new ByteArrayInputStream(Pngs.small()),
                    Document.PICTURE_TYPE_PNG,
                    "ann-example.png",
                    Units.toEMU(20),
                    Units.toEMU(20));
            picture.getCTPicture().getNvPicPr().getCNvPr().setDescr("the alternative");
            document.getParagraphs().getFirst().createRun().setText("45-6789");
            var read = Reads.read(folder, "a.docx", bytes(document));
            assertThat(read.text()).contains("SSN 123-45-6789\n");
            assertThat(at(read, "the alternative")).isEqualTo("paragraph 1");
            assertThat(at(read, "ann-example.png")).isEqualTo("paragraph 1");
            assertThat(unread(read)).containsExactly("the body: an image");
        }
    }

    /** A body of one's own, for what POI has no method for. */
    private DocumentText body(String xml) throws IOException {
        try (var document = new XWPFDocument()) {
            document.createParagraph();
            return Reads.read(folder, "a.docx", Zips.replaced(bytes(document), "word/document.xml", """
                            <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"
                             xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"
                             xmlns:v="urn:schemas-microsoft-com:vml"><w:body>%s</w:body></w:document>
                            """.formatted(
                            xml.replace("\n", ""))));
        }
    }

    @Test
    void trackedChangesAreReadAsTheyAreAndAsTheyWere() throws IOException {
        var read = body("""
                <w:p><w:r><w:t>SSN 123-4</w:t></w:r><w:del w:author="the reviewer"><w:r><w:delText>4-1111</w:delText></w:r></w:del>
                <w:ins><w:r><w:t>5-6789</w:t></w:r></w:ins><w:r><w:t xml:space="preserve"> end</w:t></w:r></w:p>
                <w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>card 4111 1111</w:t></w:r></w:p>
                <w:p><w:r><w:t xml:space="preserve"> 1111 1111</w:t></w:r></w:p>
                """);
        assertThat(read.text())
                .contains("SSN 123-45-6789 end\n")
                .contains("SSN 123-44-1111 end\n")
                .contains("card 4111 1111 1111 1111\n")
                .contains("the reviewer");
        assertThat(at(read, "123-44-1111")).isEqualTo("paragraph 1, before tracked changes");
    }

    @Test
    void textBoxesFieldsAndSymbolsDoNotTearAValue() throws IOException {
        var read = body("""
                <w:p><w:r><w:t>SSN 123</w:t></w:r><w:r><w:noBreakHyphen/></w:r>
                <w:r><w:instrText>HYPERLINK "mailto:field@example.org"</w:instrText></w:r>
                <w:r><mc:AlternateContent><mc:Choice><w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p></w:txbxContent></mc:Choice>
                <mc:Fallback><w:txbxContent><w:p><w:r><w:t>in the box</w:t></w:r></w:p><w:p><w:r><w:t>only in the fallback</w:t></w:r></w:p>
                </w:txbxContent></mc:Fallback></mc:AlternateContent></w:r>
                <w:r><w:t>45-67</w:t></w:r><w:r><w:softHyphen/></w:r><w:r><w:sym w:char="F038"/></w:r><w:r><w:t>9</w:t></w:r></w:p>
                <w:sdt><w:sdtPr><w:alias w:val="the alias"/></w:sdtPr><w:sdtContent><w:p><w:r><w:t>in the control</w:t></w:r></w:p></w:sdtContent></w:sdt>
                <w:p><w:pPr><w:tabs><w:tab w:val="left"/></w:tabs></w:pPr><w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden text</w:t></w:r></w:p>
                """);
        assertThat(read.text())
                .contains("SSN 123-45-6789\n")
                .contains("field@example.org")
                .containsOnlyOnce("in the box")
                .contains("only in the fallback")
                .contains("the alias")
                .contains("in the control")
                .contains("\nhidden text\n");
    }

    @Test
    void aDamagedPartIsTold() throws IOException {
        try (var document = new XWPFDocument()) {
            runs(document.createParagraph(), "body");
            document.createHeader(HeaderFooterType.DEFAULT)
                    .createParagraph()
                    .createRun()
                    .setText("the header");
            byte[] bytes = bytes(document);
            var read = Reads.read(folder, "a.docx", Zips.replaced(bytes, "word/header1.xml", "<w:hdr><w:p>cut"));
            assertThat(read.text()).contains("body");
            assertThat(unread(read)).containsExactly("header 1: a damaged part");
        }
    }

    @Test
    void macrosAndOldObjectsAreTold() throws IOException {
        try (var document = new XWPFDocument()) {
            runs(document.createParagraph(), "body");
            byte[] old = new byte[600];
            System.arraycopy(
                    new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
                    },
                    0,
                    old,
                    0,
                    8);
            byte[] more = Zips.with(bytes(document), "word/embeddings/oleObject1.bin", old);
            assertThat(unread(Reads.read(folder, "a.docx", Zips.with(more, "word/vbaProject.bin", old))))
                    .containsExactlyInAnyOrder(
                            "ole object 1: an Office file of the old binary kind (.doc, .xls, .ppt, .msg)",
                            "vba project: macros");
        }
    }
}
