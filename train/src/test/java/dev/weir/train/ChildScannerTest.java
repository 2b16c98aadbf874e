package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChildScannerTest {
    @Test
    void anAnswerIsReadAsSpans() throws IOException {
        assertThat(ChildScanner.spans("[[0, 4, \"PERSON\"], [5, 9, \"URL\"]]", 9))
                .containsExactly(new Span(0, 4, "PERSON"), new Span(5, 9, "URL"));
        assertThat(ChildScanner.spans("[]", 0)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "null", "1.5", "[[0,4]]", "[[0,10,\"X\"]]", "[[-1,4,\"X\"]]", "[[4,3,\"X\"]]", "[7]"})
    void whatIsNoAnswerIsRefused(String line) {
        assertThatThrownBy(() -> ChildScanner.spans(line, 9)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void weirAnswersEveryTextOfEveryBatchInOrder() throws IOException {
        String mail = "😀 write to anna@example.org";
        try (var weir = ChildScanner.weir("all")) {
            for (int batch = 0; batch < 2; batch++) {
                var answer = weir.scan(List.of("nothing here", mail, ""));
                assertThat(answer.spans()).hasSize(3);
                assertThat(answer.spans().get(0)).isEmpty();
                assertThat(answer.spans().get(1))
                        .containsExactly(new Span(mail.indexOf("anna"), mail.length(), "contact.email"));
                assertThat(answer.spans().get(2)).isEmpty();
                assertThat(answer.seconds()).isPositive();
            }
        }
    }

    @Test
    void aProcessThatEndsEarlyIsAnError() throws IOException {
        try (var ended = new ChildScanner(List.of("true"))) {
            assertThatThrownBy(() -> ended.scan(List.of("text")))
                    .isInstanceOfAny(IllegalStateException.class, IOException.class);
        } catch (IOException e) {
            // closing the pipe to a process that has ended
        }
    }
}
