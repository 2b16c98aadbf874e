package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detect.Text;
import dev.weir.detect.TextScanner;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TaggerDetectorTest {
    private static final TextScanner ALONE = TextScanner.of(List.of(new TaggerDetector()), Duration.ofSeconds(10));

    private static List<Finding> scan(String text) {
        return ALONE.scan(text) instanceof Verdict.Found found ? found.findings() : List.of();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person.name       | Olufemi Adeyemi-Brandt | Yesterday %s signed the lease for the flat.
            person.name       | Katrin Wallenhauer     | Ich habe mit %s über den Vertrag gesprochen.
            person.name       | Benoît Carrefour       | Le contrat a été signé par %s hier soir.
            person.name       | Lucía Fontanares       | La paciente %s fue dada de alta.
            person.name       | maria gonzales         | hello, my name is %s and i need help
            place             | Lisbon                 | She has lived in %s since she was a child.
            place             | Schweinfurt            | Er wohnt seit langem in %s und arbeitet dort.
            organisation.name | Nordwind Logistics GmbH | The parcel was sent by %s last week.
            address           | 48 Alderbrook Lane     | Please deliver it to %s, Dunmore.
            address           | Lindenstraße 17        | Meine Adresse ist %s, 80331 München.
            """)
    void namesPlacesAndOrganisationsAreFound(String id, String value, String frame) {
        String text = frame.replace("%s", value);
        int start = text.indexOf(value);
        assertThat(scan(text))
                .as("%s", id)
                .anyMatch(f -> f.dataClass().within(id)
                        && f.start() <= start
                        && f.end() >= start + value.length()
                        && f.by().startsWith("tagger:model:"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            The committee will look at the budget again next week.
            Das Haus steht am Rand der Stadt und der Hund bellt.
            Please open the Settings, then click Save and close the window.
            La réunion est reportée, merci de préparer le rapport.
            for (int i = 0; i < 100; i++) { sum += a[i] * 31; }
            """)
    void ordinarySentencesHoldNothing(String text) {
        assertThat(scan(text)).isEmpty();
    }

    @Test
    void aCivilTitleIsAPartOfWhatIsFound() {
        String text = "We met Mrs. Hollander at noon.";
        assertThat(scan(text)).anyMatch(f -> f.start() == text.indexOf("Mrs") && f.end() == text.indexOf(" at noon"));
    }

    @Test
    void confidenceIsAShareAndEvidenceNamesTheModel() {
        var findings = scan("Dr. Ingeborg Felsenreich works in Hamburg for Siemens AG.");
        assertThat(findings).isNotEmpty().allSatisfy(f -> {
            assertThat(f.confidence()).isBetween(0.05, 0.98);
            assertThat(f.by()).startsWith("tagger:model:");
        });
    }

    @Test
    void withoutItsModelTheVerdictIsIncompleteEveryTime() {
        var scanner = TextScanner.of(List.of(new TaggerDetector(new Models("no-such.model"))), Duration.ofSeconds(10));
        for (int i = 0; i < 3; i++) {
            assertThat(scanner.scan("my friend Anna"))
                    .isEqualTo(new Verdict.Incomplete("tagger: java.lang.IllegalStateException"));
        }
    }

    @Test
    void aBrokenModelMakesTheVerdictIncomplete() {
        var scanner = TextScanner.of(List.of(new TaggerDetector(new Models("Models.class"))), Duration.ofSeconds(10));
        assertThat(scanner.scan("my friend Anna")).isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void aModelIsReadBackAsItWasWrittenAndRefusedWhenCutShort() throws IOException {
        float[] weights = new float[(1 << 4) * Tag.LABELS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (i % 21 - 10) / 10f;
        }
        float[] transitions = new float[Tag.LABELS * Tag.LABELS];
        Arrays.fill(transitions, 0.5f);
        var out = new ByteArrayOutputStream();
        Model model = Model.of(4, weights, transitions, 20);
        model.write(out);
        byte[] file = out.toByteArray();
        int[] rows = {0, 3, 3, 15};
        int[] before = new int[Model.STRIDE];
        int[] after = new int[Model.STRIDE];
        model.score(rows, rows.length, before, 0);
        Model.read(new ByteArrayInputStream(file)).score(rows, rows.length, after, 0);
        assertThat(after).isEqualTo(before);
        for (int l = 0; l < Tag.LABELS; l++) {
            int sum = 0;
            for (int row : rows) {
                sum += Math.round(weights[row * Tag.LABELS + l] * 20);
            }
            assertThat(before[l]).as("label %d", l).isEqualTo(sum);
        }
        for (int cut = 0; cut < file.length; cut += 7) {
            byte[] part = Arrays.copyOf(file, cut);
            assertThatThrownBy(() -> Model.read(new ByteArrayInputStream(part)))
                    .isInstanceOf(UncheckedIOException.class);
        }
    }

    @Test
    void theCommittedModelIsSmallAndLoadsFast() throws IOException {
        byte[] file;
        try (var in = Models.class.getResourceAsStream(Models.RESOURCE)) {
            file = in.readAllBytes();
        }
        assertThat(file.length).isLessThan(5_000_000);
        long best = Long.MAX_VALUE;
        for (int i = 0; i < 5; i++) {
            long start = System.nanoTime();
            Model.read(new ByteArrayInputStream(file));
            best = Math.min(best, System.nanoTime() - start);
        }
        System.out.printf("tagger's model: %d kB, read in %d ms%n", file.length / 1000, best / 1_000_000);
        assertThat(best).as("ns to read").isLessThan(1_000_000_000);
    }

    @Test
    void theBestRowOfLabelsIsNeverAnImpossibleOne() {
        var random = new java.util.Random(5);
        float[] weights = new float[(1 << 8) * Tag.LABELS];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = (float) random.nextGaussian();
        }
        var tagger = new Tagger(Model.of(8, weights, new float[Tag.LABELS * Tag.LABELS], 20));
        var segment = new Segment();
        segment.open(
                Text.of("Anna 12 met, in Ulm; Bob\nat 5 Main St. on 3 May. Then she left.\n\n" + "x ".repeat(1000)));
        int segments = 0;
        while (segment.next()) {
            int[] labels = tagger.tag(segment);
            int before = 0;
            for (int i = 0; i < segment.size(); i++) {
                assertThat(Tag.follows(before, labels[i])).isTrue();
                before = labels[i];
            }
            segments++;
        }
        assertThat(segments).isGreaterThan(5);
    }
}
