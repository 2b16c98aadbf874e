package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What detection must not fall below on labelled sets that it was not trained on; a little below what was measured. */
class RecallFloorsTest {
    /** Texts of each set; a part, so that the test is quick. Those of UNER are short and all taken. */
    private static final int MOST = 600;

    private static List<DataSet> sets = List.of();

    private static List<DataSet> sets() throws IOException {
        if (sets.isEmpty()) {
            sets = DataSet.heldOut(corpora());
        }
        return sets;
    }

    /** The corpora, or the test is skipped. */
    static Corpora corpora() {
        String environment = System.getenv("WEIR_SHARED");
        Path root = environment != null
                ? Path.of(environment)
                : Path.of(System.getProperty("weir.root", "."), "..", "shared");
        Path folder = root.resolve("data/pii");
        Assumptions.assumeTrue(Files.isDirectory(folder), "evaluation data not there: shared/data/pii");
        return new Corpora(folder);
    }

    private static Score score(String name) throws IOException {
        DataSet whole = sets().stream()
                .filter(set -> set.name().equals(name))
                .findFirst()
                .orElseThrow();
        List<Sample> some = new java.util.ArrayList<>(whole.samples());
        java.util.Collections.shuffle(some, new java.util.Random(1));
        some = name.startsWith("UNER") ? some : some.subList(0, Math.min(MOST, some.size()));
        return Measurement.of(whole.of(some), TextScanner.standard()).score();
    }

    private static double recall(Score score, String group) {
        long[] counts = score.classes().getOrDefault(group, new long[6]);
        return Score.share(counts[1], counts[0]);
    }

    @Test
    void generatedSentences() throws IOException {
        Score score = score("presidio-research generated_large");
        assertThat(recall(score, "person")).isGreaterThan(0.94);
        assertThat(recall(score, "number, contact and other")).isGreaterThan(0.985);
        assertThat(score.f(2)).isGreaterThan(0.925);
        assertThat(score.precision()).isGreaterThan(0.935);
    }

    @Test
    void spanishClinicalNotes() throws IOException {
        Score score = score("MEDDOCAN dev");
        assertThat(recall(score, "person")).isGreaterThan(0.98);
        assertThat(score.f(2)).isGreaterThan(0.955);
        assertThat(score.precision()).isGreaterThan(0.95);
    }

    @Test
    void courtFilingsAndClinicalNotes() throws IOException {
        for (String name : List.of("pii-anon legal", "pii-anon clinical")) {
            Score score = score(name);
            assertThat(recall(score, "person")).as(name).isGreaterThan(0.96);
            assertThat(score.f(2)).as(name).isGreaterThan(0.92);
            assertThat(score.precision()).as(name).isGreaterThan(0.83);
        }
    }

    @Test
    void newsAndWeb() throws IOException {
        Score score = score("UNER en dev");
        assertThat(recall(score, "person")).isGreaterThan(0.94);
        assertThat(score.f(2)).isGreaterThan(0.868);
        assertThat(score.precision()).isGreaterThan(0.79);
    }
}
