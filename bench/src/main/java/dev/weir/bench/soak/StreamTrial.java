package dev.weir.bench.soak;

import dev.weir.detect.TextScanner;
import dev.weir.detect.TextStream;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * A text that arrives in pieces has the same findings whatever the pieces are, and what was handed on is the text. A text
 * that is one segment has those that a scan of the whole has; what needs no context is found in a longer one too.
 */
final class StreamTrial implements Trial {
    private static final int MOST = 12_000;
    /** A text up to this long is never cut. */
    private static final int ONE_SEGMENT = 256;
    /** What is known by itself wherever it stands, if it is no longer than this. */
    private static final Set<String> ALONE = Set.of("contact.email", "finance.iban", "finance.card");

    private static final int SHORT = 100;
    private static final double SURE = 0.9;

    private final Texts texts;
    private final TextScanner scanner;

    StreamTrial(Texts texts, TextScanner scanner) {
        this.texts = texts;
        this.scanner = scanner;
    }

    private record Result(String text, List<Finding> findings) {}

    @Override
    public String name() {
        return "streams";
    }

    @Override
    public void run(Random random) throws Exception {
        String text = texts.next(random, random.nextInt(4) == 0 ? ONE_SEGMENT : MOST);
        Result whole = run(text, random, Integer.MAX_VALUE - 1);
        if (!whole.text().equals(text)) {
            throw new Difference("a stream handed on another text than it was given");
        }
        for (int longest : new int[] {1, 7, 90, 1500}) {
            if (longest > 1 || text.length() < 3000) {
                same(whole, run(text, random, longest), "pieces of up to " + longest);
            }
        }
        var findings = findings(scanner.scan(text));
        if (text.length() <= ONE_SEGMENT) {
            same(whole, new Result(text, findings), "a scan of the whole");
        }
        for (Finding finding : findings) {
            if (ALONE.contains(finding.dataClass().id())
                    && finding.confidence() >= SURE
                    && finding.length() <= SHORT
                    && !covered(finding, whole.findings())) {
                throw new Difference("a scan of the whole finds " + described(finding) + ", the stream nothing there");
            }
        }
    }

    private static boolean covered(Finding finding, List<Finding> by) {
        int next = finding.start();
        for (Finding each : by) {
            if (each.start() <= next && each.end() > next) {
                next = each.end();
            }
        }
        return next >= finding.end();
    }

    private static void same(Result expected, Result actual, String how) {
        if (!expected.text().equals(actual.text())) {
            throw new Difference(how + ": another text");
        }
        int n = Math.max(expected.findings().size(), actual.findings().size());
        for (int i = 0; i < n; i++) {
            String first = i < expected.findings().size()
                    ? described(expected.findings().get(i))
                    : "nothing";
            String second =
                    i < actual.findings().size() ? described(actual.findings().get(i)) : "nothing";
            if (!first.equals(second)) {
                throw new Difference(how + ": finding " + i + " is " + second + ", in one piece " + first);
            }
        }
    }

    private static String described(Finding finding) {
        return finding.dataClass().id() + " " + finding.start() + "-" + finding.end() + " (" + finding.by() + ")";
    }

    private Result run(String text, Random random, int longest) {
        TextStream stream = scanner.open();
        var out = new StringBuilder();
        var findings = new ArrayList<Finding>();
        int i = 0;
        while (i < text.length()) {
            int end = (int) Math.min(text.length(), i + 1L + random.nextInt(longest));
            take(stream.accept(text.substring(i, end)), out, findings);
            i = end;
        }
        take(stream.finish(), out, findings);
        return new Result(out.toString(), findings);
    }

    private static void take(TextStream.Cleared cleared, StringBuilder out, List<Finding> findings) {
        if (cleared.offset() != out.length()) {
            throw new Difference("a stream left out or repeated something at " + out.length());
        }
        out.append(cleared.text());
        for (Finding f : findings(cleared.verdict())) {
            int base = (int) cleared.offset();
            findings.add(new Finding(f.dataClass(), base + f.start(), base + f.end(), f.confidence(), f.by()));
        }
    }

    private static List<Finding> findings(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Clean clean -> List.of();
            case Verdict.Found found -> found.findings();
            case Verdict.Incomplete incomplete -> throw new Difference("incomplete: " + incomplete.reason());
        };
    }
}
