package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whichever detector fails, the whole is incomplete. */
class FaultTest {
    private static final String TEXT = "Dr. Anna Meyer, password: hunter2!, SSN 123-45-6789, https://a:b1c2d3@x.org/, "
            + "12 Old Mill Road, 2024-12-25, 48.13743, 11.57549, E11.9, ** -----BEGIN eyJ Bearer 00:1A:2b:3c:4D:5e";

    private record Broken(Detector inner, Runnable fault, boolean late) implements Detector {
        @Override
        public String name() {
            return inner.name();
        }

        @Override
        public List<Trigger> triggers() {
            return inner.triggers();
        }

        @Override
        public boolean onlyTriggered() {
            return false;
        }

        @Override
        public void find(Text text, FindingSink sink) {
            if (late) {
                inner.find(text, sink);
            }
            fault.run();
        }
    }

    static List<Integer> detectors() {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < Kinds.detectors().size(); i++) {
            numbers.add(i);
        }
        return numbers;
    }

    private static Verdict with(int number, Runnable fault, boolean late, Duration time) {
        var detectors = new ArrayList<>(Kinds.detectors());
        detectors.set(number, new Broken(detectors.get(number), fault, late));
        return TextScanner.of(detectors, time).scan(TEXT);
    }

    @ParameterizedTest
    @MethodSource("detectors")
    void aFaultOfAnyDetectorMakesTheWholeIncomplete(int number) {
        String name = Kinds.detectors().get(number).name();
        for (boolean late : new boolean[] {false, true}) {
            assertThat(with(
                            number,
                            () -> {
                                throw new IllegalStateException(TEXT);
                            },
                            late,
                            Duration.ofSeconds(10)))
                    .isEqualTo(new Verdict.Incomplete(name + ": java.lang.IllegalStateException"));
            assertThat(with(
                            number,
                            () -> {
                                throw new StackOverflowError();
                            },
                            late,
                            Duration.ofSeconds(10)))
                    .isEqualTo(new Verdict.Incomplete(name + ": java.lang.StackOverflowError"));
        }
    }

    @Test
    void anyDetectorThatTakesTooLongMakesTheWholeIncomplete() {
        TextScanner.standard().scan(TEXT);
        for (int number : detectors()) {
            var verdict = with(
                    number,
                    () -> {
                        long end = System.nanoTime() + 260_000_000L;
                        while (System.nanoTime() < end) {
                            Thread.onSpinWait();
                        }
                    },
                    false,
                    Duration.ofMillis(250));
            assertThat(verdict)
                    .isEqualTo(
                            new Verdict.Incomplete(Kinds.detectors().get(number).name() + ": out of time"));
        }
    }
}
