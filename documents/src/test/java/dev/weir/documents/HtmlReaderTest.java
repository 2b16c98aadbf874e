package dev.weir.documents;

import static dev.weir.documents.Reads.at;
import static dev.weir.documents.Reads.unread;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HtmlReaderTest {
    @TempDir
    Path folder;

    @Test
    void inlineElementsDoNotTearAValueAndBlocksEndIt() throws IOException {
        var read = Reads.read(folder, "a.html", """
                <!doctype html><html><head><title>the title</title></head><body>
                <p>SSN <b>123</b>-<a href="mailto:link@example.org" title="the tooltip">45</a>-<i>6789</i></p>
                <div>one</div><div>two</div>
                <ul><li>three<li>four</ul>line<br>break
                <table><tr><td>name<td>value</table>
                <pre>a
                  b</pre>
                </body></html>
                """);
        assertThat(read.text())
                .contains("SSN 123-45-6789\n")
                .contains("one\ntwo\n")
                .contains("three\nfour\n")
                .contains("line\nbreak\n")
                .contains("name\tvalue\n")
                .contains("a\n  b\n");
        assertThat(at(read, "123-45")).isEqualTo("line 2");
        assertThat(at(read, "two")).isEqualTo("line 3");
        assertThat(at(read, "the title")).isEqualTo("line 1");
        assertThat(read.text()).contains("mailto:link@example.org", "the tooltip");
        assertThat(read.unread()).isEmpty();
    }

    @Test
    void everyHiddenPlaceIsRead() throws IOException {
        var read = Reads.read(folder, "a.htm", """
                <html><head><meta name="author" content="the author"><style>/* in the style */</style>
                <script>var user = "in the script";</script></head><body>
                <!-- in the comment --><img src="x.png" alt="the alternative">
                <input type="hidden" name="ssn" value="the hidden value"><input placeholder="the placeholder">
                <div hidden style="display:none">not displayed</div><textarea>in the area</textarea>
                <noscript>without script</noscript><template>in the template</template>
                <iframe srcdoc="&lt;p&gt;in the frame&lt;/p&gt;"></iframe><a href="https://example.org/?q=ann%40example.org">x</a>
                <select><option value="v1">the option</select><svg><title>in the drawing</title><text>drawn</text></svg>
                <span data-user="the data attribute" aria-label="the label"></span><object data="the-object"></object>
                <unknown-element>in the unknown</unknown-element>
                </body></html>
                """);
        assertThat(read.text())
                .contains("the author", "in the style", "in the script", "in the comment", "the alternative")
                .contains("the hidden value", "the placeholder", "not displayed", "in the area", "without script")
                .contains("in the template", "in the frame", "q=ann@example.org", "the option", "in the drawing")
                .contains("drawn", "the data attribute", "the label", "the-object", "in the unknown");
        assertThat(at(read, "in the comment")).isEqualTo("line 3");
    }

    @Test
    void anImageInThePageIsTold() throws IOException {
        var read = Reads.read(folder, "a.html", "<p>x</p>\n<img src='data:image/png;base64,iVBORw0KGgo='>");
        assertThat(unread(read)).containsExactly("line 2: an image");
    }

    @Test
    void encodingsAreFound() throws IOException {
        String page = "<html><head><meta charset=\"%s\"></head><p>Müller Łukasz</p></html>";
        for (String charset : new String[] {"utf-8", "iso-8859-2"}) {
            byte[] bytes = page.formatted(charset).replace("Müller ", "").getBytes(Charset.forName(charset));
            assertThat(Reads.read(folder, "a.html", bytes).text()).contains("Łukasz");
        }
        byte[] wrong = page.formatted("utf-8").replace("Łukasz", "").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(Reads.read(folder, "a.html", wrong).text()).contains("Müller");
    }

    @Test
    void aVeryDeepPageIsReadOrTold() throws IOException {
        int depth = 100_000;
        var read = Reads.read(folder, "a.html", "<div>".repeat(depth) + "at the bottom" + "</div>".repeat(depth));
        assertThat(read.text()).contains("at the bottom");
    }
}
