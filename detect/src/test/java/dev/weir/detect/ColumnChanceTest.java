package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.ColumnFinding;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What passes a check by chance names no column and is no exception in one; what does not, is. */
class ColumnChanceTest {
    private static final int[] PESEL = {1, 3, 7, 9, 1, 3, 7, 9, 1, 3};

    private static ColumnFinding column(String header, List<String> values) {
        var profiler = TableProfiler.of(List.of(header), TextScanner.standard());
        var batch = profiler.open();
        values.forEach(value -> batch.look(0, value));
        profiler.merge(batch);
        return profiler.classify().get(0);
    }

    private static ColumnFinding column(String header, int rows, IntFunction<String> value) {
        return column(header, IntStream.range(0, rows).mapToObj(value).toList());
    }

    private static String id(ColumnFinding finding) {
        return finding.dataClass().id();
    }

    private static List<String> inside(ColumnFinding finding) {
        return finding.inside().keySet().stream().map(each -> each.id()).toList();
    }

    private static String digits(Random random, int length) {
        var number = new StringBuilder(Integer.toString(1 + random.nextInt(9)));
        while (number.length() < length) {
            number.append(random.nextInt(10));
        }
        return number.toString();
    }

    private static String pesel(Random random) {
        String number = String.format(
                "%02d%02d%02d%04d",
                random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28), random.nextInt(10000));
        int sum = 0;
        for (int i = 0; i < 10; i++) {
            sum += PESEL[i] * (number.charAt(i) - '0');
        }
        return number + (10 - sum % 10) % 10;
    }

    @ParameterizedTest
    @ValueSource(ints = {8, 9, 10, 11, 12, 13, 14})
    void twoRandomNumbersAreNoIdentityNumbers(int length) {
        var random = new Random(length);
        int columns = 1500;
        int named = 0;
        for (int i = 0; i < columns; i++) {
            var finding = column("c1", List.of(digits(random, length), digits(random, length)));
            named += id(finding).startsWith("general.") ? 0 : 1;
        }
        assertThat(named).as("of %d columns", columns).isLessThanOrEqualTo((int) (2 * Chance.UNLIKELY * columns));
    }

    @ParameterizedTest
    @ValueSource(ints = {3, 10, 200})
    void randomNumbersAreNoIdentityNumbersHoweverMany(int rows) {
        var random = new Random(rows);
        int named = 0;
        for (int i = 0; i < 200; i++) {
            String id = id(column("c1", rows, row -> digits(random, 11)));
            named += id.startsWith("general.") || id.equals("id.record") ? 0 : 1;
        }
        assertThat(named).isLessThanOrEqualTo(1);
    }

    @Test
    void aColumnOfRightNumbersIsNamedWithoutATellingHeader() {
        var random = new Random(5);
        assertThat(id(column("c1", 2000, row -> pesel(random)))).isEqualTo("id.pl.pesel");
        assertThat(id(column("c1", 12, row -> pesel(random)))).isEqualTo("id.pl.pesel");
    }

    @Test
    void threeRightNumbersAreNamedWithATellingHeader() {
        var random = new Random(6);
        assertThat(id(column("pesel", 3, row -> pesel(random)))).isEqualTo("id.pl.pesel");
    }

    @Test
    void theSameTwoNumbersAgainAndAgainAreNoMoreThanTwo() {
        var finding = column("c1", 2000, row -> row % 2 == 0 ? "44051401458" : "02070803628");
        assertThat(id(finding)).isEqualTo("general.number");
    }

    @Test
    void codesThatPassByChanceHoldNoSecurities() {
        var random = new Random(7);
        var finding = column("c1", 2400, row -> letters(random, 3) + digits(random, 9));
        assertThat(inside(finding)).isEmpty();
        var alike = column("c1", 2400, row -> "DE" + letters(random, 1) + digits(random, 9));
        assertThat(inside(alike)).doesNotContain("finance.isin");
    }

    private static String letters(Random random, int count) {
        var letters = new StringBuilder();
        for (int i = 0; i < count; i++) {
            letters.append((char) ('A' + random.nextInt(26)));
        }
        return letters.toString();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            US0378331005             | finance.isin
            529.982.247-25           | id.br.cpf
            4111 1111 1111 1111      | finance.card
            paid with 4111111111111111 on Monday | finance.card
            DE89370400440532013000   | finance.iban
            """)
    void oneAmongOtherValuesIsReported(String value, String expected) {
        var finding = column("remarks", 1000, row -> row == 700 ? value : "called again, no answer on line " + row);
        assertThat(inside(finding)).contains(expected);
    }

    @Test
    void aFewRightNumbersInTheLayoutOfTheColumnAreReported() {
        String[] right = {
            "US0378331005", "US5949181045", "GB0002634946", "DE0007164600",
            "FR0000131104", "CH0038863350", "US4592001014", "NL0010273215"
        };
        var finding = column("c1", 20, row -> row < right.length ? right[row] : "ZZ" + (4_711_000_811L + row * 977L));
        assertThat(inside(finding)).contains("finance.isin");
    }

    @Test
    void wordsInColumnsOfNamesAreNames() {
        String[] family = {
            "Christian", "Church", "Banks", "Bishop", "Hall", "Hindu", "Smith", "Baptist", "Meyer", "Ford"
        };
        var finding = column("family_name", 400, row -> family[row % 10]);
        assertThat(id(finding)).isEqualTo("person.name.family");
        assertThat(inside(finding)).isEmpty();
        var mail = column("family_name", 400, row -> row == 9 ? "eve@example.org" : family[row % 10]);
        assertThat(inside(mail)).containsExactly("contact.email");
    }

    @Test
    void namesOfDiseasesHoldNoFirmsAndPlacesButStillPeople() {
        String[] diseases = {"Non-ST elevation myocardial infarction", "Unilateral primary osteoarthritis, right knee"};
        var finding = column("diagnosis", 200, i -> i % 50 == 0 ? "seen by Dr. Anna Schneider" : diseases[i % 2]);
        assertThat(id(finding)).isEqualTo("health.diagnosis");
        assertThat(inside(finding)).contains("person.name").noneMatch(id -> id.startsWith("place"));
        assertThat(inside(finding)).noneMatch(id -> id.startsWith("organisation"));
    }
}
