package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnsureTest {
    private static List<String> unsure(String text) {
        return Unsure.marked(text).spans().stream()
                .peek(span -> assertThat(span.type()).isEqualTo(Span.UNSURE))
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }

    @Test
    void whatMayBeSomeonesNameTeachesNothing() {
        assertThat(unsure("an idea of Donald Miller for sorting")).containsExactly("Donald Miller");
        assertThat(unsure("it runs on servers in Germany too")).containsExactly("Germany");
        assertThat(unsure("a product of Example Corporation here")).containsExactly("Example Corporation");
        assertThat(unsure("as Microsoft did")).containsExactly("Microsoft");
    }

    @Test
    void typesAndTermsTeachThatTheyAreNone() {
        assertThat(unsure("a ByteBuffer of the Frame Reader, see Map.Entry and List<Frame>"))
                .isEmpty();
        assertThat(unsure("It is held by a Lock. Each Thread waits for a Condition."))
                .isEmpty();
    }
}
