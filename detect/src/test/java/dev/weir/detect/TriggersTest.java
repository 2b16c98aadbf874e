package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The one pass against a search for one literal after another. */
class TriggersTest {
    private static final String[] ALPHABETS = {"ab", "abAB1", "aébÉB_ 2", "tokenTOKEN- ", "aя한\uD83D\uDE00x "};

    private record Listening(List<Trigger> triggers) implements Detector {
        @Override
        public String name() {
            return "listening";
        }

        @Override
        public void find(Text text, FindingSink sink) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void whatThePassShowsIsWhatASearchForEachLiteralFinds() {
        var random = new Random(20261124);
        long seen = 0;
        for (int round = 0; round < 3000; round++) {
            String alphabet = ALPHABETS[random.nextInt(ALPHABETS.length)];
            var detectors = new ArrayList<Detector>();
            for (int d = 0; d <= random.nextInt(3); d++) {
                var triggers = new ArrayList<Trigger>();
                for (int t = 0; t <= random.nextInt(5); t++) {
                    triggers.add(new Trigger(text(random, alphabet, 1 + random.nextInt(7)), random.nextBoolean()));
                }
                detectors.add(new Listening(triggers));
            }
            var text = new Text(Triggers.of(detectors));
            for (int again = 0; again < 2; again++) {
                String string = text(random, alphabet, random.nextInt(300));
                text.read(string, Long.MAX_VALUE);
                for (int d = 0; d < detectors.size(); d++) {
                    List<String> expected = search(string, detectors.get(d).triggers());
                    seen += expected.size();
                    assertThat(shown(text.show(d)))
                            .as("%s in <%s>", detectors.get(d).triggers(), string)
                            .containsExactlyInAnyOrderElementsOf(expected);
                    assertThat(starts(text.show(d))).isSorted();
                }
            }
        }
        assertThat(seen).isGreaterThan(10_000);
    }

    @Test
    void wordsAndRunsOfDigitsAreWhereTheyStandWhereverBlocksEnd() {
        var random = new Random(7);
        for (int round = 0; round < 2000; round++) {
            String blanks = " ".repeat(random.nextInt(4));
            String string =
                    text(random, random.nextInt(3) == 0 ? "abÉ1 2-" : "abcd1É12-._@@ab" + blanks, random.nextInt(400));
            var text = Text.of(string);
            var words = new ArrayList<String>();
            for (int w = 0; w < text.words(); w++) {
                words.add(text.wordStart(w) + ":" + text.wordEnd(w));
                assertThat(text.wordHash(w)).isEqualTo(Words.hash(string, text.wordStart(w), text.wordEnd(w)));
            }
            assertThat(words).isEqualTo(runs(string, true));
            var digits = new ArrayList<String>();
            for (int r = 0; r < text.runs(); r++) {
                digits.add(text.runStart(r) + ":" + text.runEnd(r));
            }
            assertThat(digits).isEqualTo(runs(string, false));
            var tokens = new ArrayList<String>();
            for (int t = 0; t < text.tokens(); t++) {
                tokens.add(text.tokenStart(t) + ":" + text.tokenEnd(t));
            }
            assertThat(tokens).as(string).isEqualTo(tokens(string));
        }
    }

    private static List<String> tokens(String text) {
        var tokens = new ArrayList<String>();
        var solid = Pattern.compile("[\\x21-\\x7eÉ]{" + Text.LONG + ",}").matcher(text);
        while (solid.find()) {
            tokens.add(solid.start() + ":" + solid.end());
        }
        return tokens;
    }

    private static List<String> runs(String text, boolean letters) {
        var runs = new ArrayList<String>();
        int start = -1;
        for (int i = 0; i <= text.length(); i++) {
            boolean in = i < text.length() && (letters ? Chars.letter(text.charAt(i)) : Chars.digit(text.charAt(i)));
            if (in && start < 0) {
                start = i;
            } else if (!in && start >= 0) {
                runs.add(start + ":" + i);
                start = -1;
            }
        }
        return runs;
    }

    private static String text(Random random, String alphabet, int length) {
        var text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }

    private static List<String> search(String text, List<Trigger> triggers) {
        var found = new ArrayList<String>();
        String folded = Words.fold(text);
        for (int t = 0; t < triggers.size(); t++) {
            String literal = triggers.get(t).literal();
            for (int i = folded.indexOf(literal); i >= 0; i = folded.indexOf(literal, i + 1)) {
                if (!triggers.get(t).endsWord() || endsWord(text, i, i + literal.length())) {
                    found.add(t + "@" + i + ":" + (i + literal.length()));
                }
            }
        }
        return found;
    }

    private static boolean endsWord(String text, int start, int end) {
        boolean letters = text.substring(start, end).chars().allMatch(c -> Chars.letter((char) c));
        if (end < text.length() && Chars.letter(text.charAt(end))) {
            return false;
        }
        if (start == 0 || !Chars.letter(text.charAt(start - 1))) {
            return true;
        }
        if (!letters) {
            return Chars.upper(text.charAt(start));
        }
        // the last hump of a word
        int hump = end - 1;
        while (hump > 0
                && Chars.letter(text.charAt(hump))
                && !(Chars.upper(text.charAt(hump)) && !Chars.upper(text.charAt(hump - 1)))) {
            hump--;
        }
        return hump == start && Chars.letter(text.charAt(start - 1));
    }

    private static List<String> shown(Hits hits) {
        var shown = new ArrayList<String>();
        for (int i = 0; i < hits.size(); i++) {
            shown.add(hits.trigger(i) + "@" + hits.start(i) + ":" + hits.end(i));
        }
        return shown;
    }

    private static List<Integer> starts(Hits hits) {
        var starts = new ArrayList<Integer>();
        for (int i = 0; i < hits.size(); i++) {
            starts.add(hits.start(i));
        }
        return starts;
    }
}
