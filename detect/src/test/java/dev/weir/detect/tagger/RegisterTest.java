package dev.weir.detect.tagger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Text;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RegisterTest {
    private static int of(String text) {
        var segment = new Segment();
        segment.open(Text.of(text));
        assertThat(segment.next()).isTrue();
        return segment.register();
    }

    @Test
    void proseFormsAndProgramsAreToldApart() {
        assertThat(of("She moved to the coast last year (for good) and likes it there.")).isZero();
        assertThat(of("Name: Anna Berg, Age: 34, City: Bergen")).isZero();
        assertThat(of("\"I saw him,\" she said, \"and he was well.\"")).isZero();
        assertThat(of("Returns the value of getName() or null, see NamedNode and MapEntry below."))
                .isEqualTo(2);
        assertThat(of("for (int i = 0; i < list.size(); i++) { sum += list[i] & 0xff; }"))
                .isEqualTo(3);
    }

    private static List<Integer> all(String text) {
        var segment = new Segment();
        segment.open(Text.of(text));
        var all = new ArrayList<Integer>();
        while (segment.next()) {
            all.add(segment.register());
        }
        return all;
    }

    @Test
    void proseInATechnicalTextIsTechnical() {
        assertThat(all("{a}[b]<c>;\n\nShe moved to the coast last year and likes it there.")).containsExactly(3, 1);
        assertThat(all("She moved to the coast and likes it there.\n\n{a}[b]<c>;")).containsExactly(1, 3);
    }

    @Test
    void whatIsFarBackCountsLess() {
        String far = "{a}[b]<c>;\n\n" + "She moved to the coast last year and likes it there.\n\n".repeat(30);
        List<Integer> all = all(far);
        assertThat(all.get(1)).isEqualTo(1);
        assertThat(all.get(all.size() - 1)).isZero();
    }

    @Test
    void theTextBeforeHasNoPart() {
        var segment = new Segment();
        segment.open(Text.of("{a}[b]<c>;".repeat(50)));
        assertThat(segment.next()).isTrue();
        segment.open(Text.of("She moved to the coast last year and likes it there."));
        assertThat(segment.next()).isTrue();
        assertThat(segment.register()).isZero();
    }
}
