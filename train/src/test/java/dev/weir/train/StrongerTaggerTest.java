package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.embeddings.Embeddings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What the optional tagger must give beyond the fast one on web text that neither was trained on. */
class StrongerTaggerTest {
    @Test
    void itFindsMoreOnWebTextAndLessThatIsFalse() throws IOException {
        DataSet web = DataSet.heldOut(RecallFloorsTest.corpora()).stream()
                .filter(set -> set.name().equals("UNER en dev"))
                .findFirst()
                .orElseThrow();
        Score fast = Measurement.of(web, TextScanner.standard()).score();
        try (var embeddings = Embeddings.open(Path.of("target", "natives").toAbsolutePath())) {
            Score stronger = Measurement.of(
                            web, embeddings.in(TextScanner.standard()).within(Duration.ofMinutes(5)))
                    .score();
            assertThat(stronger.f(2)).isGreaterThan(fast.f(2) + 0.01);
            assertThat(stronger.precision()).isGreaterThan(fast.precision() + 0.015);
        }
    }
}
