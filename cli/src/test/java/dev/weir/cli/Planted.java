package dev.weir.cli;

import jakarta.activation.DataHandler;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.xslf.usermodel.XMLSlideShow;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** A document of each kind, with two addresses planted: one that anybody sees, in pieces, and one that few find. */
final class Planted {
    private Planted() {}

    /** What anybody sees. */
    static String open(String kind) {
        return kind + ".open@example.org";
    }

    /** What few find. */
    static String hidden(String kind) {
        return kind + ".hidden@example.org";
    }

    static byte[] pdf(boolean image) throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            for (String[] pieces :
                    new String[][] {{"Nothing ", "here"}, {"Write to pdf.open", "@example.org please"}}) {
                var page = new PDPage();
                document.addPage(page);
                try (var content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                    content.newLineAtOffset(50, 700);
                    for (String piece : pieces) {
                        content.showText(piece);
                    }
                    content.endText();
                    if (image) {
                        var pixels = new BufferedImage(4, 4, BufferedImage.TYPE_INT_RGB);
                        content.drawImage(LosslessFactory.createFromImage(document, pixels), 10, 10);
                    }
                }
            }
            document.getDocumentInformation().setKeywords(hidden("pdf"));
            document.save(out);
            return out.toByteArray();
        }
    }

    static byte[] docx() throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var paragraph = document.createParagraph();
            paragraph.createRun().setText("Write to docx.open@");
            paragraph.createRun().setText("example.org please");
            document.createFootnotes();
            document.createFootnote().createParagraph().createRun().setText("see " + hidden("docx"));
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] xlsx() throws IOException {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            book.createSheet("Open").createRow(1).createCell(1).setCellValue(open("xlsx"));
            book.createSheet("Away").createRow(6).createCell(2).setCellValue(hidden("xlsx"));
            book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            book.write(out);
            return out.toByteArray();
        }
    }

    static byte[] pptx() throws IOException {
        try (var show = new XMLSlideShow();
                var out = new ByteArrayOutputStream()) {
            var slide = show.createSlide();
            var box = slide.createTextBox();
            box.setAnchor(new Rectangle(10, 10, 300, 50));
            var paragraph = box.addNewTextParagraph();
            paragraph.addNewTextRun().setText("Write to pptx.open@");
            paragraph.addNewTextRun().setText("example.org please");
            show.getNotesSlide(slide).getPlaceholder(1).setText("ask " + hidden("pptx"));
            show.write(out);
            return out.toByteArray();
        }
    }

    static byte[] html() {
        String page = "<html><body><p>Write to html.open@<b>example</b>.org please</p>\n<!-- ask " + hidden("html")
                + " --></body></html>";
        return page.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] rtf() {
        String text = "{\\rtf1\\ansi Write to rtf.open@{\\b example}.org please\\par{\\footnote ask " + hidden("rtf")
                + "}\\par}";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    static byte[] eml() throws Exception {
        var message = new MimeMessage(Session.getInstance(new Properties()));
        message.setSubject("Für " + open("eml"), "utf-8");
        var text = new MimeBodyPart();
        text.setText("the attachment", "utf-8");
        var attachment = new MimeBodyPart();
        attachment.setDataHandler(new DataHandler(new ByteArrayDataSource(docx("eml"), "application/octet-stream")));
        attachment.setFileName("a.docx");
        message.setContent(new MimeMultipart("mixed", text, attachment));
        message.saveChanges();
        var out = new ByteArrayOutputStream();
        message.writeTo(out);
        return out.toByteArray();
    }

    private static byte[] docx(String kind) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("ask " + hidden(kind));
            document.write(out);
            return out.toByteArray();
        }
    }

    static byte[] zip() throws IOException {
        byte[] inner = zip("deep.docx", docx("zip"));
        return zip(
                "note.txt",
                ("Write to " + open("zip") + " please").getBytes(StandardCharsets.UTF_8),
                "inner.zip",
                inner);
    }

    /** Names and contents, taking turns. */
    static byte[] zip(Object... entries) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < entries.length; i += 2) {
                zip.putNextEntry(new ZipEntry((String) entries[i]));
                zip.write((byte[]) entries[i + 1]);
            }
        }
        return out.toByteArray();
    }
}
