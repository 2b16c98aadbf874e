package dev.weir.bench.soak;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.detect.TextScanner;
import dev.weir.model.Taxonomy;
import dev.weir.policy.PolicyBook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** That the trials notice what they are there for, and that what they are fed is what it should be. */
class SoakTest {
    @TempDir
    Path folder;

    /** Finds something other each time that it is asked, as a detector with state of its own would. */
    private static final class Forgetful implements Detector {
        private final AtomicInteger calls = new AtomicInteger();

        @Override
        public String name() {
            return "forgetful";
        }

        @Override
        public void find(Text text, FindingSink sink) {
            if (text.length() > 0 && calls.getAndIncrement() % 2 == 0) {
                sink.add(Taxonomy.standard().get("person.name"), 0, 1, 0.9, "fixed");
            }
        }
    }

    private static TextScanner forgetful() {
        return TextScanner.of(List.of(new Forgetful()), Duration.ofSeconds(5));
    }

    private Texts texts() throws IOException {
        Files.writeString(folder.resolve("a.txt"), "A line of a corpus, and another one. ".repeat(50));
        return new Texts(folder);
    }

    private static void fails(Trial trial) {
        assertThatThrownBy(() -> {
                    for (int i = 0; i < 20; i++) {
                        trial.run(new Random(i));
                    }
                })
                .isInstanceOf(Difference.class);
    }

    @Test
    void theTrialsNoticeAScannerThatDoesNotAlwaysFindTheSame() throws IOException {
        fails(new StreamTrial(texts(), forgetful()));
        fails(new SharedTrial(texts(), forgetful()));
    }

    @Test
    void theTrialsHoldForTheStandardScanner() throws IOException {
        var texts = texts();
        assertThatCode(() -> {
                    for (int i = 0; i < 8; i++) {
                        new StreamTrial(texts, TextScanner.standard()).run(new Random(i));
                    }
                    new SharedTrial(texts, TextScanner.standard()).run(new Random(1));
                })
                .doesNotThrowAnyException();
    }

    @Test
    void textsAreTheSameForTheSameSeedAndNoLongerThanAsked() throws IOException {
        var texts = texts();
        assertThat(texts.corpora()).isEqualTo(1);
        var different = new HashSet<String>();
        for (int i = 0; i < 100; i++) {
            String text = texts.next(new Random(i), 700);
            assertThat(text).hasSizeLessThanOrEqualTo(700).isEqualTo(texts.next(new Random(i), 700));
            different.add(text);
        }
        assertThat(different).hasSizeGreaterThan(95);
        assertThat(new Texts(folder.resolve("absent")).next(new Random(1), 50)).isNotEmpty();
    }

    @Test
    void everyPolicyCanBeLoaded() throws IOException {
        for (int i = 0; i < 200; i++) {
            Path policy = Files.createDirectories(folder.resolve("p" + i));
            Files.writeString(policy.resolve("p.cedar"), Policies.next(new Random(i)));
            assertThatCode(() -> PolicyBook.load(policy, Taxonomy.standard())).doesNotThrowAnyException();
        }
    }

    @Test
    void whatDiffersAndWhatThrowsIsAFailure() throws IOException {
        var soak = new Soak(folder, folder, folder, new Soak.Options(1, 5, -1, false));
        assertThat(soak.held(trial(random -> {}), 1, new Random())).isTrue();
        assertThat(soak.held(
                        trial(random -> {
                            throw new Difference("it differs");
                        }),
                        1,
                        new Random()))
                .isFalse();
        assertThat(soak.held(
                        trial(random -> {
                            throw new IllegalStateException("a fault");
                        }),
                        1,
                        new Random()))
                .isFalse();
    }

    private static Trial trial(Consumer<Random> what) {
        return new Trial() {
            @Override
            public String name() {
                return "trial";
            }

            @Override
            public void run(Random random) {
                what.accept(random);
            }
        };
    }

    @Test
    void optionsAreRead() {
        assertThat(Soak.Options.parse(List.of(), 7)).isEqualTo(new Soak.Options(10, 7, -1, false));
        assertThat(Soak.Options.parse(List.of("--minutes", "2", "--scale", "--seed", "-5", "--round", "3"), 7))
                .isEqualTo(new Soak.Options(2, -5, 3, true));
        for (var wrong : List.of(
                List.of("--minutes"), List.of("--minutes", "x"), List.of("--minutes", "0"), List.of("a", "b"))) {
            assertThatThrownBy(() -> Soak.Options.parse(wrong, 7)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
