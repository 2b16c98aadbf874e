package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.weir.model.DataClass;
import dev.weir.model.Finding;
import dev.weir.model.Taxonomy;
import dev.weir.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;

class TextScannerTest {
    private static final DataClass EMAIL = Taxonomy.standard().get("contact.email");
    private static final String CANARY = "canary7731";

    private record Fake(String name, BiConsumer<Text, FindingSink> body) implements Detector {
        @Override
        public void find(Text text, FindingSink sink) {
            body.accept(text, sink);
        }
    }

    private static Verdict scanWith(BiConsumer<Text, FindingSink> body) {
        return TextScanner.of(List.of(new Fake("faulty", body)), Duration.ofMillis(200))
                .scan("the text with " + CANARY);
    }

    @Test
    void aScannerWithMoreTimeFindsTheSame() {
        String text = "write to anna@example.org";
        assertThat(TextScanner.standard()
                        .within(java.time.Duration.ofMinutes(1))
                        .scan(text))
                .isEqualTo(TextScanner.standard().scan(text));
    }

    @Test
    void aThrowingDetectorMakesTheVerdictIncompleteWithoutItsMessage() {
        var verdict = scanWith((text, sink) -> {
            throw new IllegalStateException("saw " + text.string());
        });
        assertThat(verdict).isEqualTo(new Verdict.Incomplete("faulty: java.lang.IllegalStateException"));
    }

    @Test
    void aStackOverflowAndAnErrorOfMemoryAreIncompleteToo() {
        assertThat(scanWith((text, sink) -> {
                    throw new StackOverflowError();
                }))
                .isEqualTo(new Verdict.Incomplete("faulty: java.lang.StackOverflowError"));
        assertThat(scanWith((text, sink) -> {
                    throw new OutOfMemoryError(CANARY);
                }))
                .isEqualTo(new Verdict.Incomplete("faulty: java.lang.OutOfMemoryError"));
    }

    @Test
    void aDetectorThatRunsOnIsStoppedWhenTheTimeIsOut() {
        var verdict = scanWith((text, sink) -> {
            while (true) {
                text.tick();
            }
        });
        assertThat(verdict).isEqualTo(new Verdict.Incomplete("faulty: out of time"));
    }

    @Test
    void aSlowDetectorThatReturnsTooLateIsIncomplete() {
        var verdict = scanWith((text, sink) -> {
            try {
                Thread.sleep(300);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        assertThat(verdict).isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void aFindingOutsideOfTheTextIsIncomplete() {
        assertThat(scanWith((text, sink) -> sink.add(EMAIL, 0, 1000, 0.5, "wrong")))
                .isInstanceOf(Verdict.Incomplete.class);
        assertThat(scanWith((text, sink) -> sink.add(EMAIL, 3, 3, 0.5, "empty")))
                .isInstanceOf(Verdict.Incomplete.class);
    }

    @Test
    void whatSticksOutOfALoserStaysFound() {
        var scanner = TextScanner.of(
                List.of(new Fake("two", (text, sink) -> {
                    sink.add(EMAIL, 0, 10, 0.9, "long");
                    sink.add(Taxonomy.standard().get("person.name"), 6, 14, 0.9, "short");
                })),
                Duration.ofSeconds(1));
        var found = (Verdict.Found) scanner.scan("abcdefghijklmnopq");
        assertThat(found.findings())
                .extracting(Finding::start, Finding::end)
                .containsExactly(tuple(0, 10), tuple(10, 14));
    }

    @Test
    void findingsAreInRangeSortedApartAndSayNothingOfTheText() {
        String[] parts = {
            CANARY,
            "@example.org",
            " ",
            "\n",
            "Dr. ",
            "Anna ",
            "Meyer",
            "415-555-2671",
            "4111 1111 1111 1111",
            "SSN: ",
            "123-45-6789",
            "12 Main Street",
            "https://",
            "192.168.1.7",
            "password: ",
            "DE89370400440532013000",
            "\u00a0",
            "😀",
            "\ud83d",
            "Name: ",
            ", ",
            "E11.9",
            "+49 30 901820",
            "born ",
            "03/04/1980",
            "-----BEGIN PRIVATE KEY-----",
            "é",
            "("
        };
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        for (int i = 0; i < 3000; i++) {
            var text = new StringBuilder();
            for (int n = random.nextInt(14); n >= 0; n--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            Verdict verdict = TextScanner.standard().scan(text.toString());
            assertThat(verdict).as(text.toString()).isNotInstanceOf(Verdict.Incomplete.class);
            int end = 0;
            for (Finding finding : verdict instanceof Verdict.Found found ? found.findings() : List.<Finding>of()) {
                assertThat(finding.start()).as(text.toString()).isGreaterThanOrEqualTo(end);
                end = finding.end();
                assertThat(end).isLessThanOrEqualTo(text.length());
                assertThat(finding.by()).doesNotContain(CANARY, "Meyer", "4111", "6789");
            }
        }
    }

    @Test
    void theOverlapRuleCopesWithManyFindings() {
        var many = new ArrayList<Finding>();
        for (int i = 0; i < 200_000; i++) {
            many.add(new Finding(EMAIL, i, i + 1 + i % 50, 0.5, "x"));
        }
        long start = System.nanoTime();
        var kept = Overlaps.resolved(many, "a".repeat(200_100));
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        for (int i = 1; i < kept.size(); i++) {
            assertThat(kept.get(i).start())
                    .isGreaterThanOrEqualTo(kept.get(i - 1).end());
        }
    }

    @Test
    void everyKindIsRegisteredWithANameOfItsOwn() {
        assertThat(TextScanner.standard().detectorNames())
                .doesNotHaveDuplicates()
                .contains("card", "email", "iban", "ip", "label", "phone", "ssn", "street", "tagger");
    }
}
