package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.model.Verdict;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Rows of a sheet as text: a bar between two cells, a row on a line, with no header to say what a number is. */
class CellsTest {
    private static List<String> addresses(String text) {
        return TextScanner.standard().scan(text) instanceof Verdict.Found found
                ? found.findings().stream()
                        .filter(finding -> finding.dataClass().within("address"))
                        .map(finding -> text.substring(finding.start(), finding.end()))
                        .toList()
                : List.of();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[sheet Data]\n12345 | 80331 | 17\n4711 | 90210 | 18\n55555\n10115\n",
                "[sheet S]\n12345\n80331\n90210\n",
                "widget 1 | 10001 | 12.5\nwidget 2 | 10002 | 13.5\n",
                "12345\t80331\t17\n22222\t90210\t18\n",
                "Item | 12345 | 67890\nbolt | 22222 | 12345\n",
            })
    void bareNumbersInCellsAreNoPostalCodes(String text) {
        assertThat(addresses(text)).noneMatch(found -> found.matches(".*\\d.*"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Anna Huber | Hauptstr. 5 | 80331 | München ; 80331
            Max Vogl | 10115 | Berlin | Bahnhofstr. 17 ; 10115
            Anna Huber | 80331 München | 4711          ; 80331
            """)
    void numbersInCellsBesideATownAre(String row, String code) {
        assertThat(addresses(row + "\n")).anyMatch(found -> found.contains(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"12 Main Street\nSpringfield\n62704\n", "Acme Corp\n12 Main Street\nSpringfield, IL\n62704\n"})
    void theLastLineOfAnAddressIsOne(String text) {
        assertThat(addresses(text)).anyMatch(found -> found.contains("62704"));
    }
}
