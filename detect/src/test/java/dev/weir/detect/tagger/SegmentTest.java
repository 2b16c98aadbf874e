package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentTest {
    private static List<String> cut(String text) {
        var segments = new ArrayList<String>();
        var segment = new Segment();
        segment.open(Text.of(text));
        while (segment.next()) {
            segments.add(text.substring(segment.start(0), segment.end(segment.size() - 1)));
        }
        return segments;
    }

    @Test
    void sentencesAreCutButNotAfterATitleOrAnInitial() {
        assertThat(cut("He saw Dr. Meyer. She left at noon. J. Smith came."))
                .containsExactly("He saw Dr. Meyer.", "She left at noon.", "J. Smith came.");
    }

    @Test
    void aFloorOrATownWithItsRiverIsNotCut() {
        assertThat(cut("Bor Nygade 7, 2. tv., 1620 V. Kom den 8. juni. Det er nr. 12. Han bor der."))
                .containsExactly("Bor Nygade 7, 2. tv., 1620 V. Kom den 8. juni.", "Det er nr. 12.", "Han bor der.");
        assertThat(cut("Er wohnt in Rheinau i. Br. und arbeitet dort. Sie nicht."))
                .containsExactly("Er wohnt in Rheinau i. Br. und arbeitet dort.", "Sie nicht.");
    }

    @Test
    void linesOfAFormStayTogetherAndAnEmptyLineCuts() {
        assertThat(cut("Name: Anna\nCity: Ulm\n\nOther text")).containsExactly("Name: Anna\nCity: Ulm\n", "Other text");
    }

    @Test
    void noSegmentIsLongerThanItMayBeAndNothingIsLost() {
        var random = new Random(3);
        String[] parts = {"word ", "Name", "12", ". ", "\n", "\n\n", ":", "é", "\ud83d\ude00", " ", "\u00a0", "Dr. "};
        for (int round = 0; round < 300; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(900); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            var segment = new Segment();
            segment.open(Text.of(text.toString()));
            int last = 0;
            while (segment.next()) {
                assertThat(segment.size()).isBetween(1, Segment.MOST);
                for (int i = 0; i < segment.size(); i++) {
                    assertThat(text.substring(last, segment.start(i)).replace('\u00a0', ' '))
                            .isBlank();
                    last = segment.end(i);
                }
            }
            assertThat(text.substring(last).replace('\u00a0', ' ')).isBlank();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ENGLISH    | the patient was seen by the doctor and is well
            GERMAN     | der Patient wurde nicht von dem Arzt gesehen und ist auf der Station
            FRENCH     | le patient est dans le service et nous avons vu les médecins pour lui
            SPANISH    | el paciente fue visto por los médicos y está muy bien desde entonces
            PORTUGUESE | o paciente não foi visto pelo médico e também está em casa com a mãe
            ITALIAN    | il paziente è stato visitato anche dalla dottoressa e gli esami sono della clinica
            DUTCH      | de patiënt is door het team gezien en heeft geen klachten maar wij wachten nog
            SWEDISH    | patienten har inte varit här och jag vet att det är från en annan avdelning
            DANISH     | patienten har ikke været her og jeg ved at det er fra en anden afdeling hvor hun blev
            UNKNOWN    | 12345 xyz
            """)
    void theLanguageIsFound(Language expected, String text) {
        assertThat(Language.of(Text.of(text))).isEqualTo(expected);
    }
}
