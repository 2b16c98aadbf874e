package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Presidio itself; not part of the ordinary tests: {@code mvn test -pl train -Dtest=PresidioIT}. */
class PresidioIT {
    @Test
    void presidioAnswersAsAChildScannerDoes() throws IOException {
        Path root = Path.of(System.getProperty("weir.root", "."));
        Assumptions.assumeTrue(Presidio.isThere(root), "Presidio is not installed: ./dev scoreboard --peers does");
        String text = "😀 My name is Anna Miller, write to anna@example.org.";
        try (var presidio = Presidio.start(root)) {
            var answer = presidio.scan(List.of("", text));
            assertThat(answer.spans().get(0)).isEmpty();
            assertThat(answer.spans().get(1))
                    .contains(new Span(14, 25, "PERSON"))
                    .contains(new Span(text.indexOf("anna@"), text.length() - 1, "EMAIL_ADDRESS"));
            assertThat(answer.seconds()).isPositive();
            assertThat(presidio.peakMegabytes()).isGreaterThan(50);
        }
    }
}
