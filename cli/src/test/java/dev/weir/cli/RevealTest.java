package dev.weir.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code weir reveal}: all values in order, or none. */
class RevealTest {
    private static final String POLICY = """
            @id("flow") permit (principal, action, resource is Dataset);
            @id("keep") @treatment("keep")
            permit (principal, action == Action::"train", resource in DataClass::"general");
            @id("mail") @treatment("encrypt")
            permit (principal, action == Action::"train", resource in DataClass::"contact.email");
            @id("mrn") @treatment("tokenize")
            permit (principal, action == Action::"train", resource in DataClass::"id.mrn");
            @id("refund")
            permit (principal == Principal::"billing@hospital", action == Action::"reveal",
                resource in DataClass::"contact.email")
            when { context.purpose == "refund" };
            @id("recall")
            permit (principal == Principal::"recall@hospital", action == Action::"reveal", resource in DataClass::"id.mrn");
            """;

    @TempDir
    static Path top;

    private static Cli cli;
    private static final List<String> mrns = new ArrayList<>();
    private static final List<String> mails = new ArrayList<>();
    private static final List<String> mrnTokens = new ArrayList<>();
    private static final List<String> mailTokens = new ArrayList<>();

    @BeforeAll
    static void release() throws IOException {
        cli = Cli.in(top, POLICY);
        var csv = new StringBuilder("mrn,email,visits\n");
        for (int i = 0; i < 40; i++) {
            mrns.add(String.format("MRN-%07d", 1_234_567 + 7919 * i));
            mails.add("canary" + i + "@example.org");
            csv.append(mrns.get(i))
                    .append(',')
                    .append(mails.get(i))
                    .append(",")
                    .append(i % 3)
                    .append('\n');
        }
        var run = cli.protect(cli.file("t.csv", csv.toString()).toString());
        assertThat(run.exit()).as(run.err() + run.out()).isZero();
        for (String line : cli.released("t.csv").lines().skip(1).toList()) {
            String[] cells = line.split(",");
            mrnTokens.add(cells[0]);
            mailTokens.add(cells[1]);
        }
        assertThat(mrnTokens).hasSize(40).doesNotHaveDuplicates().doesNotContainAnyElementsOf(mrns);
        assertThat(mailTokens).hasSize(40).doesNotHaveDuplicates();
    }

    private static Cli.Run reveal(List<String> tokens, String who, String purpose, String... more) {
        var arguments = new ArrayList<>(List.of(
                "reveal",
                "--as",
                who,
                "--purpose",
                purpose,
                "--policy",
                cli.policy.toString(),
                "--home",
                cli.home.toString()));
        arguments.addAll(List.of(more));
        return Cli.runWith(String.join("\n", tokens) + "\n", arguments.toArray(String[]::new));
    }

    @Test
    void encryptedValuesComeBackInTheOrderOfTheLines() {
        var shuffled = new ArrayList<>(mailTokens.reversed());
        shuffled.add(mailTokens.get(3));
        var run = reveal(shuffled, "billing@hospital", "refund");
        assertThat(run.exit()).as(run.err()).isZero();
        var expected = new ArrayList<>(mails.reversed());
        expected.add(mails.get(3));
        assertThat(run.out().lines()).containsExactlyElementsOf(expected);
        assertThat(run.err()).isEmpty();
    }

    @Test
    void tokensComeBackWhenTheirClassAndPurposeAreSaid() {
        var run = reveal(mrnTokens, "recall@hospital", "recall", "--class", "id.mrn", "--released-for", "model");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out().lines()).containsExactlyElementsOf(mrns);
    }

    @Test
    void withoutAPermitNothingIsRevealed() {
        for (var run : List.of(
                reveal(mailTokens, "billing@hospital", "curiosity"),
                reveal(mailTokens, "ann@hospital", "refund"),
                reveal(mrnTokens, "billing@hospital", "refund", "--class", "id.mrn", "--released-for", "model"))) {
            assertThat(run.exit()).isEqualTo(Exit.REFUSED);
            assertThat(run.out()).isEmpty();
            assertThat(run.err())
                    .startsWith("weir: refused, nothing was revealed")
                    .doesNotContain("canary");
        }
    }

    @Test
    void oneClassThatIsNotPermittedRefusesAll() {
        var mixed = new ArrayList<>(mailTokens);
        mixed.add(mrnTokens.getFirst());
        var run = reveal(mixed, "billing@hospital", "refund", "--class", "id.mrn", "--released-for", "model");
        assertThat(run.exit()).isEqualTo(Exit.REFUSED);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("id.mrn").doesNotContain("canary").doesNotContain("contact.email");
    }

    @Test
    void aLineThatIsNoTokenNamesItsLineOnlyAndNothingIsRevealed() {
        for (String bad : List.of(
                "canary-not-a-token",
                "",
                flipped(mailTokens.get(5)),
                mailTokens.get(5).substring(0, mailTokens.get(5).length() - 2))) {
            var lines = new ArrayList<>(mailTokens);
            lines.set(6, bad);
            var run = reveal(lines, "billing@hospital", "refund");
            assertThat(run.exit()).as(bad).isEqualTo(Exit.FAULT);
            assertThat(run.out()).isEmpty();
            assertThat(run.err()).contains("line 7").doesNotContain("canary");
            assertThat(run.err().lines()).hasSize(1);
            if (!bad.isEmpty()) {
                assertThat(run.err()).doesNotContain(bad);
            }
        }
    }

    private static String flipped(String token) {
        int at = token.length() / 2;
        char other = token.charAt(at) == 'A' ? 'B' : 'A';
        return token.substring(0, at) + other + token.substring(at + 1);
    }

    @Test
    void tokensOfAnotherPurposeAreNotRevealed() {
        var run = reveal(mrnTokens, "recall@hospital", "recall", "--class", "id.mrn", "--released-for", "billing");
        assertThat(run.out()).doesNotContain(mrns);
        assertThat(run.exit())
                .as("the tokens are opaque only if they don't come from FF1")
                .isIn(Exit.OK, Exit.FAULT);
    }

    @Test
    void anotherHomeRevealsNothing() throws IOException {
        Path other = top.resolve("other");
        assertThat(Cli.run("init", "--home", other.toString()).exit()).isZero();
        var run = Cli.runWith(
                mailTokens.getFirst() + "\n",
                "reveal",
                "--as",
                "billing@hospital",
                "--purpose",
                "refund",
                "--policy",
                cli.policy.toString(),
                "--home",
                other.toString());
        assertThat(run.exit()).isEqualTo(Exit.FAULT);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).contains("line 1");
    }

    @Test
    void withoutAHomeThereIsNothingToRevealWith() {
        var run = Cli.runWith(
                "x\n",
                "reveal",
                "--as",
                "a",
                "--purpose",
                "b",
                "--policy",
                cli.policy.toString(),
                "--home",
                top.resolve("nowhere").toString());
        assertThat(run.exit()).isEqualTo(Exit.FAULT);
        assertThat(run.err()).contains("nowhere", "no home");
        assertThat(top.resolve("nowhere")).doesNotExist();
    }

    @Test
    void anUnknownClassIsAMistakeOfTheCaller() {
        var run = reveal(mrnTokens, "recall@hospital", "recall", "--class", "id.canary");
        assertThat(run.exit()).isEqualTo(Exit.USAGE);
        assertThat(run.out()).isEmpty();
    }

    @Test
    void noLinesGiveNoLines() {
        var run = Cli.runWith(
                "",
                "reveal",
                "--as",
                "billing@hospital",
                "--purpose",
                "refund",
                "--policy",
                cli.policy.toString(),
                "--home",
                cli.home.toString());
        assertThat(run.exit()).isZero();
        assertThat(run.out()).isEmpty();
    }

    @Test
    void standardInputAndOutputOfAProcess() throws Exception {
        Path scratch = Files.createDirectory(top.resolve("scratch"));
        var run = Child.run(
                scratch,
                mailTokens.get(0) + "\r\n" + mailTokens.get(1),
                "reveal",
                "--as",
                "billing@hospital",
                "--purpose",
                "refund",
                "--policy",
                cli.policy.toString(),
                "--home",
                cli.home.toString());
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).isEqualTo(mails.get(0) + "\n" + mails.get(1) + "\n");
        assertThat(run.err()).isEmpty();
    }
}
