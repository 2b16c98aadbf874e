package dev.weir.detect.id;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.Kind;
import dev.weir.detect.OneDetector;
import dev.weir.detect.Shape;
import dev.weir.detect.WholeValue;
import dev.weir.model.DataClass;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every scheme: a right number with its label, a mistyped one, a column of them; and what is no identifier at all. */
class SchemesTest {
    private static final OneDetector DETECTOR = new OneDetector(Schemes.detector());

    private record Found(DataClass dataClass, int start, int end, double confidence, String evidence) {}

    private static List<Found> find(String text) {
        var found = new ArrayList<Found>();
        DETECTOR.find(
                text,
                (dataClass, start, end, confidence, evidence) ->
                        found.add(new Found(dataClass, start, end, confidence, evidence)));
        return found;
    }

    static Stream<Scheme> schemes() {
        return Schemes.list().stream();
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void rightNumbersBesideALabelAreFound(Scheme scheme) {
        var samples = new Samples(11);
        for (String template : scheme.templates) {
            var value = samples.like(scheme, template, true);
            if (value.isEmpty()) {
                continue;
            }
            String number = value.get();
            for (String label : scheme.labels) {
                for (String frame : List.of("%s: %s", "his %s is %s, as told", "%s\n%s\n")) {
                    String text = frame.replaceFirst("%s", label).replaceFirst("%s", number);
                    int start = text.indexOf(number, label.length());
                    assertThat(find(text))
                            .as(text)
                            .anyMatch(f -> f.dataClass.equals(scheme.dataClass)
                                    && f.start == start
                                    && f.end == start + number.length()
                                    && f.confidence >= 0.7);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void mistypedNumbersBesideALabelAreFoundLessSurely(Scheme scheme) {
        if (scheme.chance > 0.6) {
            return;
        }
        var samples = new Samples(12);
        String valid = scheme.templates.stream()
                .flatMap(template -> samples.like(scheme, template, true).stream())
                .findFirst()
                .orElseThrow();
        String mistyped = scheme.dataClass.id().equals("id.gh.card")
                ? valid.replace("GHA", "GHB")
                : samples.mistyped(scheme, valid)
                        .or(() -> samples.like(scheme, scheme.templates.get(0), false))
                        .orElseThrow();
        String text = scheme.labels.get(0) + ": " + mistyped;
        assertThat(find(text))
                .as(text)
                .anyMatch(f ->
                        f.dataClass.equals(scheme.dataClass) && f.confidence < 0.7 && f.evidence.contains("fails"));
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void plainNumbersWithoutALabelAreLeftAlone(Scheme scheme) {
        if (scheme.chance <= Scheme.RARE) {
            return;
        }
        var samples = new Samples(13);
        for (String template : scheme.templates) {
            boolean plain = Layout.expanded(template).stream()
                    .allMatch(each -> scheme.strength(Layout.of(each)) == Scheme.PLAIN);
            var value = samples.like(scheme, template, true);
            if (plain && value.isPresent()) {
                assertThat(find("saw " + value.get() + " there"))
                        .as(value.get())
                        .noneMatch(f -> f.dataClass.equals(scheme.dataClass));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("schemes")
    void columnsOfRightNumbersPassAndMistypedOnesDoNot(Scheme scheme) {
        var samples = new Samples(14);
        Kind kind = scheme.kinds().get(0);
        for (String template : scheme.templates) {
            var value = samples.like(scheme, template, true);
            if (value.isEmpty()) {
                continue;
            }
            int match = kind.match(value.get(), Shape.of(value.get()));
            assertThat(match)
                    .as(value.get())
                    .isEqualTo(
                            scheme.chance < 1 || match == WholeValue.CHECKED ? WholeValue.CHECKED : WholeValue.SHAPED);
            var wrong = scheme.chance < 0.6 ? samples.like(scheme, template, false) : value;
            if (scheme.chance < 0.6 && wrong.isPresent()) {
                assertThat(kind.match(wrong.get(), Shape.of(wrong.get())))
                        .as(wrong.get())
                        .isEqualTo(WholeValue.SHAPED);
            }
        }
    }

    /** The chance that a scheme claims is not too small: else columns of other codes would be taken for it. */
    @ParameterizedTest
    @MethodSource("schemes")
    void theChanceOfOthersIsHonest(Scheme scheme) {
        var samples = new Samples(15);
        int n = 40_000;
        for (String template : scheme.templates) {
            if (scheme.chance >= 1) {
                continue;
            }
            boolean mixed = template.chars().filter(c -> c == 'X').count() > 3;
            String layout = mixed ? template : Layout.expanded(template).get(0);
            int passed = 0;
            for (int i = 0; i < n; i++) {
                passed += scheme.check.holds(Code.of(samples.uniform(layout))) ? 1 : 0;
            }
            double rate = (double) passed / n;
            double deviation = Math.sqrt(rate * (1 - rate) / n);
            assertThat(scheme.chance)
                    .as(scheme.dataClass + " " + template)
                    .isGreaterThanOrEqualTo(rate * 0.9 - 4 * deviation);
        }
    }

    /** Numbers that authorities and standards publish as examples, and the same with one digit changed. */
    @ParameterizedTest
    @CsvFileSource(resources = "examples.csv", delimiter = '|', numLinesToSkip = 1)
    void publishedExamplesPassTheCheck(String id, String valid, String invalid) {
        Scheme scheme = schemes()
                .filter(each -> each.dataClass.id().equals(id))
                .findFirst()
                .orElseThrow();
        Kind kind = scheme.kinds().get(0);
        assertThat(kind.match(valid, Shape.of(valid))).as(valid).isEqualTo(WholeValue.CHECKED);
        if (invalid != null) {
            assertThat(kind.match(invalid, Shape.of(invalid))).as(invalid).isEqualTo(WholeValue.SHAPED);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "v1 d8 a7f3 0xdeadbeef 1234567 and 12345678 in 2024-11-24 10:20:30",
                "sha1 da39a3ee5e6b4b0d3255bfef95601890afd80709",
                "[2024-11-24T10:20:30.123456Z] INFO worker-12 took 1234567 us, id=9876543210",
                "java.lang.String@1b6d3586 at Foo.java:123, build 20241124.1",
                "call 415-555-2671 or pay 1,234,567.89 by 24.11.2024",
                "ISBN 978-3-16-148410-0 and issue 123-456",
                "commit 4f2a9c1 touched 12 files, 345 lines; PR-12345 JIRA-9876",
                "a=123456789 b=987654321 c=10000000000",
                "the years 1914 1918 1939 1945 and the pages 1234-5678",
                "timestamps 1732442400000 1732442400 20241124102030",
                "10.0.0.1:8080 192.168.100.200 fe80::1 00:1A:2b:3c:4D:5e",
            })
    void codeLogsAndProseHoldNoIdentifier(String text) {
        assertThat(find(text)).isEmpty();
    }

    @Test
    void thereAreAHundredClassesFromThirtyCountries() {
        var classes = new HashSet<String>();
        var countries = new HashSet<String>();
        schemes().forEach(scheme -> {
            classes.add(scheme.dataClass.id());
            countries.add(scheme.country);
            assertThat(scheme.standard).as(scheme.dataClass.id()).isNotBlank();
        });
        assertThat(classes.size()).isGreaterThanOrEqualTo(150);
        assertThat(countries.size()).isGreaterThanOrEqualTo(80);
    }
}
