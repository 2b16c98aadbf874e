package dev.weir.detect;

import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Scans a text that arrives in pieces, and hands it on as soon as no later character can change what was found in it. For
 * one thread.
 *
 * <p>How a text is cut into segments depends on the text alone, never on the pieces: a segment ends behind a line end or
 * the end of a sentence, after at least {@value #SHORTEST} characters; without one, at the last blank before {@value
 * #LONGEST}, or at the first one behind it. A segment is scanned together with up to {@value #BEHIND} characters before
 * it and {@value #AHEAD} after it. A finding that reaches the end of what was scanned makes it grow, up to {@value
 * #MOST}. So the findings are the same under every cutting into pieces, and nothing that was handed on is marked later.
 *
 * <p>Held back are, as a rule, the segment and {@value #AHEAD} characters, about 700; in the worst case {@value #MOST} and
 * {@value #AHEAD}. What needs more context than this (a label 600 characters before its value, a key of more than
 * {@value #MOST} characters) is found by {@link TextScanner#scan} of the whole text only.
 */
public final class TextStream {
    private static final int SHORTEST = 256;
    private static final int LONGEST = 2048;
    private static final int BEHIND = 512;
    private static final int AHEAD = 256;
    private static final int MOST = 65_536;

    /**
     * What may be handed on.
     *
     * @param offset where the text begins in the whole
     * @param verdict over {@code text}; findings have offsets in it, and none reaches beyond. Once it is {@code Incomplete},
     *     the text is empty and stays so: nothing more is handed on
     */
    public record Cleared(long offset, String text, Verdict verdict) {
        /** Shows no text. */
        @Override
        public String toString() {
            return "Cleared[offset=" + offset + ", " + text.length() + " characters]";
        }
    }

    private final TextScanner.Reader scanner;
    private final StringBuilder held = new StringBuilder();
    private long base;
    /** Where the next segment starts, in {@link #held}. */
    private int next;

    private boolean finished;
    private Verdict.@Nullable Incomplete failed;

    TextStream(TextScanner.Reader scanner) {
        this.scanner = scanner;
    }

    /** Takes the next piece; gives what may be handed on by now. */
    public Cleared accept(CharSequence piece) {
        if (finished) {
            throw new IllegalStateException("the stream is finished");
        }
        if (failed == null) {
            held.append(piece);
        }
        return clear();
    }

    /** Ends the text; gives all the rest. */
    public Cleared finish() {
        finished = true;
        return clear();
    }

    private Cleared clear() {
        int from = next;
        var findings = new ArrayList<Finding>();
        while (failed == null && next < held.length()) {
            int end = segmentEnd();
            if (end < 0 || !scanned(end, from, findings)) {
                break;
            }
        }
        if (failed != null) {
            held.setLength(0);
            return new Cleared(base + from, "", failed);
        }
        var cleared = new Cleared(base + from, held.substring(from, next), Verdict.of(findings));
        int drop = Math.max(0, next - BEHIND - LONGEST);
        if (drop > LONGEST) {
            held.delete(0, drop);
            base += drop;
            next -= drop;
        }
        return cleared;
    }

    /** The end of the segment that starts at {@link #next}, or -1 as long as it depends on what is to come. */
    private int segmentEnd() {
        int available = held.length();
        int blank = -1;
        int limit = Math.min(available, next + LONGEST);
        for (int i = next + SHORTEST; i < limit; i++) {
            char c = held.charAt(i - 1);
            if (c == '\n') {
                return i;
            }
            if (Chars.blank(c)) {
                char before = held.charAt(i - 2);
                if (before == '.' || before == '!' || before == '?') {
                    return i;
                }
                blank = i;
            }
        }
        if (available < next + LONGEST) {
            return finished ? available : -1;
        }
        if (blank > 0) {
            return blank;
        }
        int most = Math.min(available, next + MOST);
        for (int i = limit; i < most; i++) {
            if (Chars.blank(held.charAt(i))) {
                return i + 1;
            }
        }
        return available >= next + MOST ? next + MOST : finished ? available : -1;
    }

    /** Scans the segment; false as long as more must be known. */
    private boolean scanned(int segmentEnd, int from, List<Finding> findings) {
        int start = behind();
        int end = segmentEnd;
        int ahead = AHEAD;
        while (true) {
            int limit = end + ahead;
            if (!finished && held.length() < limit + 2) {
                return false;
            }
            limit = Math.min(limit, held.length());
            boolean parts = limit < held.length() && Character.isLowSurrogate(held.charAt(limit));
            limit += parts ? 1 : 0;
            Verdict verdict = scanner.scan(held.substring(start, limit));
            List<Finding> found = switch (verdict) {
                case Verdict.Clean __ -> List.of();
                case Verdict.Found some -> some.findings();
                case Verdict.Incomplete incomplete -> {
                    failed = incomplete;
                    yield List.of();
                }
            };
            if (failed != null) {
                return false;
            }
            boolean open = false;
            for (Finding finding : found) {
                open |= start + finding.start() < end && start + finding.end() >= limit;
            }
            if (!open || limit == held.length() || limit - next >= MOST) {
                take(found, start, end, from, findings);
                return true;
            }
            end = limit;
            ahead = Math.max(AHEAD, limit - next);
        }
    }

    private void take(List<Finding> found, int start, int end, int from, List<Finding> into) {
        int reached = end;
        for (Finding finding : found) {
            int first = Math.max(next, start + finding.start());
            int last = start + finding.end();
            if (start + finding.start() < end && last > first) {
                into.add(new Finding(
                        finding.dataClass(), first - from, last - from, finding.confidence(), finding.by()));
                reached = Math.max(reached, last);
            }
        }
        boolean parts = reached < held.length()
                && Character.isLowSurrogate(held.charAt(reached))
                && Character.isHighSurrogate(held.charAt(reached - 1));
        next = parts ? reached + 1 : reached;
    }

    /** Where the look back begins: behind a blank, if there is one. */
    private int behind() {
        int start = Math.max(0, next - BEHIND);
        if (base + start == 0) {
            return 0;
        }
        for (int i = start; i < next; i++) {
            if (Chars.blank(held.charAt(i))) {
                return i + 1;
            }
        }
        return start < next && Character.isLowSurrogate(held.charAt(start)) ? start + 1 : start;
    }
}
