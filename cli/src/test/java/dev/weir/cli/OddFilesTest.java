package dev.weir.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files that are odd and all right: they pass, and nothing of them is lost. */
class OddFilesTest {
    @TempDir
    Path top;

    private Cli cli;

    @BeforeEach
    void make() throws IOException {
        // nothing is treated, so that what comes out can be held against what went in
        cli = Cli.in(
                top, Cli.KEEP + "@id(\"all\") @treatment(\"keep\") permit (principal, action, resource is Field);");
    }

    private String pass(String name, byte[] content, String... more) throws IOException {
        return pass(name, name, content, more);
    }

    private String pass(String name, String released, byte[] content, String... more) throws IOException {
        var arguments = new java.util.ArrayList<String>();
        arguments.add(cli.file(name, content).toString());
        arguments.add("--force");
        arguments.addAll(java.util.List.of(more));
        var run = cli.protect(arguments.toArray(String[]::new));
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(Cli.run("verify", cli.target.toString(), "--home", cli.home.toString())
                        .exit())
                .isZero();
        return cli.released(released);
    }

    private void assertSame(String csv) throws IOException {
        assertThat(pass("t.csv", csv.getBytes(UTF_8))).isEqualTo(csv);
    }

    @Test
    void columnNamesWithSpacesQuotesDotsAndEmoji() throws IOException {
        assertSame(
                "first name,\"a \"\"b\"\"\",x.y.z,😀,it's,\"c,d\",$1,--,[0],select\n1,2,3,4,5,6,7,8,9,10\nx,y,z,a,b,c,d,e,f,g\n");
    }

    @Test
    void nullsAndEmptyTextsStayWhatTheyAre() throws IOException {
        assertSame("a,nothing,b\nx,,1\n\"\",,2\n,,\n");
        assertSame("nothing,none\n,\n,\n");
    }

    @Test
    void quotedLineBreaksAndDelimiters() throws IOException {
        assertSame("a,b\n\"line one\nline two\n\",1\n\"q \"\" q, r\",2\n\"# not a comment\",3\n");
    }

    @Test
    void recordsThatBeginWithAHash() throws IOException {
        assertThat(pass("t.csv", "a,b\n#x,1\n# y,2\n#,3\n".getBytes(UTF_8))
                        .lines()
                        .map(line -> line.replace("\"", "")))
                .containsExactly("a,b", "#x,1", "# y,2", "#,3");
    }

    @Test
    void mixedLineEnds() throws IOException {
        assertThat(pass("t.csv", "a,b\r\nx,1\ny,2\rz,3\r\n\"p\r\nq\",4".getBytes(UTF_8)))
                .isEqualTo("a,b\nx,1\ny,2\nz,3\n\"p\r\nq\",4\n");
    }

    @Test
    void everyEncodingWithAndWithoutAMark() throws IOException {
        String csv = "näme,wört\nMüller,grün\nÅngström,naïve\n";
        var windows = Charset.forName("windows-1252");
        assertThat(pass("t.csv", csv.getBytes(UTF_8))).isEqualTo(csv);
        assertThat(pass("t.csv", marked("\uFEFF", csv, UTF_8))).isEqualTo(csv);
        assertThat(pass("t.csv", marked("\uFEFF", csv, UTF_16LE))).isEqualTo(csv);
        assertThat(pass("t.csv", marked("\uFEFF", csv, UTF_16BE))).isEqualTo(csv);
        assertThat(pass("t.csv", csv.getBytes(UTF_16LE))).isEqualTo(csv);
        assertThat(pass("t.csv", csv.getBytes(UTF_16BE))).isEqualTo(csv);
        assertThat(pass("t.csv", csv.getBytes(ISO_8859_1))).isEqualTo(csv);
        String euro = "price,text\n“5 €”,Müller\n7 €,x\n";
        assertThat(pass("t.csv", euro.getBytes(windows))).isEqualTo(euro);
        assertThat(pass("t.csv", euro.getBytes(windows), "--encoding", "windows-1252"))
                .isEqualTo(euro);
        String emoji = "a,b\n😀 x,1\n";
        assertThat(pass("t.csv", marked("\uFEFF", emoji, UTF_16LE))).isEqualTo(emoji);
        String note = "Grüße aus Köln\r\nnothing else\r\n";
        for (byte[] bytes : new byte[][] {
            note.getBytes(UTF_8),
            marked("\uFEFF", note, UTF_8),
            marked("\uFEFF", note, UTF_16LE),
            marked("\uFEFF", note, UTF_16BE),
            note.getBytes(ISO_8859_1)
        }) {
            assertThat(pass("n.txt", bytes)).isEqualTo(note);
        }
    }

    private static byte[] marked(String mark, String text, Charset charset) {
        var out = new ByteArrayOutputStream();
        out.writeBytes((mark + text).getBytes(charset));
        return out.toByteArray();
    }

    @Test
    void otherDelimitersStay() throws IOException {
        assertThat(pass("t.csv", "a;b\nx,y;1\nz;2\n".getBytes(UTF_8))).isEqualTo("a;b\nx,y;1\nz;2\n");
        assertThat(pass("t.csv", "a|b\nx|1\nz|2\n".getBytes(UTF_8))).isEqualTo("a|b\nx|1\nz|2\n");
        assertThat(pass("t.tsv", "a\tb\nx, y\t1\nz\t2\n".getBytes(UTF_8))).isEqualTo("a\tb\nx, y\t1\nz\t2\n");
        assertThat(pass("t.csv", "a:b\nx:1\nz:2\n".getBytes(UTF_8), "--delimiter", ":"))
                .isEqualTo("a:b\nx:1\nz:2\n");
    }

    @Test
    void oneColumnAndNoLastLineEndAndManyColumns() throws IOException {
        assertThat(pass("t.csv", "word\nx\ny".getBytes(UTF_8))).isEqualTo("word\nx\ny\n");
        var head = new StringBuilder();
        var record = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            head.append(i > 0 ? "," : "").append("col").append(i);
            record.append(i > 0 ? "," : "").append("v").append(i);
        }
        assertSame(head + "\n" + record + "\n");
    }

    @Test
    void numbersKeepTheFormInWhichTheyWereWritten() throws IOException {
        assertSame("zip,amount,big,bool,sci\n02139,1.50,123456789012345678901234567890,TRUE,1e5\n00000,-0,+7,f,1E-3\n");
    }

    @Test
    void aLinkToAFileIsReadWhereItLeads() throws IOException {
        Path real = Files.writeString(Files.createDirectory(top.resolve("real")).resolve("r.csv"), "a,b\nx,1\n");
        Files.createSymbolicLink(cli.in.resolve("l.csv"), real);
        Files.createSymbolicLink(cli.in.resolve("l.parquet.csv"), cli.in.resolve("l.csv"));
        var run = cli.protect(cli.in.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(cli.released("l.csv")).isEqualTo("a,b\nx,1\n");
        Path linked = Files.createSymbolicLink(top.resolve("linked"), real.getParent());
        assertThat(cli.protect(linked.resolve("r.csv").toString(), "--force").exit())
                .isZero();
    }

    @Test
    void aFolderOfMixedNestedKindsAndAPattern() throws IOException {
        cli.file("a/t.csv", "a,b\nx,1\n");
        cli.file("a/b/t.tsv", "a\tb\ny\t2\n");
        cli.file("a/b/c/u.json", "[{\"a\":1}]");
        cli.file("v.ndjson", "{\"a\":1}\n");
        cli.file("w.jsonl", "{\"a\":2}\n");
        cli.file("n/note one.txt", "nothing\n");
        cli.file("n/[x] note.md", "# nothing\n");
        cli.file("a/.hidden/t.csv", "left,out\n1,2\n");
        var run = cli.protect(cli.in.toString(), "--format", "json");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(Cli.files(cli.target).stream()
                        .map(file -> cli.target.relativize(file).toString()))
                .containsExactlyInAnyOrder(
                        "a/t.csv",
                        "a/b/t.tsv",
                        "a/b/c/u.json",
                        "v.ndjson",
                        "w.jsonl",
                        "n/note one.txt",
                        "n/[x] note.md",
                        "manifest.json",
                        "receipt.json",
                        "report.html");
        assertThat(cli.released("a/b/t.tsv")).isEqualTo("a\tb\ny\t2\n");
        assertThat(cli.released("n/[x] note.md")).isEqualTo("# nothing\n");
        assertThat(Cli.run("verify", cli.target.toString(), "--home", cli.home.toString())
                        .exit())
                .isZero();

        var pattern = cli.protect(cli.in + "/**/*.{csv,tsv}", "--force", "--format", "json");
        assertThat(pattern.exit()).as(pattern.err()).isZero();
        assertThat(pattern.json().get("sources")).hasSize(2);
        assertThat(Files.exists(cli.target.resolve("a/b/t.tsv"))).isTrue();
        assertThat(Files.exists(cli.target.resolve("v.ndjson"))).isFalse();
    }
}
