package dev.weir.detect.secret;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.detect.pattern.PatternSampler;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SecretRulesTest {
    private static final TextScanner SCANNER = TextScanner.standard();

    static List<Finding> scan(String text) {
        return switch (SCANNER.scan(text)) {
            case Verdict.Clean __ -> List.of();
            case Verdict.Found found -> found.findings();
            case Verdict.Incomplete incomplete -> throw new AssertionError(incomplete.reason());
        };
    }

    static List<SecretRule> rules() {
        return SecretRules.all();
    }

    @Test
    void thereAreRulesForManyIssuers() {
        assertThat(SecretRules.all()).hasSizeGreaterThan(340);
        var issuers = new HashSet<String>();
        SecretRules.all().forEach(rule -> issuers.add(rule.id().replaceFirst("-.*", "")));
        assertThat(issuers).hasSizeGreaterThan(200);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void whatTheRuleDescribesIsFoundWhereverItStands(SecretRule rule) {
        var random = new Random(rule.id().hashCode());
        var sampler = new PatternSampler(random);
        int tried = 0;
        for (int i = 0; i < 60 && tried < 8; i++) {
            String secret = sampler.sample(rule.pattern());
            if (Entropy.of(secret.toCharArray(), 0, secret.length()) < rule.entropy()
                    || (!rule.token() && !secret.matches("(?s).*[0-9].*|[A-Za-z]{30,}"))
                    || (secret.length() < 24 && secret.endsWith("-"))) {
                continue;
            }
            tried++;
            var frames = new ArrayList<String>();
            if (rule.token()) {
                frames.addAll(List.of("%s", "run it with %s now", "X=\"%s\"", "{\"a\":\"%s\"}", "a,%s,b", "<k>%s</k>"));
            } else {
                String name = rule.names().get(random.nextInt(rule.names().size()));
                for (String frame :
                        List.of("NAME=%s", "\"NAME\": \"%s\"", "NAME: %s", "<NAME>%s</NAME>", "NAME := '%s'")) {
                    frames.add(frame.replace("NAME", name.replace(' ', '_')));
                }
            }
            for (String frame : frames) {
                String text = "line one\n" + frame.replace("%s", secret) + "\nline three";
                int start = text.indexOf(secret, text.indexOf(frame.substring(0, frame.indexOf("%s")), 9));
                assertThat(scan(text))
                        .as("%s in '%s'", rule.id(), frame)
                        .anyMatch(f -> f.dataClass().id().startsWith("secret")
                                && f.start() <= start
                                && f.end() >= start + secret.length() - (secret.endsWith("=") ? 3 : 1));
            }
        }
        assertThat(tried).as(rule.id()).isGreaterThan(0);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void aTokenThatGoesOnIsNoToken(SecretRule rule) {
        if (!rule.token()
                || rule.pattern().expression().startsWith("\\")
                || rule.pattern().longest() != rule.pattern().shortest()) {
            return;
        }
        String secret = new PatternSampler(new Random(3)).sample(rule.pattern());
        for (String text : List.of("x" + secret, secret + "x", secret.substring(0, secret.length() - 1))) {
            assertThat(scan(text)).as(rule.id()).noneMatch(f -> f.by().startsWith("secret:" + rule.id() + " "));
        }
    }
}
