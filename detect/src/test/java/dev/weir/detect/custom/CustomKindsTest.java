package dev.weir.detect.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detect.TableProfiler;
import dev.weir.detect.TextScanner;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CustomKindsTest {
    private static final String BADGE = """
            kinds:
              - name: acme-badge
                class: id.employee
                pattern: '\\bAC-\\d{6}\\b'
                check: luhn-off
                context: [badge]
                headers: [badge no]
                examples:
                  match: ['badge AC-123455']
                  no-match: ['AC-12']
            """;
    private static final String GOOD = BADGE.replace("    check: luhn-off\n", "");

    private static List<Finding> scan(String yaml, String text) {
        var scanner =
                TextScanner.of(List.of(), TextScanner.TIME_PER_TEXT).withKinds(CustomKinds.parse("kinds.yaml", yaml));
        return switch (scanner.scan(text)) {
            case Verdict.Clean __ -> List.of();
            case Verdict.Found found -> found.findings();
            case Verdict.Incomplete incomplete -> throw new AssertionError(incomplete.reason());
        };
    }

    @Test
    void aPatternIsFoundAndSurerBesideItsContext() {
        assertThat(scan(GOOD, "his badge is AC-123456, not XAC-1234567"))
                .singleElement()
                .satisfies(f -> {
                    assertThat(f.dataClass().id()).isEqualTo("id.employee");
                    assertThat(f.start()).isEqualTo(13);
                    assertThat(f.end()).isEqualTo(22);
                    assertThat(f.confidence()).isCloseTo(0.9, org.assertj.core.data.Offset.offset(1e-9));
                    assertThat(f.by()).isEqualTo("custom:acme-badge, context");
                });
        assertThat(scan(GOOD, "AC-123456"))
                .singleElement()
                .satisfies(f -> assertThat(f.confidence()).isEqualTo(0.7));
    }

    @ParameterizedTest
    @CsvSource({
        "luhn,123455,123456",
        "verhoeff,123451,123456",
        "damm,572400,572401",
        "mod97,123385,123456",
        "ean,123457,123450"
    })
    void aFailedCheckIsReportedOnlyBesideContextAndLessSurely(String check, String right, String wrong) {
        String yaml = GOOD.replace("context:", "check: " + check + "\n    context:")
                .replace("AC-123455", "AC-" + right)
                .replace("'\\bAC-\\d{6}\\b'", "'\\b\\d{6}\\b'")
                .replace("AC-" + right, right);
        assertThat(scan(yaml, "number " + right)).hasSize(1);
        assertThat(scan(yaml, "number " + wrong)).isEmpty();
        assertThat(scan(yaml, "badge " + wrong)).singleElement().satisfies(f -> {
            assertThat(f.confidence()).isEqualTo(0.35);
            assertThat(f.by()).contains("check fails");
        });
    }

    @ParameterizedTest
    @CsvSource({
        "exact,Bluebird,true",
        "exact,bluebird,false",
        "exact,Bluebirds,false",
        "exact,xBluebird,false",
        "exact,我们的蓝鲸计划很好,true",
        "ignore-case,BLUEBIRD,true",
        "ignore-case,bluebirds,false",
        "ignore-case,red kite,true",
        "stem,bluebirds,true",
        "stem,bluebirding,true",
        "stem,bluebirdwatch,false",
        "stem,notbluebird,false"
    })
    void wordsAreMatchedAsAsked(String match, String text, boolean found) {
        String yaml = """
                kinds:
                  - name: projects
                    class: id.record
                    words: [Bluebird, Red Kite, 蓝鲸计划]
                    match: %s
                    examples:
                      match: ['the Bluebird project']
                      no-match: ['a blue bird']
                """.formatted(match);
        assertThat(scan(yaml, "about " + text + " today")).hasSize(found ? 1 : 0);
    }

    @Test
    void columnsAreClassifiedByTheirValuesAndByTheirHeader() {
        var scanner = TextScanner.standard().withKinds(CustomKinds.parse("kinds.yaml", GOOD));
        var profiler = TableProfiler.of(List.of("x", "badge_no"), scanner);
        var batch = profiler.open();
        for (int i = 100000; i < 100050; i++) {
            batch.look(0, "AC-" + i);
            batch.look(1, "AC-" + i);
        }
        profiler.merge(batch);
        assertThat(profiler.classify())
                .extracting(finding -> finding.dataClass().id())
                .containsExactly("id.employee", "id.employee");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            class: id.employee    | class: id.nothing     | kinds.yaml:3: class: expected a class of the taxonomy
            name: acme-badge      | name: Acme            | kinds.yaml:2: name: expected small letters
            headers:              | header:               | kinds.yaml:6: unknown key
            headers: [badge no]   | context: [x]          | kinds.yaml:6: the key context stands here twice
            headers: [badge no]   | headers: badge no     | kinds.yaml:6: headers: expected a list
            headers: [badge no]   | headers: [a, a]       | kinds.yaml:6: headers: the same text stands here twice
            headers: [badge no]   | words: [a]            | kinds.yaml:2: expected either a pattern or words
            headers: [badge no]   | check: sum            | kinds.yaml:6: check: expected one of damm
            headers: [badge no]   | confidence: 2         | kinds.yaml:6: confidence: expected a number
            headers: [badge no]   | needs-context: maybe  | kinds.yaml:6: needs-context: expected true or false
            \\d{6}                | \\d*                  | kinds.yaml:4: pattern: expected a longest match
            \\d{6}                | (\\d)\\1              | kinds.yaml:4: pattern: expected an expression
            \\d{6}                | \\d{6                 | kinds.yaml:2: acme-badge: example 1 under match is not found
            AC-12'                | AC-123456'            | kinds.yaml:2: acme-badge: example 1 under no-match is found
            badge AC-123455       | badge                 | kinds.yaml:2: acme-badge: example 1 under match is not found
            examples:             | examples: [           | kinds.yaml:9: not well-formed YAML
            """)
    void aBadFileSaysWhereAndWhatWasExpected(String right, String wrong, String message) {
        String yaml = GOOD.replace(right, wrong);
        assertThat(yaml).isNotEqualTo(GOOD);
        assertThatThrownBy(() -> CustomKinds.parse("kinds.yaml", yaml))
                .isInstanceOf(KindFileException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void twoKindsOfOneNameAreRefused() {
        String twice = GOOD + GOOD.substring(GOOD.indexOf("  - name"));
        assertThatThrownBy(() -> CustomKinds.parse("kinds.yaml", twice))
                .hasMessage("kinds.yaml:10: another kind has the name acme-badge");
    }

    @Test
    void hostileFilesAreRefused(@TempDir Path folder) throws IOException {
        for (String yaml : List.of("", "kinds:", "kinds: []", "- a", "[".repeat(100_000), "a: &a [*a]", "\u0000")) {
            assertThatThrownBy(() -> CustomKinds.parse("f", yaml)).isInstanceOf(KindFileException.class);
        }
        Path file = folder.resolve("k.yaml");
        Files.write(file, new byte[] {'k', (byte) 0xff, (byte) 0xfe});
        assertThatThrownBy(() -> CustomKinds.load(file)).hasMessageContaining("expected UTF-8");
        assertThatThrownBy(() -> CustomKinds.load(folder.resolve("none"))).isInstanceOf(KindFileException.class);
    }

    @Test
    void anExampleMustPassTheCheck() {
        String yaml = GOOD.replace("context:", "check: luhn\n    context:");
        assertThatThrownBy(() -> CustomKinds.parse("k.yaml", yaml))
                .isInstanceOf(KindFileException.class)
                .hasMessageContaining("no example under match passes the check");
    }
}
