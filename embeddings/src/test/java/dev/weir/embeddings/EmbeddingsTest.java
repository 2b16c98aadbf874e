package dev.weir.embeddings;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.model.Verdict;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class EmbeddingsTest {
    /** One for all tests: native code is loaded once in a process. */
    private static final Path NATIVES = Path.of("target", "natives").toAbsolutePath();

    private static Embeddings embeddings;
    private static TextScanner scanner;

    @BeforeAll
    static void open() {
        embeddings = Embeddings.open(NATIVES);
        scanner = embeddings.in(TextScanner.standard());
    }

    @AfterAll
    static void close() {
        embeddings.close();
    }

    private static List<String> found(String text) {
        return switch (scanner.scan(text)) {
            case Verdict.Clean __ -> List.of();
            case Verdict.Found found ->
                found.findings().stream()
                        .map(finding -> finding.dataClass().id() + ":" + text.substring(finding.start(), finding.end()))
                        .toList();
            case Verdict.Incomplete incomplete -> List.of(incomplete.reason());
        };
    }

    @Test
    void namesArePlacedRightAfterCharactersOfTwoUnits() {
        assertThat(found("😀😀 Anna Schmidt moved to Boston last year."))
                .contains("person.name:Anna Schmidt", "place.city:Boston");
    }

    @Test
    void itStandsInThePlaceOfTheFastTagger() {
        assertThat(scanner.detectorNames()).contains(Embeddings.NAME).doesNotContain("tagger");
    }

    @Test
    void aModelThatIsClosedMakesTheScanIncomplete() {
        var other = Embeddings.open(NATIVES);
        var closed = other.in(TextScanner.standard());
        other.close();
        assertThat(closed.scan("Anna Schmidt moved to Boston.")).isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void textsWithoutAHintAreNotEncoded() {
        assertThat(found("nothing to see in here, really nothing at all")).isEmpty();
    }
}
