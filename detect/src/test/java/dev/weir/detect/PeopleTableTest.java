package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.ColumnFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The 30 columns of 3,000 invented people from many countries, with their headers and without. */
class PeopleTableTest {
    private static final String FILE = "pii/presidio-research/FakeNameGenerator.com_3000.csv";

    @Test
    void columnsWithHeadersAreClassified() throws IOException {
        var found = classify(true);
        var expected = Map.ofEntries(
                Map.entry("Gender", "person.sex"),
                Map.entry("GivenName", "person.name.given"),
                Map.entry("Surname", "person.name.family"),
                Map.entry("StreetAddress", "address.street"),
                Map.entry("City", "address.city"),
                Map.entry("State", "address.state"),
                Map.entry("ZipCode", "address.postal-code"),
                Map.entry("Country", "address.country"),
                Map.entry("EmailAddress", "contact.email"),
                Map.entry("Username", "person.user-name"),
                Map.entry("Password", "secret.password"),
                Map.entry("TelephoneNumber", "contact.phone"),
                Map.entry("MothersMaiden", "person.name"),
                Map.entry("Birthday", "person.birth-date"),
                Map.entry("Age", "person.age"),
                Map.entry("Occupation", "person.occupation"),
                Map.entry("Domain", "contact.url"),
                Map.entry("NationalID", "id.record"));
        expected.forEach((header, id) ->
                assertThat(found.get(header).dataClass().id()).as(header).isEqualTo(id));
    }

    @Test
    void directIdentifiersAreSeenWithoutHeaders() throws IOException {
        var found = classify(false);
        assertThat(found.get("GivenName").dataClass().id()).isEqualTo("person.name.given");
        assertThat(found.get("Surname").dataClass().id()).isEqualTo("person.name.family");
        assertThat(found.get("EmailAddress").dataClass().id()).isEqualTo("contact.email");
        assertThat(found.get("TelephoneNumber").dataClass().id()).isEqualTo("contact.phone");
        assertThat(found.get("StreetAddress").dataClass().id()).isEqualTo("address.street");
        assertThat(found.get("Gender").dataClass().id()).isEqualTo("person.sex");
    }

    private static Map<String, ColumnFinding> classify(boolean headers) throws IOException {
        List<String> lines = Files.readAllLines(SharedData.file(FILE));
        List<String> names = cells(lines.get(0).replace("\ufeff", ""));
        var paths = new ArrayList<String>();
        for (int i = 0; i < names.size(); i++) {
            paths.add(headers ? names.get(i) : "column" + i);
        }
        var profiler = TableProfiler.of(paths, TextScanner.standard());
        var batch = profiler.open();
        for (String line : lines.subList(1, lines.size())) {
            List<String> cells = cells(line);
            for (int i = 0; i < names.size(); i++) {
                batch.look(i, i < cells.size() && !cells.get(i).isEmpty() ? cells.get(i) : null);
            }
        }
        profiler.merge(batch);
        var found = new HashMap<String, ColumnFinding>();
        List<ColumnFinding> findings = profiler.classify();
        for (int i = 0; i < names.size(); i++) {
            found.put(names.get(i), findings.get(i));
        }
        return found;
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (char c : line.toCharArray()) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
