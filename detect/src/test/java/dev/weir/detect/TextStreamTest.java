package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextStreamTest {
    private static final String[] PARTS = {
        "the committee met again and looked at how the work had gone so far, ",
        "nothing else was on the list. ",
        "Write to ",
        "anna.meyer@example.org",
        " or call (415) 555-2671",
        "\r\n",
        "\n\n",
        "\r",
        "😀",
        "\ud83d",
        "SSN: ",
        "123-45-6789",
        " 4111 1111 1111 1111 ",
        "password: hunter2! ",
        "Dr. Anna Meyer",
        "DE89 3704 0044 0532 0130 00",
        "lives at 12 Old Mill Road, Springfield, IL 62704. ",
        "x".repeat(300),
        "a1b2".repeat(700),
        " eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0." + "a1B-".repeat(200) + " ",
        "-----BEGIN PRIVATE KEY-----\n" + "MIIBOgIBAAJBAK01\n".repeat(60) + "-----END PRIVATE KEY-----\n",
    };

    private record Result(String text, List<String> findings) {}

    private static String text(Random random) {
        var out = new StringBuilder();
        for (int n = random.nextInt(40); n >= 0; n--) {
            out.append(PARTS[random.nextInt(PARTS.length)]);
        }
        return out.toString();
    }

    private static void note(TextStream.Cleared cleared, StringBuilder text, List<String> findings) {
        assertThat(cleared.offset()).isEqualTo(text.length());
        text.append(cleared.text());
        for (Finding f : cleared.verdict() instanceof Verdict.Found found ? found.findings() : List.<Finding>of()) {
            assertThat(f.end()).isLessThanOrEqualTo(cleared.text().length());
            findings.add(f.dataClass().id() + " " + (cleared.offset() + f.start()) + "-" + (cleared.offset() + f.end())
                    + " " + f.by());
        }
    }

    private static Result run(String text, Random random, int longest) {
        var stream = TextScanner.standard().open();
        var out = new StringBuilder();
        var findings = new ArrayList<String>();
        int i = 0;
        while (i < text.length()) {
            int end = Math.min(text.length(), i + 1 + random.nextInt(longest));
            note(stream.accept(text.substring(i, end)), out, findings);
            i = end;
        }
        note(stream.finish(), out, findings);
        return new Result(out.toString(), findings);
    }

    @Test
    void theFindingsAreTheSameUnderEveryChunking() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int findings = 0;
        for (int i = 0; i < 120; i++) {
            String text = text(random);
            var whole = run(text, random, Integer.MAX_VALUE - 1);
            assertThat(whole.text()).isEqualTo(text);
            findings += whole.findings().size();
            for (int longest : new int[] {1, 7, 90, 1500}) {
                if (longest > 1 || text.length() < 4000) {
                    assertThat(run(text, random, longest)).as("seed %d", seed).isEqualTo(whole);
                }
            }
        }
        assertThat(findings).isGreaterThan(500);
    }

    @Test
    void findsWhatAScanOfTheWholeFindsInOrdinaryText() {
        var random = new Random(11);
        for (int i = 0; i < 60; i++) {
            var text = new StringBuilder();
            for (int n = 0; n < 40; n++) {
                text.append("on that day the committee met and wrote to anna.meyer@example.org about ")
                        .append(random.nextInt(3) == 0 ? "the card 4111 1111 1111 1111" : "the next steps")
                        .append(random.nextInt(5) == 0 ? ".\r\n" : ". ");
            }
            var expected = new ArrayList<String>();
            note(
                    new TextStream.Cleared(
                            0, text.toString(), TextScanner.standard().scan(text.toString())),
                    new StringBuilder(),
                    expected);
            assertThat(run(text.toString(), random, 50).findings()).isEqualTo(expected);
        }
    }

    @Test
    void noPrefixOfAnUnfinishedSecretIsHandedOn() {
        String key = "-----BEGIN PRIVATE KEY-----\n" + "MIIBOgIBAAJBAK01\n".repeat(100) + "-----END PRIVATE KEY-----";
        var stream = TextScanner.standard().open();
        var text = new StringBuilder();
        var findings = new ArrayList<String>();
        String all = "The key is here.\n" + key + "\nThat was the key.\n" + "and more of it, ".repeat(60);
        for (int i = 0; i < all.length(); i++) {
            int before = text.length();
            note(stream.accept(all.substring(i, i + 1)), text, findings);
            if (text.length() > before && before <= all.indexOf(key)) {
                assertThat(text.length() <= all.indexOf(key) || text.length() >= all.indexOf(key) + key.length())
                        .isTrue();
            }
        }
        note(stream.finish(), text, findings);
        assertThat(findings).anyMatch(f -> f.startsWith("secret.private-key 17-" + (17 + key.length())));
    }

    @Test
    void whatIsHeldBackIsBounded() {
        var stream = TextScanner.standard().open();
        long given = 0;
        long cleared = 0;
        for (int i = 0; i < 3000; i++) {
            String piece = i % 9 == 8 ? "was said. " : "a word or two ";
            given += piece.length();
            cleared += stream.accept(piece).text().length();
            assertThat(given - cleared).isLessThan(2048 + 256 + 20);
        }
        var endless = TextScanner.standard().open();
        long held = 0;
        for (int i = 0; i < 300; i++) {
            held += 1000 - endless.accept("a".repeat(1000)).text().length();
            assertThat(held).isLessThan(65_536 + 3000);
        }
    }

    @Test
    void afterAFaultNothingIsHandedOn() {
        Detector faulty = new Detector() {
            @Override
            public String name() {
                return "faulty";
            }

            @Override
            public void find(Text text, FindingSink sink) {
                if (text.string().contains("bad")) {
                    throw new IllegalStateException("bad");
                }
            }
        };
        var stream = TextScanner.of(List.of(faulty), Duration.ofSeconds(1)).open();
        assertThat(stream.accept("good words. ".repeat(100)).text()).isNotEmpty();
        stream.accept("bad ".repeat(300));
        for (int i = 0; i < 3; i++) {
            var cleared = stream.accept("good words. ".repeat(100));
            assertThat(cleared.text()).isEmpty();
            assertThat(cleared.verdict()).isEqualTo(new Verdict.Incomplete("faulty: java.lang.IllegalStateException"));
        }
        assertThat(stream.finish().verdict()).isInstanceOf(Verdict.Incomplete.class);
        assertThatThrownBy(() -> stream.accept("x")).isInstanceOf(IllegalStateException.class);
    }
}
