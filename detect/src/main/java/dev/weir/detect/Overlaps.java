package dev.weir.detect;

import dev.weir.model.Finding;
import dev.weir.model.Sensitivity;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The rule for findings that overlap. Of two
 *
 * <ol>
 *   <li>the one wins that is in the higher band of confidence: sure (0.9 and above), likely (0.5 and above), or a guess: a
 *       number whose check digits hold is not swallowed by a longer guess around it;
 *   <li>in the same band a restricted class beats others: the key in an address stays a key;
 *   <li>then the longer one, then the more confident one, then the earlier one.
 * </ol>
 *
 * <p>What sticks out of the loser stays a finding of the loser's class. So whatever some detector marked stays marked, and
 * a finding only ever gives way to one that is at least as sure. O(n log n).
 */
final class Overlaps {
    private static final double SURE = 0.9;
    private static final double LIKELY = 0.5;
    private static final Comparator<Finding> WINNER_FIRST = Comparator.comparingInt(Overlaps::band)
            .thenComparingInt(finding -> finding.dataClass().sensitivity() == Sensitivity.RESTRICTED ? 1 : 0)
            .thenComparingInt(Finding::length)
            .thenComparingDouble(Finding::confidence)
            .reversed()
            .thenComparingInt(Finding::start)
            .thenComparing(finding -> finding.dataClass().id())
            .thenComparing(Finding::by);

    private Overlaps() {}

    private static int band(Finding finding) {
        return finding.confidence() >= SURE ? 2 : finding.confidence() >= LIKELY ? 1 : 0;
    }

    static List<Finding> resolved(List<Finding> findings, String text) {
        if (findings.size() < 2) {
            return findings;
        }
        List<Finding> byStart = byStart(findings);
        var kept = new ArrayList<Finding>(byStart.size());
        int from = 0;
        int reached = byStart.get(0).end();
        for (int i = 1; i <= byStart.size(); i++) {
            if (i == byStart.size() || byStart.get(i).start() >= reached) {
                knot(byStart.subList(from, i), text, kept);
                from = i;
            }
            reached = i < byStart.size() ? Math.max(reached, byStart.get(i).end()) : reached;
        }
        return kept;
    }

    /** In order of their starts, those of the same start as they were. */
    private static List<Finding> byStart(List<Finding> findings) {
        var keys = new long[findings.size()];
        for (int i = 0; i < keys.length; i++) {
            keys[i] = (long) findings.get(i).start() << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        var sorted = new ArrayList<Finding>(keys.length);
        for (long key : keys) {
            sorted.add(findings.get((int) key));
        }
        return sorted;
    }

    /** Findings that hang together. */
    private static void knot(List<Finding> findings, String text, List<Finding> into) {
        if (findings.size() == 1) {
            into.add(findings.get(0));
            return;
        }
        var inOrder = new ArrayList<>(findings);
        inOrder.sort(WINNER_FIRST);
        var kept = new TreeMap<Integer, Finding>();
        for (Finding finding : inOrder) {
            add(finding, text, kept);
        }
        into.addAll(kept.values());
    }

    private static void add(Finding finding, String text, NavigableMap<Integer, Finding> kept) {
        int from = finding.start();
        while (from < finding.end()) {
            var before = kept.floorEntry(from);
            if (before != null && before.getValue().end() > from) {
                from = before.getValue().end();
                continue;
            }
            var after = kept.ceilingKey(from);
            int to = after == null ? finding.end() : Math.min(after, finding.end());
            piece(finding, from, to, text, kept);
            from = to;
        }
    }

    private static void piece(Finding finding, int from, int to, String text, NavigableMap<Integer, Finding> kept) {
        boolean whole = from == finding.start() && to == finding.end();
        int start = from;
        int end = to;
        if (!whole) {
            while (start < end && !substance(text.charAt(start))) {
                start++;
            }
            while (end > start && !substance(text.charAt(end - 1))) {
                end--;
            }
        }
        if (end > start) {
            kept.put(
                    start,
                    whole
                            ? finding
                            : new Finding(
                                    finding.dataClass(), start, end, finding.confidence(), finding.by() + " (rest)"));
        }
    }

    private static boolean substance(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }
}
