package dev.weir.detect.pattern;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.dataformat.toml.TomlMapper;
import dev.weir.detect.SharedData;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every expression of gitleaks' own file finds what {@code java.util.regex} finds, in texts that it matches and nearly. */
class GitleaksPatternsTest {
    /** Java's way to write the same. */
    private static String java(String expression) {
        var named = new StringBuilder();
        int group = 0;
        int at = 0;
        for (int i = expression.indexOf("(?P<"); i >= 0; i = expression.indexOf("(?P<", at)) {
            named.append(expression, at, i).append("(?<g").append(group++).append('>');
            at = expression.indexOf('>', i) + 1;
        }
        named.append(expression.substring(at));
        // a flag in the middle of an alternative, a dollar, and classes by name read differently
        return named.toString()
                .replace("[[:alnum:]]", "[A-Za-z0-9]")
                .replaceAll("(?<!\\\\)\\$(?=\\)|\\||$)", Matcher.quoteReplacement("\\z"));
    }

    @Test
    void eachFindsWhatJavaFinds() throws Exception {
        var root = new TomlMapper().readTree(Files.readString(SharedData.file("pii/secrets/gitleaks.toml")));
        var random = new Random(5);
        var sampler = new PatternSampler(random);
        int matches = 0;
        int compared = 0;
        for (var rule : root.path("rules")) {
            String expression = rule.path("regex").asText("");
            if (expression.isEmpty()) {
                continue;
            }
            var ours = LinearPattern.compile(expression);
            var theirs = Pattern.compile(java(expression), Pattern.UNIX_LINES | Pattern.UNICODE_CASE);
            compared++;
            for (String text : texts(sampler, ours, random)) {
                char[] chars = text.toCharArray();
                var at = new int[2];
                boolean found = ours.find(chars, chars.length, 0, chars.length, at);
                Matcher matcher = theirs.matcher(text);
                boolean expected = matcher.find();
                String rulesId = rule.path("id").asText();
                assertThat(found).as(rulesId).isEqualTo(expected);
                if (found) {
                    matches++;
                    assertThat(at).as(rulesId).containsExactly(matcher.start(), matcher.end());
                }
            }
        }
        assertThat(compared).isGreaterThan(200);
        assertThat(matches).isGreaterThan(1000);
    }

    private static ArrayList<String> texts(PatternSampler sampler, LinearPattern pattern, Random random) {
        var texts = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            String match = sampler.sample(pattern);
            texts.add(match);
            texts.add("before " + match + "\nafter");
            texts.add(match + "x");
            int cut = random.nextInt(match.length());
            texts.add(match.substring(0, cut) + match.substring(cut + 1));
            texts.add(match.substring(0, cut) + " " + match.substring(cut));
        }
        return texts;
    }
}
