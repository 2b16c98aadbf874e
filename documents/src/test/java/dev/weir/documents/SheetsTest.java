package dev.weir.documents;

import static dev.weir.documents.Reads.at;
import static dev.weir.documents.Reads.unread;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetsTest {
    @TempDir
    Path folder;

    private static byte[] bytes(Workbook book) throws IOException {
        var out = new ByteArrayOutputStream();
        book.write(out);
        return out.toByteArray();
    }

    @Test
    void cellsHaveTheirPlaceAndTheirHeader() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("Patients");
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("Family name");
            head.createCell(27).setCellValue("SSN");
            var row = sheet.createRow(6);
            row.createCell(0).setCellValue("Example");
            row.createCell(27).setCellValue("123-45-6789");
            var read = Reads.read(folder, "a.xlsx", bytes(book));
            assertThat(read.text()).contains("Family name: Example | SSN: 123-45-6789\n");
            assertThat(at(read, "Example")).isEqualTo("sheet Patients!A7");
            assertThat(at(read, "123-45")).isEqualTo("sheet Patients!AB7");
            assertThat(at(read, "SSN\n")).isEqualTo("sheet Patients!AB1");
            assertThat(at(read, "[sheet Patients]")).isEqualTo("sheet Patients");
            assertThat(read.unread()).isEmpty();
        }
    }

    @Test
    void aFirstRowOfDataIsNoHeader() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var sheet = book.createSheet("S");
            for (int i = 0; i < 2; i++) {
                sheet.createRow(i).createCell(0).setCellValue("Ann" + i);
                sheet.getRow(i).createCell(1).setCellValue("Town");
            }
            assertThat(Reads.read(folder, "a.xlsx", bytes(book)).text()).contains("Ann0 | Town\nAnn1 | Town\n");
        }
    }

    @Test
    void numbersAreReadAsTheyAreShownAndAsTheyAreStored() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var row = book.createSheet("S").createRow(0);
            String[] formats = {"000-00-0000", ";;;", "General", "0.0", "yyyy-mm-dd", "@"};
            double[] values = {123456789, 4111111111111111.0, 4012888888881881.0, 48.13743, 0, 5105105105105100.0};
            for (int i = 0; i < formats.length; i++) {
                var style = book.createCellStyle();
                style.setDataFormat(book.createDataFormat().getFormat(formats[i]));
                row.createCell(i).setCellValue(values[i]);
                row.getCell(i).setCellStyle(style);
            }
            row.getCell(4).setCellValue(LocalDate.of(1970, 2, 3));
            var read = Reads.read(folder, "a.xlsx", bytes(book));
            assertThat(read.text())
                    .contains("123-45-6789", "4111111111111111", "4012888888881881", "48.13743", "1970-02-03")
                    .contains("5105105105105100");
        }
    }

    @Test
    void everyHiddenPlaceIsRead() throws IOException {
        try (var book = new XSSFWorkbook()) {
            var open = book.createSheet("Open");
            open.createRow(0).createCell(0).setCellValue(new XSSFRichTextString("plain"));
            var rich = new XSSFRichTextString("rich 123-45-6789");
            var font = book.createFont();
            font.setBold(true);
            rich.applyFont(5, 9, font);
            open.getRow(0).createCell(1).setCellValue(rich);
            open.createRow(1).createCell(0).setCellFormula("\"in the \"&\"formula\"");
            var hidden = book.createSheet("Hidden sheet");
            hidden.createRow(0).createCell(2).setCellValue("on the hidden sheet");
            book.setSheetVisibility(1, SheetVisibility.VERY_HIDDEN);
            hidden.setColumnHidden(2, true);
            var drawing = open.createDrawingPatriarch();
            var comment = drawing.createCellComment(new XSSFClientAnchor(0, 0, 0, 0, 1, 1, 4, 4));
            comment.setString(new XSSFRichTextString("the cell's comment"));
            comment.setAuthor("the comment's author");
            open.getRow(0).getCell(1).setCellComment(comment);
            var box = drawing.createTextbox(new XSSFClientAnchor(0, 0, 0, 0, 5, 5, 9, 9));
            box.setText("in the text box");
            var link = book.getCreationHelper().createHyperlink(org.apache.poi.common.usermodel.HyperlinkType.EMAIL);
            link.setAddress("mailto:link@example.org");
            open.getRow(0).getCell(0).setHyperlink(link);
            open.getHeader().setCenter("the page header");
            var helper = open.getDataValidationHelper();
            var validation = helper.createValidation(
                    helper.createExplicitListConstraint(new String[] {"one choice", "another choice"}),
                    new CellRangeAddressList(0, 0, 3, 3));
            validation.createPromptBox("the prompt", "what to do");
            open.addValidationData(validation);
            var name = book.createName();
            name.setNameName("the_defined_name");
            name.setRefersToFormula("Open!$A$1");
            var picture = book.addPicture(Pngs.small(), Workbook.PICTURE_TYPE_PNG);
            drawing.createPicture(new XSSFClientAnchor(0, 0, 0, 0, 10, 10, 12, 12), picture);
            book.getProperties().getCoreProperties().setTitle("the title");
            var read = Reads.read(folder, "a.xlsx", bytes(book));
            assertThat(read.text())
                    .contains("rich 123-45-6789", "in the text box", "the page header", "one choice")
                    .contains("the prompt", "the_defined_name", "the comment's author", "formula");
            assertThat(at(read, "on the hidden sheet")).isEqualTo("sheet Hidden sheet!C1");
            assertThat(at(read, "the cell's comment")).isEqualTo("sheet Open!B1 comment");
            assertThat(at(read, "in the text box")).isEqualTo("sheet Open drawing");
            assertThat(at(read, "mailto:link@example.org")).isEqualTo("sheet Open link");
            assertThat(at(read, "the title")).isEqualTo("properties");
            assertThat(unread(read)).containsExactly("sheet Open drawing: an image");
        }
    }

    @Test
    void aStringThatNoCellShowsIsStillInTheFile() throws IOException {
        try (var book = new XSSFWorkbook()) {
            book.createSheet("S").createRow(0).createCell(0).setCellValue("shown");
            book.getSharedStringSource().addSharedStringItem(new XSSFRichTextString("left behind 123-45-6789"));
            var read = Reads.read(folder, "a.xlsx", bytes(book));
            assertThat(at(read, "left behind")).isEqualTo("strings that no cell shows");
        }
    }

    @Test
    void aPasswordIsTold() throws Exception {
        try (var book = new XSSFWorkbook();
                var files = new POIFSFileSystem()) {
            book.createSheet("S").createRow(0).createCell(0).setCellValue("secret");
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("password");
            try (OutputStream out = encryptor.getDataStream(files)) {
                book.write(out);
            }
            var out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            assertThatThrownBy(() -> Reads.read(folder, "a.xlsx", out.toByteArray()))
                    .isInstanceOfSatisfying(
                            DocumentException.class,
                            e -> assertThat(e.code()).isEqualTo(DocumentException.Code.ENCRYPTED));
            var inside = new LinkedHashMap<String, byte[]>();
            inside.put("a.xlsx", out.toByteArray());
            assertThat(unread(Reads.read(folder, "a.zip", Zips.of(inside)))).containsExactly("file a.xlsx: encrypted");
        }
    }

    @Test
    void halfAMillionCellsAreReadWhole() throws IOException {
        Path file = folder.resolve("large.xlsx");
        int rows = 25_000;
        try (var book = new SXSSFWorkbook(100);
                var out = Files.newOutputStream(file)) {
            var sheet = book.createSheet("Large");
            for (int i = 0; i < rows; i++) {
                var row = sheet.createRow(i);
                for (int j = 0; j < 20; j++) {
                    if (j % 2 == 0) {
                        row.createCell(j).setCellValue("text " + i + "/" + j);
                    } else {
                        row.createCell(j).setCellValue(i * 20.0 + j);
                    }
                }
            }
            book.write(out);
        }
        var read = Documents.read(file, Limits.standard());
        assertThat(read.unread()).isEmpty();
        assertThat(read.segments()).hasSizeGreaterThanOrEqualTo(20 * rows);
        assertThat(at(read, "text 24999/18")).isEqualTo("sheet Large!S25000");
        assertThat(at(read, "| " + (24_999 * 20 + 19) + "\n").length()).isPositive();
    }
}
