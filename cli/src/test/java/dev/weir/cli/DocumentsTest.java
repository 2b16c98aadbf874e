package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Documents in formats: found with their places, released as texts without what was found. */
class DocumentsTest {
    private static final List<String> KINDS = List.of("pdf", "docx", "xlsx", "pptx", "html", "rtf", "eml", "zip");

    private static final String IMAGES_DROPPED = """
            @id("images") @treatment("drop")
            permit (principal, action, resource is Field in DataClass::"media.image");
            """;

    @TempDir
    Path top;

    private Cli cli;

    @BeforeEach
    void make() throws IOException {
        cli = Cli.in(top, Cli.KEEP_AND_TOKENS);
    }

    private void plantAll() throws Exception {
        cli.file("in.pdf", Planted.pdf(false));
        cli.file("in.docx", Planted.docx());
        cli.file("in.xlsx", Planted.xlsx());
        cli.file("in.pptx", Planted.pptx());
        cli.file("in.html", Planted.html());
        cli.file("in.rtf", Planted.rtf());
        cli.file("in.eml", Planted.eml());
        cli.file("in.zip", Planted.zip());
    }

    @Test
    void scanFindsEveryPlantedValueAndItsPlace() throws Exception {
        plantAll();
        var run = Cli.run("scan", cli.in.toString(), "--format", "json", "--show-values");
        // the template of the presentation has a thumbnail
        assertThat(run.exit()).as(run.err()).isEqualTo(Exit.INCOMPLETE);
        Map<String, String> places = new HashMap<>();
        for (JsonNode source : run.lines()) {
            for (JsonNode finding : source.get("findings")) {
                assertThat(finding.has("at")).isTrue();
                places.putIfAbsent(
                        finding.get("value").asText(), finding.get("at").asText());
            }
        }
        assertThat(places)
                .containsEntry(Planted.open("pdf"), "page 2")
                .containsEntry(Planted.hidden("pdf"), "properties")
                .containsEntry(Planted.open("docx"), "paragraph 1")
                .containsEntry(Planted.hidden("docx"), "footnote 1")
                .containsEntry(Planted.open("xlsx"), "sheet Open!B2")
                .containsEntry(Planted.hidden("xlsx"), "sheet Away!C7")
                .containsEntry(Planted.open("pptx"), "slide 1")
                .containsEntry(Planted.hidden("pptx"), "slide 1 notes")
                .containsEntry(Planted.open("html"), "line 1")
                .containsEntry(Planted.hidden("html"), "line 2")
                .containsEntry(Planted.open("rtf"), "paragraph 1")
                .containsEntry(Planted.hidden("rtf"), "footnote 1")
                .containsEntry(Planted.open("eml"), "header Subject")
                .containsEntry(Planted.hidden("eml"), "attachment a.docx: paragraph 1")
                .containsEntry(Planted.open("zip"), "file note.txt")
                .containsEntry(Planted.hidden("zip"), "file inner.zip: file deep.docx: paragraph 1");
        var text = Cli.run("scan", cli.in.resolve("in.docx").toString());
        assertThat(text.exit()).isZero();
        assertThat(text.out())
                .contains("contact.email  paragraph 1, footnote 1")
                .doesNotContain("example.org");
    }

    @Test
    void aReleaseHoldsTheTextsAndNoneOfThePlantedValues() throws Exception {
        plantAll();
        cli.policy(Cli.KEEP_AND_TOKENS + IMAGES_DROPPED);
        var run = cli.protect(cli.in.toString(), "--format", "json");
        assertThat(run.exit()).as(run.out() + run.err()).isZero();
        for (String kind : KINDS) {
            assertThat(cli.released("in." + kind + ".txt")).as(kind).isNotBlank();
        }
        assertThat(cli.released("in.pdf.txt")).contains("Nothing here\n").contains("\fWrite to ");
        assertThat(cli.released("in.xlsx.txt")).contains("[sheet Away]\n");
        for (Path file : Cli.files(cli.target)) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContain(".open@", ".hidden@");
        }
        assertThat(Cli.run("verify", cli.target.toString(), "--home", cli.home.toString())
                        .exit())
                .isZero();
        var sources = run.json().get("sources");
        assertThat(sources).hasSize(KINDS.size());
        assertThat(sources.findValuesAsText("format"))
                .containsExactlyInAnyOrder("pdf", "word", "sheets", "slides", "html", "rtf", "mail", "zip");
        var summary = cli.protect(cli.in.toString(), "--force");
        assertThat(summary.out()).contains("in/  8 documents").contains("media.image");
    }

    @Test
    void anImageRefusesUnlessAPermitDropsIt() throws IOException {
        cli.file("report.pdf", Planted.pdf(true));
        var scan = Cli.run("scan", cli.in.toString(), "--format", "json");
        assertThat(scan.exit()).isEqualTo(Exit.INCOMPLETE);
        assertThat(scan.json().get("verdict").asText()).isEqualTo("incomplete");
        assertThat(scan.json().get("reason").asText()).isEqualTo("2 images were not looked at: page 1, page 2");
        assertThat(scan.json().get("findings")).isNotEmpty();

        for (String policy : new String[] {
            Cli.KEEP_AND_TOKENS,
            Cli.KEEP_AND_TOKENS + "@id(\"i\") @treatment(\"keep\")"
                    + " permit (principal, action, resource is Field in DataClass::\"media\");",
            Cli.KEEP_AND_TOKENS + "@id(\"f\") forbid (principal, action, resource is Field in DataClass::\"media\");"
        }) {
            cli.policy(policy);
            var refused = cli.protect(cli.in.toString(), "--format", "json");
            assertThat(refused.exit()).as(refused.out() + refused.err()).isEqualTo(Exit.INCOMPLETE);
            assertThat(refused.json().get("reasons").toString()).contains("2 images were not looked at");
            cli.assertNothingLeft();
        }

        cli.policy(Cli.KEEP_AND_TOKENS + IMAGES_DROPPED);
        var passed = cli.protect(cli.in.toString(), "--format", "json");
        assertThat(passed.exit()).as(passed.out() + passed.err()).isZero();
        var fields = passed.json().get("sources").get(0).get("fields");
        assertThat(fields).hasSize(2);
        assertThat(fields.get(1).get("path").asText()).isEqualTo("images");
        assertThat(fields.get(1).get("treatment").asText()).isEqualTo("drop");
        assertThat(fields.get(1).get("incomplete").asText()).isEqualTo("2 images were not looked at");
        assertThat(cli.released("report.pdf.txt")).contains("Nothing here");
        assertThat(Cli.files(cli.target)).hasSize(4);
    }

    @Test
    void whatElseIsUnreadRefusesAndDamageIsNotClean() throws IOException {
        cli.policy(Cli.KEEP_AND_TOKENS + IMAGES_DROPPED);
        byte[] docx = Planted.docx();
        cli.file("cut.docx", Arrays.copyOf(docx, docx.length / 2));
        cli.file("is.docx", Planted.pdf(false));
        cli.file("stub.pdf", "%PDF-1.7 canary");
        cli.file("a.zip", Planted.zip("x.bin", new byte[] {1, 0, 2, 0, 3}));
        var scan = Cli.run("scan", cli.in.toString(), "--format", "json");
        assertThat(scan.exit()).isEqualTo(Exit.INCOMPLETE);
        assertThat(scan.lines())
                .hasSize(4)
                .allSatisfy(line -> assertThat(line.get("verdict").asText()).isEqualTo("incomplete"));
        assertThat(scan.out())
                .contains("a kind of file that is not known: file x.bin")
                .contains("damaged or cut off")
                .doesNotContain("canary")
                .contains("by its name it is a Word document, by its first bytes a PDF");
        var refused = cli.protect(cli.in.toString());
        assertThat(refused.exit()).as(refused.out() + refused.err()).isEqualTo(Exit.INCOMPLETE);
        // names out of an archive are data, and a refusal is recorded
        assertThat(refused.out())
                .contains("a.zip: not looked at: a kind of file that is not known")
                .doesNotContain("x.bin");
        cli.assertNothingLeft();
    }

    @Test
    void theReportShowsDocumentsOfAFolderAsOne() throws Exception {
        plantAll();
        Path report = top.resolve("found.html");
        Cli.run("scan", cli.in.toString(), "--report", report.toString());
        assertThat(Files.readString(report))
                .contains("8 documents")
                .contains("1 image was not looked at")
                .doesNotContain("@example.org");
    }
}
