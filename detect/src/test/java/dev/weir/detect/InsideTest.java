package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The short ways that a column takes must not lose what the scanner finds: else it would be kept unseen. */
class InsideTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "CUST-000123",
                "tel-555-123-4567",
                "x/192.168.1.1",
                "00:1A:2b:3c:4D:5e",
                "Hauptstr.5",
                "E11.9",
                "ssn:123456789",
                "pw=abcd1234",
                "Anna",
                "Christian",
                "O'Brien",
                "Meyer,Anna",
                "Anna Meyer",
                "12345-6789",
                "SW1A 1AA",
                "AKIAIOSFODNN7EXAMPLE",
                "48.13743,11.57549",
                "DE89370400440532013000",
                "4111-1111-1111-1111",
                "4111 1111 1111 1111",
                "912-70-1234",
                "Berlin",
                "Portugal",
                "Texas",
                "São Paulo",
                "KwaZulu-Natal",
                "04.17.88.69.73",
                "30-11-62-95",
                "patient is a 45-year-old man",
                "DOB: 03/04/1980",
                "12 Main Street",
                "https://example.org/a@b.de",
                "Dr. Zzyzx",
            })
    void holdsWhatTheScannerFinds(String value) {
        var profiler = TableProfiler.of(List.of("c"), TextScanner.standard());
        var batch = profiler.open();
        batch.look(0, value);
        for (int i = 0; i < 60; i++) {
            batch.look(0, "qzx vbn wrt plk " + (char) ('a' + i % 26) + (char) ('a' + i / 26) + " qqq");
        }
        profiler.merge(batch);
        var column = profiler.classify().get(0);
        assertThat(column.dataClass().id()).isEqualTo("general.text");
        var found =
                TextScanner.standard().scan(value) instanceof Verdict.Found some ? some.findings() : List.<Finding>of();
        for (Finding finding : found) {
            assertThat(column.inside().keySet())
                    .as(finding.toString())
                    .anyMatch(inside -> inside.within(finding.dataClass().id()));
        }
    }
}
