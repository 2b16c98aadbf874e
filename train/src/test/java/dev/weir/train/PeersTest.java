package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PeersTest {
    @TempDir
    Path folder;

    @Test
    void presidiosTypesAreCountedInWeirsGroups() {
        var mapped = Presidio.mapped(
                List.of(List.of(new Span(0, 3, "PERSON"), new Span(4, 9, "ORGANIZATION"), new Span(10, 12, "US_SSN"))),
                true);
        var set = new DataSet(
                "set",
                "",
                List.of(new Sample("Ann Borax 12 ...", List.of(new Span(0, 3, "PER"), new Span(4, 9, "ORG")))),
                id -> true,
                Set.of());
        Score score = Measurement.score(set, mapped);
        assertThat(score.recall()).isEqualTo(1);
        assertThat(score.precision()).isEqualTo(0.8);
        assertThat(score.classes()).containsOnlyKeys("person", "organisation", "number, contact and other");
    }

    @Test
    void asShippedPresidioReportsNoOrganisations() {
        var spans = List.of(List.of(new Span(0, 3, "PERSON"), new Span(4, 9, "ORGANIZATION")));
        assertThat(Presidio.mapped(spans, false)).containsExactly(List.of(new Span(0, 3, "person.name")));
    }

    @Test
    void theSecretsOfAReportAreRead() throws IOException {
        assertThat(Gitleaks.secrets("[]")).isEmpty();
        assertThat(Gitleaks.secrets(
                        "[{\"RuleID\":\"r\",\"Secret\":\"s3cr3t\"},{\"RuleID\":\"q\",\"Secret\":\"x\\ny\"}]"))
                .containsExactly("s3cr3t", "x\ny");
        assertThatThrownBy(() -> Gitleaks.secrets("[{\"RuleID\":\"r\"}]")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aDrawIsTheSameForTheSameSeedAndIsBounded() {
        var samples = java.util.stream.IntStream.range(0, 100)
                .mapToObj(i -> new Sample("text number " + (100 + i), List.of()))
                .toList();
        var set = new DataSet("set", "", samples, id -> true, Set.of());
        assertThat(set.drawn(4, 150).samples())
                .hasSize(10)
                .isEqualTo(set.drawn(4, 150).samples());
        assertThat(set.drawn(5, 150).samples()).isNotEqualTo(set.drawn(4, 150).samples());
        assertThat(set.drawn(4, 1_000_000).samples()).hasSize(100);
    }

    @Test
    void codeAndItsCommentsAreReadFromTheJdk() throws IOException {
        Files.createDirectories(folder.resolve("lib"));
        Files.createDirectories(folder.resolve("legal/a"));
        Files.createDirectories(folder.resolve("legal/b"));
        Files.writeString(folder.resolve("legal/a/LICENSE"), "the licence");
        Files.writeString(folder.resolve("legal/b/LICENSE"), "the licence");
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("lib/src.zip")))) {
            for (String name : List.of("m/B.java", "m/A.java", "m/notes.txt", "m/C.java")) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(("/**\n * Says <b>" + name + "</b> {@code twice}.\n * " + "More of it. ".repeat(20)
                                + "\n */\nclass X {} /* no doc */ /** short */")
                        .getBytes(java.nio.charset.StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        var jdk = new JdkTexts(folder);
        assertThat(jdk.code(2)).hasSize(2).allMatch(file -> file.endsWith("/** short */"));
        assertThat(jdk.documentation(2))
                .containsExactly(
                        ("Says m/A.java twice.\n" + "More of it. ".repeat(20)).strip(),
                        ("Says m/C.java twice.\n" + "More of it. ".repeat(20)).strip());
        assertThat(jdk.licences()).containsExactly("the licence");
    }
}
