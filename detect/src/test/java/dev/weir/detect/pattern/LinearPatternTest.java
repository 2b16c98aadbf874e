package dev.weir.detect.pattern;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LinearPatternTest {
    private static List<String> ours(LinearPattern pattern, String text, int group) {
        char[] chars = text.toCharArray();
        var found = new ArrayList<String>();
        var at = new int[2];
        int from = 0;
        while (from <= chars.length && pattern.find(chars, chars.length, from, chars.length, at)) {
            int[] inner = group > 0 ? pattern.group(group, chars, chars.length, at[0], at[1]) : null;
            found.add(
                    at[0] + "-" + at[1] + (group > 0 ? inner == null ? ":none" : ":" + inner[0] + "-" + inner[1] : ""));
            from = at[1] > at[0] ? at[1] : next(chars, at[1]);
        }
        return found;
    }

    private static int next(char[] chars, int i) {
        return i + 1 < chars.length && Character.isSurrogatePair(chars[i], chars[i + 1]) ? i + 2 : i + 1;
    }

    /** The offset, or the next one if it would part a pair of surrogates. */
    private static int whole(char[] text, int i) {
        return i > 0 && i < text.length && Character.isSurrogatePair(text[i - 1], text[i]) ? i + 1 : i;
    }

    private static List<String> theirs(Pattern pattern, String text, int group) {
        char[] chars = text.toCharArray();
        var matcher = pattern.matcher(text).useTransparentBounds(true).useAnchoringBounds(false);
        var found = new ArrayList<String>();
        int from = 0;
        while (from <= chars.length) {
            matcher.region(from, chars.length);
            if (!matcher.find()) {
                break;
            }
            int start = matcher.start();
            int end = matcher.end();
            found.add(start + "-" + end
                    + (group > 0
                            ? matcher.start(group) < 0 ? ":none" : ":" + matcher.start(group) + "-" + matcher.end(group)
                            : ""));
            from = end > start ? end : next(chars, end);
        }
        return found;
    }

    @Test
    void findsWhatJavaFindsForRandomPatternsAndTexts() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var make = new RandomPatterns(random);
        int matches = 0;
        int groups = 0;
        for (int i = 0; i < 8_000; i++) {
            String expression = make.pattern();
            var ours = LinearPattern.compile(expression);
            var theirs = Pattern.compile(
                    expression, Pattern.UNIX_LINES | (expression.contains("(?i") ? Pattern.UNICODE_CASE : 0));
            // after a turn or an alternative that failed, Java keeps what its groups had matched there, even beyond the
            // match
            boolean comparable = !expression.contains("|") && !expression.matches("(?s).*\\)[*+?{].*");
            int group = comparable && ours.groups() > 0 ? 1 + random.nextInt(ours.groups()) : 0;
            groups += group > 0 ? 1 : 0;
            for (int n = 0; n < 5; n++) {
                String text = make.text();
                if (ours.shortest() == 0 || expression.contains("\\b") || expression.contains("\\B")) {
                    // there Java also looks between the two halves of a pair of surrogates
                    text = text.replaceAll("[\\ud800-\\udfff\\x{1F600}]", "");
                }
                var expected = theirs(theirs, text, group);
                matches += expected.isEmpty() ? 0 : 1;
                assertThat(ours(ours, text, group))
                        .as("seed %d: %s in '%s'", seed, expression, text)
                        .isEqualTo(expected);
            }
        }
        assertThat(matches).isGreaterThan(8_000);
        assertThat(groups).isGreaterThan(200);
    }

    @Test
    void theMachineWithoutACacheFindsTheSame() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        var make = new RandomPatterns(random);
        for (int i = 0; i < 5_000; i++) {
            String expression = make.pattern();
            var program = Program.of(PatternParser.parse(expression).node(), false);
            var ours = LinearPattern.compile(expression);
            char[] text = make.text().toCharArray();
            int from = whole(text, random.nextInt(text.length + 1));
            int limit = whole(text, from + random.nextInt(text.length - from + 1));
            int[] expected = new PikeVm(program, 0).run(text, text.length, from, limit, false);
            var at = new int[2];
            boolean found = ours.find(text, text.length, from, limit, at);
            assertThat(found ? at : null)
                    .as("seed %d: %s in '%s' %d-%d", seed, expression, new String(text), from, limit)
                    .isEqualTo(expected);
        }
    }

    @Test
    void aFullCacheChangesNoResult() {
        // the last but n-th character decides: 2^n states for an automaton
        var pattern = LinearPattern.compile("[ab]*a[ab]{14}c");
        var java = Pattern.compile("[ab]*a[ab]{14}c");
        var random = new Random(4);
        var text = new StringBuilder();
        for (int i = 0; i < 60_000; i++) {
            text.append(random.nextInt(3000) == 0 ? 'c' : random.nextBoolean() ? 'a' : 'b');
        }
        assertThat(ours(pattern, text.toString(), 0))
                .isEqualTo(theirs(java, text.toString(), 0))
                .isNotEmpty();
    }

    @Test
    void whatKillsABacktrackerTakesLinearTime() {
        for (String expression : List.of("(a+)+$", "(a|aa)+$", "(a*)*b", "(?:a?){30}a{30}b", "(.*)(.*)(.*)(.*)x$")) {
            String text = "a".repeat(200_000) + "!";
            var pattern = LinearPattern.compile(expression);
            long start = System.nanoTime();
            assertThat(pattern.find(text)).as(expression).isFalse();
            assertThat(Duration.ofNanos(System.nanoTime() - start))
                    .as(expression)
                    .isLessThan(Duration.ofSeconds(3));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            (a)\\1                    ; back-reference ; 3
            (?<n>a)\\k<n>             ; back-reference ; 7
            a(?=b)                    ; look-around    ; 1
            a(?!b)                    ; look-around    ; 1
            (?<=a)b                   ; look-around    ; 0
            (?<!a)b                   ; look-around    ; 0
            (?>a)b                    ; look-around    ; 0
            a++                       ; possessive     ; 2
            a{2000}                   ; repeats more   ; 0
            ((a{100}){100}){100}      ; expand         ; 0
            (a                        ; not closed     ; 0
            a)                        ; closes         ; 1
            [a                        ; not closed     ; 0
            [b-a]                     ; range          ; 1
            *a                        ; before         ; 0
            a**                       ; repeat of      ; 2
            a{3,2}                    ; before it begins ; 1
            \\q                       ; escape         ; 0
            (?x)a                     ; flag           ; 2
            [[:nope:]]                ; class          ; 1
            \\p{Nope}                 ; class          ; 0
            \\x{110000}               ; code point     ; 0
            a\\                       ; backslash      ; 1
            """)
    void refusesWithReasonAndPosition(String expression, String reason, int position) {
        assertThatThrownBy(() -> LinearPattern.compile(expression))
                .isInstanceOfSatisfying(RefusedPattern.class, refused -> {
                    assertThat(refused.reason()).contains(reason);
                    assertThat(refused.position()).isEqualTo(position);
                });
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            [[:alnum:]]+      ; --aZ9--      ; 2-5
            [^[:^digit:]]+    ; ab12         ; 2-4
            \\Qa.b\\E+        ; xa.bbb       ; 1-6
            (?P<name>b)       ; ab           ; 1-2
            a{,2}             ; xa{,2}       ; 1-6
            a(?i)b|c          ; C            ; 0-1
            (?i:a)b           ; AB Ab        ; 3-5
            (?U)a+            ; aaa          ; 0-1
            \\pL+             ; 12éß3        ; 2-4
            \\p{Greek}        ; aβ           ; 1-2
            [\\x{1F600}]      ; 😀           ; 0-2
            a$                ; ba           ; 1-2
            (?i)k             ; \u212a       ; 0-1
            x*                ; ``           ; 0-0
            []a]+             ; ]a           ; 0-2
            """)
    void readsTheSyntaxOfRe2(String expression, String text, String first) {
        assertThat(ours(LinearPattern.compile(expression), text, 0)).first().isEqualTo(first);
    }

    @Test
    void aDollarWithoutFlagIsTheEndOfTheTextOnly() {
        assertThat(LinearPattern.compile("a$").find("a\n")).isFalse();
        assertThat(LinearPattern.compile("(?m)a$").find("a\nb")).isTrue();
        assertThat(LinearPattern.compile("(?s)a.b").find("a\nb")).isTrue();
        assertThat(LinearPattern.compile("a.b").find("a\nb")).isFalse();
    }

    @Test
    void hostileExpressionsEndInARefusalOrWork() {
        for (String unit : List.of("(", "[", "a|", "(a|", "\\", "{", "(?i)", "a{9}", "(?:", "(a?)", "[^", "|", "()")) {
            String expression = unit.repeat(30_000 / unit.length());
            try {
                LinearPattern.compile(expression).find("aaaa");
            } catch (RefusedPattern e) {
                assertThat(e.reason()).isNotEmpty();
            }
        }
    }
}
