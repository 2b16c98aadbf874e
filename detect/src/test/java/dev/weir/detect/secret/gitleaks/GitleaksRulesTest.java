package dev.weir.detect.secret.gitleaks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.detect.Detector;
import dev.weir.detect.SharedData;
import dev.weir.detect.TextScanner;
import dev.weir.model.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GitleaksRulesTest {
    private static final String RULES = """
            [allowlist]
            regexes = ['''^acme_0+$''']
            paths = ['''\\.lock$''']
            [[rules]]
            id = "acme"
            regex = '''(?i)key\\s*=\\s*(acme_[a-z0-9]{10})\\b'''
            keywords = ["ACME_"]
            entropy = 2.0
            [[rules.allowlists]]
            condition = "AND"
            regexTarget = "line"
            regexes = ['''sample''']
            stopwords = ["demo"]
            [[rules]]
            id = "in-xml"
            regex = '''<pin>(\\d{4})</pin>'''
            path = '''\\.xml$'''
            keywords = ["<pin>"]
            """;

    private static List<String> found(Detector detector, String text) {
        return switch (TextScanner.of(List.of(detector), Duration.ofSeconds(10)).scan(text)) {
            case Verdict.Clean __ -> List.of();
            case Verdict.Found found ->
                found.findings().stream()
                        .map(f -> f.by() + "@" + f.start() + "-" + f.end())
                        .toList();
            case Verdict.Incomplete incomplete -> throw new AssertionError(incomplete.reason());
        };
    }

    @Test
    void theSecretIsTheGroupAndTheRuleIsNamed() {
        assertThat(found(GitleaksRules.parse(RULES).detector(), "x KEY = acme_a1b2c3d4e5; y"))
                .containsExactly("gitleaks:acme regex+entropy@8-23");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            key = acme_aaaaaaaaaa          | entropy
            key = acme_0000000000          | global allowlist
            key = acme_demo1b2c3d # sample | both criteria of the rule's allowlist
            """)
    void whatIsTooPlainOrAllowedIsNoSecret(String text, String why) {
        assertThat(found(GitleaksRules.parse(RULES).detector(), text)).as(why).isEmpty();
    }

    @Test
    void oneCriterionOfTwoDoesNotAllow() {
        assertThat(found(GitleaksRules.parse(RULES).detector(), "key = acme_demo1b2c3d"))
                .hasSize(1);
        assertThat(found(GitleaksRules.parse(RULES).detector(), "key = acme_a1b2c3d4e5 # sample"))
                .hasSize(1);
    }

    @Test
    void pathsDecideWhereARuleRuns() {
        var rules = GitleaksRules.parse(RULES);
        assertThat(found(rules.detector("a/b.xml"), "<pin>1234</pin>")).hasSize(1);
        assertThat(found(rules.detector("a/b.txt"), "<pin>1234</pin>")).isEmpty();
        assertThat(found(rules.detector("a/b.lock"), "key = acme_a1b2c3d4e5")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (a)\\1        | rule bad: back-references can't run in linear time at position 3
            a(?=b)        | rule bad: look-around can't run in linear time at position 1
            (a{900}){900} | rule bad: the repeats expand to more than 20000 steps at position 0
            """)
    void aRuleThatIsNotLinearIsRefusedByName(String regex, String message) {
        assertThatThrownBy(() -> GitleaksRules.parse("[[rules]]\nid = \"bad\"\nregex = '''" + regex + "'''"))
                .isInstanceOf(RefusedRules.class)
                .hasMessage(message);
    }

    @Test
    void whatIsNotARuleFileIsRefused() {
        for (String toml : List.of(
                "", "rules = 3", "[[rules]]\nid='x'", "[[rules]]\nregex='x'", "a = ", "[extend]\nuseDefault=true")) {
            assertThatThrownBy(() -> GitleaksRules.parse(toml)).as(toml).isInstanceOf(RefusedRules.class);
        }
    }

    @Test
    void gitleaksOwnFileLoadsWholeAndFinds() throws IOException {
        String toml = Files.readString(SharedData.file("pii/secrets/gitleaks.toml"));
        var rules = GitleaksRules.parse(toml);
        assertThat(rules.size())
                .isEqualTo(toml.split("\\[\\[rules]]", -1).length - 1)
                .isGreaterThan(200);
        String token = "gh" + "p_" + "x7Kd92LmQp4Rt6Vw8Yz1Bc3Df5Gh0Jk7Np2S";
        assertThat(found(rules.detector(), "curl -H 'token " + token + "'")).isNotEmpty();
        assertThat(found(rules.detector(), "nothing of the kind is said here, token or key"))
                .isEmpty();
    }
}
