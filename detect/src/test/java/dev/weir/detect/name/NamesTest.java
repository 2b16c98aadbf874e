package dev.weir.detect.name;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names by their labels alone. */
class NamesTest {
    private static final TextScanner LABELS = TextScanner.standard().without(Set.of("tagger", "masked-name"));

    private static List<String> names(String text) {
        List<Finding> findings = LABELS.scan(text) instanceof Verdict.Found found ? found.findings() : List.of();
        return findings.stream()
                .filter(f -> f.dataClass().id().startsWith("person.name"))
                .map(f -> text.substring(f.start(), f.end()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "if (propertyName == Action) {",
                "the client MUST answer",
                "the client's URL is set",
                "you have not signed it. However, it holds",
            })
    void codeAndTheEndOfASentenceAreNoNames(String text) {
        assertThat(names(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            customer JOHN SMITHERS called | JOHN SMITHERS
            patient MARIA was seen | MARIA
            client Zoltanek was seen | Zoltanek
            my name is Zoltanek | Zoltanek
            name = Zoltanek | Zoltanek
            Name: Zoltanek | Zoltanek
            """)
    void whatALabelNamesIsFound(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }
}
