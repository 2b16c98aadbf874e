package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.id.Schemes;
import dev.weir.model.DataClass;
import dev.weir.model.Regime;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/kinds.md} says what is found; made anew with {@code -Dweir.write=true}. */
class KindsPageTest {
    private static final Path PAGE = Path.of(System.getProperty("weir.root", "."), "docs", "kinds.md");

    @Test
    void thePageListsWhatIsFound() throws IOException {
        String page = page();
        if (Boolean.getBoolean("weir.write")) {
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE)).isEqualTo(page);
    }

    private record Row(DataClass dataClass, boolean text, boolean label, boolean values, boolean header) {
        Row and(Row other) {
            return new Row(
                    dataClass,
                    text || other.text,
                    label || other.label,
                    values || other.values,
                    header || other.header);
        }
    }

    private static String page() {
        var rows = new TreeMap<String, Row>();
        var described = Schemes.described();
        for (Kind kind : Kinds.all()) {
            String id = kind.dataClass().id();
            var row = new Row(
                    kind.dataClass(),
                    !kind.detectors().isEmpty() || described.containsKey(id),
                    !kind.labels().isEmpty(),
                    kind.standsAlone(),
                    !kind.headers().isEmpty());
            rows.merge(id, row, Row::and);
        }
        long countries = described.values().stream()
                .flatMap(each -> List.of(each.get(0).split(" ")).stream())
                .distinct()
                .filter(country -> country.length() == 2)
                .count();
        var page = new StringBuilder("# Kinds of data\n\n");
        page.append(rows.size())
                .append(" classes that Weir finds, identifiers of ")
                .append(countries);
        page.append(" countries among them. Made from the code by `KindsPageTest`.\n\n");
        page.append(
                "*text*: found in running text by its form or its words; *label*: by a word before it; *values*: a column is\n");
        page.append(
                "known by its values alone; *header*: a column is known by its header. Layouts that other things have too are\n");
        page.append(
                "reported in text only beside a word that announces them; a failed check beside such a word lowers the\n");
        page.append("confidence, and the evidence says so.\n\n");
        page.append(
                "| class | what | countries | check | found by | regimes |\n| --- | --- | --- | --- | --- | --- |\n");
        rows.forEach((id, row) -> {
            List<String> said = described.getOrDefault(id, List.of("", ""));
            page.append("| `")
                    .append(id)
                    .append("` | ")
                    .append(row.dataClass.title())
                    .append(" | ");
            page.append(said.get(0))
                    .append(" | ")
                    .append(said.get(1).replace("|", "\\|"))
                    .append(" | ");
            page.append(ways(row)).append(" | ").append(regimes(row.dataClass)).append(" |\n");
        });
        return page.toString();
    }

    private static String ways(Row row) {
        return String.join(
                ", ",
                List.of(
                                row.text ? "text" : "",
                                row.label ? "label" : "",
                                row.values ? "values" : "",
                                row.header ? "header" : "")
                        .stream()
                        .filter(way -> !way.isEmpty())
                        .toList());
    }

    private static String regimes(DataClass dataClass) {
        return dataClass.regimes().stream().sorted().map(Regime::name).collect(Collectors.joining(" "));
    }

    @Test
    void thereAreAtLeastAHundredClasses() {
        assertThat(Kinds.all().stream()
                        .map(kind -> kind.dataClass().id())
                        .distinct()
                        .count())
                .isGreaterThanOrEqualTo(200);
    }
}
