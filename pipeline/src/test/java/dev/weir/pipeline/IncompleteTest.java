package dev.weir.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.TextScanner;
import dev.weir.ledger.LedgerVerifier;
import dev.weir.ledger.Verification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What could not be looked at to its end never passes, unless the policy drops it. */
class IncompleteTest {
    @TempDir
    Path top;

    private Home home;
    private Path in;
    private Path target;

    @BeforeEach
    void make() throws IOException {
        home = Home.create(top.resolve("home"));
        in = Files.createDirectory(top.resolve("in"));
        target = top.resolve("out");
    }

    /** A detector that fails at a text that holds a word. */
    private static Detector failing(RuntimeException failure) {
        return new Detector() {
            @Override
            public String name() {
                return "faulty";
            }

            @Override
            public void find(Text text, FindingSink sink) {
                if (text.toString().contains("canary") || text.string().contains("canary")) {
                    throw failure;
                }
            }
        };
    }

    private Outcome pass(TextScanner scanner, String cedar, Path source) throws IOException {
        return Flows.pass(
                home, Flows.book(top.resolve("policy"), cedar), Settings.of(target), scanner, "model", source);
    }

    private void assertIncomplete(Outcome outcome, String field) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Stopped.class, stopped -> {
            assertThat(stopped.refused().cause()).isEqualTo(Refused.Cause.INCOMPLETE);
            assertThat(stopped.refused().reasons()).hasSize(1);
            assertThat(stopped.refused().reasons().getFirst())
                    .contains(field, "could not be looked at to its end", "faulty")
                    .doesNotContain("canary");
            assertThat(stopped.statement().toString()).doesNotContain("canary");
        });
        assertThat(target).doesNotExist();
        assertThat(LedgerVerifier.verify(home.folder().resolve("ledger")))
                .isInstanceOfSatisfying(
                        Verification.Verified.class,
                        verified -> assertThat(verified.size()).isEqualTo(1));
    }

    private static final String FORBID_TEXT = "@id(\"no-text\") forbid (principal, action, resource == Field::\"%s\");";

    private Path table() throws IOException {
        var csv = new StringBuilder("n,remarks\n");
        for (int i = 0; i < 50; i++) {
            csv.append(i)
                    .append(",\"the visit went as it should go and nothing else is to be told")
                    .append(i == 37 ? " canary" : "")
                    .append("\"\n");
        }
        return Files.writeString(in.resolve("t.csv"), csv);
    }

    private static TextScanner faulty() {
        return TextScanner.of(
                List.of(failing(new IllegalStateException("can't look at canary"))), Duration.ofSeconds(10));
    }

    @Test
    void aDetectorThatFailsOnOneValueOfAColumnRefusesTheFlow() throws IOException {
        assertIncomplete(pass(faulty(), Flows.KEEP_ALL, table()), "t.remarks");
    }

    @Test
    void aColumnThatThePolicyDropsMayBeIncomplete() throws IOException {
        var outcome = pass(faulty(), Flows.KEEP_ALL + FORBID_TEXT.formatted("t.remarks"), table());
        assertThat(outcome).isInstanceOf(Outcome.Passed.class);
        assertThat(Files.readString(target.resolve("t.csv")))
                .startsWith("n\n0\n1\n")
                .doesNotContain("canary");
    }

    @Test
    void aDocumentThatCouldNotBeReadToItsEndRefusesTheFlow() throws IOException {
        Path folder = Files.createDirectory(in.resolve("notes"));
        Files.writeString(folder.resolve("a.txt"), "nothing here\n");
        Files.writeString(folder.resolve("b.txt"), "canary\n");
        assertIncomplete(pass(faulty(), Flows.KEEP_ALL, folder), "b.txt");
    }

    @Test
    void aDetectorThatRunsOutOfTimeRefusesTheFlow() throws IOException {
        var endless = new Detector() {
            @Override
            public String name() {
                return "faulty";
            }

            @Override
            public void find(Text text, FindingSink sink) {
                while (true) {
                    text.tick();
                }
            }
        };
        var scanner = TextScanner.of(List.of(endless), Duration.ofMillis(20));
        Path file = Files.writeString(in.resolve("b.txt"), "canary\n");
        assertIncomplete(pass(scanner, Flows.KEEP_ALL, file), "b.txt");
    }

    @Test
    void oneIncompleteSourceAmongWholeOnesRefusesAll() throws IOException {
        table();
        Files.writeString(in.resolve("u.csv"), "word\nx\n");
        assertIncomplete(pass(faulty(), Flows.KEEP_ALL, in), "t.remarks");
    }
}
