package dev.weir.pipeline.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.pipeline.WeirException;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvInspectorTest {
    @TempDir
    Path folder;

    private CsvShape inspect(byte[] content, CsvOptions options) throws IOException {
        Path file = folder.resolve("t.csv");
        Files.write(file, content);
        return CsvInspector.inspect("t.csv", file, options, folder);
    }

    private CsvShape inspect(String content) throws IOException {
        return inspect(content.getBytes(StandardCharsets.UTF_8), CsvOptions.found());
    }

    private static CsvOptions with(Optional<Boolean> header, int skip) {
        return new CsvOptions(Optional.empty(), Optional.empty(), header, skip, CsvOptions.LARGEST_RECORD);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "a,b\\nx,y\\nz,w\\n~,~2",
                "a;b\\nx;y,1\\nz;w\\n~;~2",
                "a\\tb\\nx\\ty\\n~\\t~1",
                "a|b|c\\nx|y|z\\n~|~1",
                "a,b\\r\\nx,y\\r\\n~,~1",
                "a,b\\rx,y\\rz,w\\r~,~2",
                "a,b\\nx,y~,~1",
                "a,b\\n\"x\\ny\",\"p,\"\"q\"\"\"\\n~,~1",
                "a,b\\n,\\n#x,y\\n~,~2",
                "name\\nAnn\\n\\nBob\\n~,~3",
            })
    void recordsAndDelimiterAreFound(String text, String delimiter, long records) throws IOException {
        var shape = inspect(text.replace("\\n", "\n").replace("\\r", "\r").replace("\\t", "\t"));
        assertThat(shape.records()).isEqualTo(records);
        assertThat(String.valueOf(shape.delimiter())).isEqualTo(delimiter.replace("\\t", "\t"));
    }

    @Test
    void aByteOrderMarkIsNotPartOfTheFirstName() throws IOException {
        assertThat(inspect("\ufeffid,b\n1x,2x\n").columns()).containsExactly("id", "b");
    }

    @Test
    void namesWithSpacesQuotesDotsAndEmojiAreTaken() throws IOException {
        assertThat(inspect("a b,\"c\"\"d\",e.f,😀,\nv,w,x,y,z\n").columns())
                .containsExactly("a b", "c\"d", "e.f", "😀", "column5");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ISO-8859-1", "windows-1252", "UTF-16LE", "UTF-16BE", "UTF-16"})
    void otherEncodingsAreRecodedToUtf8(String charset) throws IOException {
        String text = "name,city\nJosé,Köln\nZoë,Åre\n" + (charset.startsWith("w") ? "Anna,“Rom”\n" : "");
        var shape = inspect(text.getBytes(Charset.forName(charset)), CsvOptions.found());
        assertThat(shape.copied()).isTrue();
        assertThat(Files.readString(shape.readable())).isEqualTo(text);
        assertThat(shape.encoding().id())
                .startsWith(
                        charset.equals("ISO-8859-1")
                                ? "latin-1"
                                : charset.toLowerCase(java.util.Locale.ROOT).substring(0, 5));
    }

    @Test
    void mixedLineEndsAndOddQuotesAndBlankLinesAreMadePlainWithoutLosingAnything() throws IOException {
        var shape = inspect("a,b\r\n1x, \"q\"\n\n2x,5\" pipe\r\n3x,\"z\"\n");
        assertThat(shape.records()).isEqualTo(3);
        assertThat(Files.readString(shape.readable()))
                .isEqualTo("\"a\",\"b\"\n\"1x\",\" \"\"q\"\"\"\n\"2x\",\"5\"\" pipe\"\n\"3x\",\"z\"\n");
    }

    @Test
    void anEmptyFieldStaysNullAndAQuotedOneAnEmptyText() throws IOException {
        var shape = inspect("a,b\r\n,\"\"\nx,y\n");
        assertThat(Files.readString(shape.readable())).isEqualTo("\"a\",\"b\"\n,\"\"\n\"x\",\"y\"\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            value = {
                "~the file is empty",
                "a,b\\n~has a header and no record",
                "\\n\\n~blank lines only",
                "a,b\\nx,y\\nz\\n~line 3: record 2 has 1 fields, but the first record has 2",
                "a,b\\nx,y\\nz,w,\\n~line 3: record 2 has 3 fields, but the first record has 2 (is there a delimiter",
                "a,b\\nx,\"y\\n~a quote opened on line 2 is never closed",
                "a,b\\nx,\"y\"z\\n~line 2: a character after a closing quote",
                "a,A\\nx,y\\n~line 1: columns 1 and 2 have the same name",
                "Patients of May\\na,b\\nx,y\\nz,w\\n~line 1: looks like a title above the header",
                "ann@example.org,12\\nbob@example.org,13\\n~line 1: field 1 of the first record looks like data",
            })
    void whatIsWrongIsSaidWithItsLine(String text, String message) throws IOException {
        String content = text == null ? "" : text.replace("\\n", "\n");
        assertThatThrownBy(() -> inspect(content))
                .isInstanceOf(WeirException.class)
                .hasMessageContaining(message)
                .hasMessageNotContaining("example.org");
    }

    @Test
    void aTitleIsLeftOutWhenTheUserSaysSoAndAMissingHeaderIsNamed() throws IOException {
        var titled = inspect("Patients of May\na,b\nx,y\n".getBytes(StandardCharsets.UTF_8), with(Optional.empty(), 1));
        assertThat(titled.columns()).containsExactly("a", "b");
        var bare = inspect("ann@example.org,12\n".getBytes(StandardCharsets.UTF_8), with(Optional.of(false), 0));
        assertThat(bare.columns()).containsExactly("column1", "column2");
        assertThat(bare.records()).isEqualTo(1);
    }

    @Test
    void invalidUtf8IsRefusedWithItsPlace() {
        byte[] bytes = "a,b\né,y\nx,\u00ff\n".getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 3] = (byte) 0xFF;
        assertThatThrownBy(() -> inspect(bytes, CsvOptions.found()))
                .hasMessageContaining("invalid UTF-8 at byte")
                .hasMessageContaining("line 3");
    }

    @Test
    void nulBytesAndBinaryFilesAreRefused() {
        assertThatThrownBy(() -> inspect("a,b\nx\0,y\n")).hasMessageContaining("a NUL byte at byte 5");
        assertThatThrownBy(() -> inspect("PK\u0003\u0004zip")).hasMessageContaining("binary format");
        assertThatThrownBy(() -> inspect("%PDF-1.7\n")).hasMessageContaining("binary format");
        assertThatThrownBy(() -> inspect("PAR1xxxx")).hasMessageContaining("binary format");
    }

    @Test
    void aLineOfAHundredMegabytesIsRefusedWithoutReadingItWhole() throws IOException {
        Path file = folder.resolve("long.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("a,b\nx,");
            String block = "y".repeat(1 << 20);
            for (int i = 0; i < 100; i++) {
                out.write(block);
            }
            out.write("\n");
        }
        assertThatThrownBy(() -> CsvInspector.inspect("long.csv", file, CsvOptions.found(), folder))
                .hasMessageContaining("line 2: record 1 is longer than 16 MiB");
    }

    @Test
    void aMissingFileAndAFolderAreSaidToBeWhatTheyAre() {
        assertThatThrownBy(
                        () -> CsvInspector.inspect("gone.csv", folder.resolve("gone.csv"), CsvOptions.found(), folder))
                .hasMessageContaining("gone.csv: no such file");
        assertThatThrownBy(() -> CsvInspector.inspect("d", folder, CsvOptions.found(), folder))
                .hasMessageContaining("can't be read");
    }
}
