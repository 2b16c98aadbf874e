package dev.weir.detect.person;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.model.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VocabularyTest {
    private static final TextScanner SCANNER = TextScanner.of(List.of(new Vocabulary()), Duration.ofMinutes(1));

    private static List<String> find(String text) {
        return SCANNER.scan(text) instanceof Verdict.Found found
                ? found.findings().stream()
                        .map(f -> f.dataClass().id() + ": " + text.substring(f.start(), f.end()))
                        .toList()
                : List.of();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            person.religion    | Catholic           | She is a devout Catholic.
            person.religion    | katholisch         | Er ist katholisch, wie sie sagte.
            person.religion    | musulmana          | Ella es musulmana.
            person.religion    | Jehovah's Witness  | the patient is a Jehovah's Witness and refuses blood
            person.ethnicity   | African American   | He is African American.
            person.politics    | communist          | he was a communist
            person.union       | trade union member | a trade union member since 2010
            person.union       | Gewerkschaftsmitglied | Sie ist Gewerkschaftsmitglied
            person.orientation | homosexual         | He is openly homosexual
            person.orientation | lesbisch           | Sie lebt lesbisch
            person.orientation | gay                | he is gay.
            health.condition   | multiple sclerosis | diagnosed with multiple sclerosis last year
            health.condition   | Diabetes           | leidet an Diabetes
            health.condition   | epilepsia          | padece epilepsia desde
            person.sex         | woman              | a 45-year-old woman came
            person.sex         | varón              | Paciente varón de 45 años
            person.family      | mother             | his mother called
            person.family      | daughter           | wants the bill sent to the daughter, Ann Lee.
            person.family      | son                | Emergency contact: Ann Lee (son), (617) 555-0123.
            person.family      | Schwester          | seine Schwester kam
            person.family      | Schwägerin         | unsere Schwägerin wohnt nebenan
            person.family      | beau-frère         | chez notre beau-frère
            person.family      | cuñado             | se lo dijo a su cuñado ayer
            person.family      | afilhada           | um beijo da tua afilhada
            person.family      | cognata            | vive con nostra cognata
            person.family      | schoonzus          | onze schoonzus belde
            person.family      | svägerska          | hon bor hos sin svägerska
            person.family      | søster             | han ringede til sin søster
            person.family      | kæreste            | hendes kæreste kom
            person.occupation  | nurse              | she works as a nurse in
            person.occupation  | Lehrer             | er arbeitet als Lehrer
            person.nationality | German             | She is German.
            person.title       | Mrs                | then Mrs Smith left
            person.title       | Frau               | an Frau Huber
            person.title       | MRS                | CALL MRS SMITH
            """)
    void wordsThatSaySomethingOfAPersonAreFound(String id, String word, String text) {
        assertThat(find(text)).contains(id + ": " + word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "the son of the house, and the mother, I think",
                "the Catholic church and the Jewish museum",
                "the German car is a French design",
                "cancer research and diabetes prevention",
                "man and nature; a woman's world",
                "the mother of all bombs",
                "the nurse station is closed",
                "a gay celebration of colours",
                "the Labour Party conference and the Republican candidate list",
                "The film is French cinema at its best",
                "doctor who and ms word",
                "the HR Manager and MS Office",
                "asked Dr. Huber and Prof. Smith",
                "the union of two sets"
            })
    void theSameWordsOfOtherThingsAreNot(String text) {
        assertThat(find(text)).isEmpty();
    }
}
