package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code --kinds FILE}. */
class KindsOptionTest {
    private static final String KINDS = """
            kinds:
              - name: acme-badge
                class: id.employee
                pattern: '\\bAC-\\d{6}\\b'
                headers: [acme]
                examples:
                  match: ['badge AC-123455']
                  no-match: ['AC-12']
            """;

    @TempDir
    Path top;

    @Test
    void ownKindsAreFoundInTextsAndColumns() throws IOException {
        var cli = Cli.in(top, Cli.KEEP);
        Path kinds = top.resolve("kinds.yaml");
        Files.writeString(kinds, KINDS);
        var text = cli.file("note.txt", "qzx AC-123456 wvu\n");
        assertThat(Cli.run("scan", "--format", "json", "--kinds", kinds.toString(), text.toString())
                        .out())
                .contains("id.employee");
        assertThat(Cli.run("scan", "--format", "json", text.toString()).out()).doesNotContain("id.employee");
        var rows = new StringBuilder("acme,n\n");
        for (int i = 100000; i < 100030; i++) {
            rows.append("AC-").append(i).append(",1\n");
        }
        var table = cli.file("t.csv", rows.toString());
        assertThat(Cli.run("scan", "--format", "json", "--kinds", kinds.toString(), table.toString())
                        .out())
                .contains("id.employee");
    }

    @Test
    void aBadFileIsTheCallersFaultAndSaysWhere() throws IOException {
        var cli = Cli.in(top, Cli.KEEP);
        Path kinds = top.resolve("kinds.yaml");
        Files.writeString(kinds, KINDS.replace("class:", "klass:"));
        var text = cli.file("note.txt", "nothing\n");
        var run = Cli.run("scan", "--kinds", kinds.toString(), text.toString());
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("kinds.yaml:3: unknown key");
    }

    @Test
    void rulesOfGitleaksFindSecretsToo() throws IOException {
        var cli = Cli.in(top, Cli.KEEP);
        Path rules = top.resolve("rules.toml");
        Files.writeString(
                rules, "[[rules]]\nid = \"acme\"\nregex = \'\'\'qz_[a-z0-9]{8}\'\'\'\nkeywords = [\"qz_\"]\n");
        var text = cli.file("note.txt", "wvu qz_a1b2c3d4 wvu\n");
        assertThat(Cli.run("scan", "--format", "json", "--rules", rules.toString(), text.toString())
                        .out())
                .contains("\"secret\"", "gitleaks:acme");
        assertThat(Cli.run("scan", "--format", "json", text.toString()).out()).doesNotContain("gitleaks");
        Files.writeString(rules, "[[rules]]\nid = \"bad\"\nregex = \'\'\'(a)\\1\'\'\'\n");
        var run = Cli.run("scan", "--rules", rules.toString(), text.toString());
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("rules.toml: ", "bad");
        run = Cli.run("scan", "--rules", top.resolve("none.toml").toString(), text.toString());
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.err()).contains("none.toml: can't be read");
    }
}
