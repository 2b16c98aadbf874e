package dev.weir.detect.message;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import dev.weir.detect.TextStream;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Messages that arrive in pieces, and messages that are made to cost time. */
class StreamedMessagesTest {
    private static final TextScanner MESSAGES =
            TextScanner.of(List.of(new Hl7(), new X12(), new Edifact()), Duration.ofSeconds(10));

    private static final String[] SEGMENTS = {
        "MSH|^~\\&|ADT1|HOSP|LAB|HOSP|202401151126||ADT^A01|MSG1|P|2.5.1",
        "EVN|A01|202401151123",
        "PID|1||TX1234^^^ADT1^MR||EVERY^BRIDGET^Q||19710615|F||2106-3|2222 HOME ST^^GREENSBORO^NC^27401||(555)555-2004",
        "NK1|1|NUCLEAR^NELDA^W|SPO^SPOUSE|2222 HOME ST^^GREENSBORO^NC^27401|(555)555-2006",
        "PV1|1|I|2000^2012^01||||1234567893^ATTEND^AARON^A|004778^REFER^RITA",
        "OBX|1|TX|1^REPORT^L||" + "Nothing new was seen. ".repeat(40) + "||||||F",
        "OBX|2|NM|1554-5^GLUCOSE^LN||182|mg/dL|70_105|H|||F",
        "NTE|1||seen by Dr. Anna Meyer on the ward",
        "NM1*IL*1*SMITH*JANE*Q***MI*JS00111223333~",
        "N3*234 SEAWAY ST~",
        "N4*MIAMI*FL*331110000~",
        "DMG*D8*19430501*F~REF*SY*219099999~HI*ABK:J0300*ABF:Z1159~",
        "NAD+FL+++CLARK:MICHAEL+12 ROADTON ROAD+SMALLVILLE+KS+62704+USA'",
        "and a line of prose about nothing in particular",
        "",
    };

    private static String message(Random random, String lineEnd) {
        var text = new StringBuilder();
        for (int n = random.nextInt(40); n >= 0; n--) {
            text.append(SEGMENTS[random.nextInt(SEGMENTS.length)]).append(lineEnd);
        }
        return text.toString();
    }

    private static List<String> streamed(TextScanner scanner, String text, Random random, int longest) {
        var stream = scanner.open();
        var found = new ArrayList<String>();
        int i = 0;
        while (i < text.length()) {
            int end = Math.min(text.length(), i + 1 + random.nextInt(longest));
            note(stream.accept(text.substring(i, end)), found);
            i = end;
        }
        note(stream.finish(), found);
        return found;
    }

    private static void note(TextStream.Cleared cleared, List<String> found) {
        note(cleared.verdict(), cleared.offset(), found);
    }

    private static void note(Verdict verdict, long offset, List<String> into) {
        for (Finding f : verdict instanceof Verdict.Found found ? found.findings() : List.<Finding>of()) {
            into.add(f.dataClass().id() + " " + (offset + f.start()) + "-" + (offset + f.end()) + " " + f.by());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void theFindingsAreTheSameUnderEveryChunking(String lineEnd) {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        var random = new Random(seed);
        int findings = 0;
        for (int i = 0; i < 40; i++) {
            String text = message(random, lineEnd);
            List<String> whole = streamed(TextScanner.standard(), text, random, Integer.MAX_VALUE - 1);
            findings += whole.size();
            for (int longest : new int[] {1, 40, 700}) {
                assertThat(streamed(TextScanner.standard(), text, random, longest))
                        .as("seed %d", seed)
                        .isEqualTo(whole);
            }
        }
        assertThat(findings).isGreaterThan(1000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void aStreamFindsWhatAScanOfTheWholeFinds(String lineEnd) {
        var random = new Random(23);
        for (int i = 0; i < 100; i++) {
            String text = message(random, lineEnd);
            var expected = new ArrayList<String>();
            note(MESSAGES.scan(text), 0, expected);
            assertThat(streamed(MESSAGES, text, random, 300)).isEqualTo(expected);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "PID|",
                "\"PID|",
                "PID|1|\n",
                "PID|1||^^^",
                "\\rPID|1||a^b",
                "MSH|^~\\&|\n",
                "NM1*",
                "\"NM1*",
                "~NM1*IL*1*A",
                "N3*A\n",
                "HI*ABK:A:",
                "NAD+",
                "'NAD+FL+++A:",
                "    PID|",
                "\u000bPID|1||",
            })
    void hostileTextsEndSoon(String unit) {
        String text = unit.repeat(2_000_000 / unit.length());
        long start = System.nanoTime();
        assertThat(MESSAGES.scan(text)).isNotInstanceOf(Verdict.Incomplete.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    void hostileEndings() {
        String whole = "PID|1||TX1234^^^ADT1^MR||EVERY^BRIDGET||19710615|F";
        for (int end = 0; end <= whole.length(); end++) {
            assertThat(MESSAGES.scan(whole.substring(0, end))).isNotInstanceOf(Verdict.Incomplete.class);
        }
        String segment = "NM1*IL*1*SMITH*JANE*Q***MI*JS00111223333~HI*ABK:J0300~";
        for (int end = 0; end <= segment.length(); end++) {
            assertThat(MESSAGES.scan(segment.substring(0, end))).isNotInstanceOf(Verdict.Incomplete.class);
        }
        String party = "NAD+FL+++CLARK:MICHAEL?'S?";
        for (int end = 0; end <= party.length(); end++) {
            assertThat(MESSAGES.scan(party.substring(0, end))).isNotInstanceOf(Verdict.Incomplete.class);
        }
    }
}
