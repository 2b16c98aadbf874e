package dev.weir.documents;

import static dev.weir.documents.Reads.at;
import static dev.weir.documents.Reads.unread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureTreeRoot;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReaderTest {
    private static final PDType1Font FONT = new PDType1Font(Standard14Fonts.FontName.HELVETICA);

    @TempDir
    Path folder;

    /** Draws on a page. */
    private interface Drawing {
        void on(PDPageContentStream page) throws IOException;
    }

    private static PDPage page(PDDocument document, Drawing drawing) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            drawing.on(content);
        }
        return page;
    }

    private static void show(PDPageContentStream page, float x, float y, String text) throws IOException {
        page.beginText();
        page.setFont(FONT, 11);
        page.newLineAtOffset(x, y);
        page.showText(text);
        page.endText();
    }

    private static byte[] bytes(PDDocument document) throws IOException {
        var out = new ByteArrayOutputStream();
        document.save(out);
        return out.toByteArray();
    }

    @Test
    void aValueThatIsDrawnInPiecesIsOneValueAndHasItsPage() throws IOException {
        try (var document = new PDDocument()) {
            page(document, page -> show(page, 50, 700, "Nothing here"));
            page(document, page -> {
                page.beginText();
                page.setFont(FONT, 11);
                page.newLineAtOffset(50, 700);
                page.showText("SSN 123-");
                page.showText("45");
                page.showText("-6789 of somebody");
                page.endText();
                show(page, 50, 600, "mail ann@");
                show(page, 50 + FONT.getStringWidth("mail ann@") / 1000 * 11, 600, "example.org");
            });
            var read = Reads.read(folder, "a.pdf", bytes(document));
            assertThat(read.text()).contains("SSN 123-45-6789 of somebody").contains("ann@example.org");
            assertThat(at(read, "123-45-6789")).isEqualTo("page 2");
            assertThat(at(read, "Nothing")).isEqualTo("page 1");
            assertThat(read.unread()).isEmpty();
        }
    }

    @Test
    void aNumberGoesOnInTheNextLineAndOnTheNextPage() throws IOException {
        try (var document = new PDDocument()) {
            page(document, page -> {
                show(page, 50, 700, "first 123-45-");
                show(page, 50, 685, "6789 end");
                show(page, 50, 50, "second 219-");
            });
            page(document, page -> show(page, 50, 700, "09-9999 end"));
            var read = Reads.read(folder, "a.pdf", bytes(document));
            assertThat(read.text()).contains("first 123-45-6789 end").contains("second 219-09-9999 end");
            assertThat(at(read, "219-")).isEqualTo("page 1");
            assertThat(at(read, "09-9999")).isEqualTo("page 2");
        }
    }

    @Test
    void whatIsDrawnTwiceToLookBoldIsOneText() throws IOException {
        try (var document = new PDDocument()) {
            page(document, page -> {
                show(page, 50, 700, "123-45-6789");
                show(page, 50.2f, 700, "123-45-6789");
            });
            assertThat(Reads.read(folder, "a.pdf", bytes(document)).text().strip())
                    .isEqualTo("123-45-6789");
        }
    }

    @Test
    void invisibleTextIsRead() throws IOException {
        try (var document = new PDDocument()) {
            page(document, page -> {
                page.setRenderingMode(RenderingMode.NEITHER);
                show(page, 50, 700, "unseen 1");
                page.setRenderingMode(RenderingMode.FILL);
                show(page, 5000, 700, "outside 2");
            });
            assertThat(Reads.read(folder, "a.pdf", bytes(document)).text()).contains("unseen 1", "outside 2");
        }
    }

    @Test
    void everyHiddenPlaceIsRead() throws IOException {
        try (var document = new PDDocument()) {
            var page = page(document, content -> show(content, 50, 700, "body"));
            document.getDocumentInformation().setTitle("the title");
            document.getDocumentInformation().setAuthor("the author");
            var note = new PDAnnotationText();
            note.setContents("the note");
            note.setRectangle(new PDRectangle(10, 10, 20, 20));
            var link = new PDAnnotationLink();
            var action = new PDActionURI();
            action.setURI("mailto:link@example.org");
            link.setAction(action);
            link.setRectangle(new PDRectangle(10, 40, 20, 20));
            page.getAnnotations().add(note);
            page.getAnnotations().add(link);
            var outline = new PDDocumentOutline();
            var item = new PDOutlineItem();
            item.setTitle("the bookmark");
            outline.addLast(item);
            document.getDocumentCatalog().setDocumentOutline(outline);
            var root = new PDStructureTreeRoot();
            var figure = new PDStructureElement("Figure", root);
            figure.setAlternateDescription("the alternative");
            root.appendKid(figure);
            document.getDocumentCatalog().setStructureTreeRoot(root);
            field(document, page, "the field's value");
            attach(document, "inner.txt", "the attachment".getBytes(StandardCharsets.UTF_8));
            document.getDocumentCatalog()
                    .getCOSObject()
                    .setItem(COSName.getPDFName("Unknown"), new COSString("ignored"));
            var read = Reads.read(folder, "a.pdf", bytes(document));
            assertThat(at(read, "the note")).isEqualTo("page 1");
            assertThat(at(read, "mailto:link@example.org")).isEqualTo("page 1");
            assertThat(at(read, "the field's value")).isEqualTo("page 1");
            assertThat(at(read, "the title")).isEqualTo("properties");
            assertThat(at(read, "the author")).isEqualTo("properties");
            assertThat(at(read, "the bookmark")).isEqualTo("document");
            assertThat(at(read, "the alternative")).isEqualTo("document");
            assertThat(at(read, "the attachment")).isEqualTo("attachment inner.txt");
            assertThat(read.unread()).isEmpty();
        }
    }

    private static void field(PDDocument document, PDPage page, String value) throws IOException {
        var form = new PDAcroForm(document);
        document.getDocumentCatalog().setAcroForm(form);
        var resources = new org.apache.pdfbox.pdmodel.PDResources();
        resources.put(COSName.getPDFName("Helv"), FONT);
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/Helv 10 Tf 0 g");
        var field = new PDTextField(form);
        field.setPartialName("name");
        field.setDefaultAppearance("/Helv 10 Tf 0 g");
        var widget = field.getWidgets().getFirst();
        widget.setRectangle(new PDRectangle(50, 500, 300, 20));
        widget.setPage(page);
        page.getAnnotations().add(widget);
        form.getFields().add(field);
        field.setValue(value);
    }

    private static void attach(PDDocument document, String name, byte[] bytes) throws IOException {
        var specification = new PDComplexFileSpecification();
        specification.setFile(name);
        specification.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(bytes)));
        var tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of(name, specification));
        var names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
    }

    @Test
    void imagesAreToldWithTheirPages() throws IOException {
        try (var document = new PDDocument()) {
            var image = LosslessFactory.createFromImage(document, new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB));
            page(document, page -> {
                show(page, 50, 700, "text");
                page.drawImage(image, 20, 20);
            });
            page(document, page -> show(page, 50, 700, "text"));
            page(document, page -> {
                page.drawImage(image, 20, 20);
                page.drawImage(image, 60, 20);
            });
            var read = Reads.read(folder, "a.pdf", bytes(document));
            assertThat(unread(read)).containsExactly("page 1: an image", "page 3: an image", "page 3: an image");
            assertThat(read.unread()).allMatch(unread -> unread.kind() == Unread.Kind.IMAGE);
        }
    }

    @Test
    void aPageOfOutlinesIsNotPassedAsEmpty() throws IOException {
        try (var document = new PDDocument()) {
            page(document, page -> {
                page.moveTo(10, 10);
                page.lineTo(50, 50);
                page.stroke();
            });
            page(document, page -> {});
            assertThat(unread(Reads.read(folder, "a.pdf", bytes(document))))
                    .containsExactly("page 1: a page with drawings and no text");
        }
    }

    @Test
    void aPasswordIsToldAndNeedsNoneForWhatEverybodyMayOpen() throws IOException {
        for (String password : new String[] {"secret", ""}) {
            try (var document = new PDDocument()) {
                page(document, page -> show(page, 50, 700, "inside 123-45-6789"));
                var policy = new StandardProtectionPolicy("owner", password, new AccessPermission());
                policy.setEncryptionKeyLength(128);
                document.protect(policy);
                byte[] bytes = bytes(document);
                if (password.isEmpty()) {
                    assertThat(Reads.read(folder, "a.pdf", bytes).text()).contains("inside 123-45-6789");
                } else {
                    assertThatThrownBy(() -> Reads.read(folder, "a.pdf", bytes))
                            .isInstanceOfSatisfying(
                                    DocumentException.class,
                                    e -> assertThat(e.code()).isEqualTo(DocumentException.Code.ENCRYPTED));
                }
            }
        }
    }

    @Test
    void aFileThatIsCutOffAnywhereIsNeverPassedAsTheWhole() throws IOException {
        try (var document = new PDDocument()) {
            for (int i = 0; i < 5; i++) {
                int number = i;
                page(document, page -> {
                    for (int line = 0; line < 40; line++) {
                        show(page, 50, 800 - 15 * line, "page " + number + " line " + line + " word" + line * 7919);
                    }
                });
            }
            byte[] bytes = bytes(document);
            assertThat(Reads.read(folder, "whole.pdf", bytes).unread()).isEmpty();
            for (int length = 0; length < bytes.length - 8; length += Math.max(1, bytes.length / 60)) {
                byte[] part = Arrays.copyOf(bytes, length);
                boolean told;
                try {
                    told = !Reads.read(folder, "a.pdf", part).unread().isEmpty();
                } catch (DocumentException e) {
                    told = true;
                }
                assertThat(told).as("cut at %d of %d", length, bytes.length).isTrue();
            }
        }
    }

    @Test
    void aDamagedStreamIsToldThoughAPartOfItCanBeRead() throws IOException {
        try (var document = new PDDocument()) {
            page(document, page -> {
                for (int line = 0; line < 50; line++) {
                    show(page, 50, 820 - 15 * line, "line " + line + " of " + line * 31 + " and " + line * 7919);
                }
            });
            byte[] bytes = bytes(document);
            String raw = new String(bytes, StandardCharsets.ISO_8859_1);
            int stream = raw.indexOf("stream");
            int end = raw.indexOf("endstream");
            bytes[(stream + end) / 2] ^= 0x55;
            assertThat(unread(Reads.read(folder, "a.pdf", bytes))).isNotEmpty();
        }
    }
}
