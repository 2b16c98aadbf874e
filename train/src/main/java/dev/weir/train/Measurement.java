package dev.weir.train;

import dev.weir.detect.TextScanner;
import dev.weir.model.Verdict;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/** What a scanner finds in a set, counted; and how fast by the time of one core. */
record Measurement(DataSet set, Score score, double megabytesPerSecond) {
    /** Throws if a text could not be looked at to its end. */
    static Measurement of(DataSet set, TextScanner scanner) {
        var reader = scanner.reader();
        var all = new ArrayList<List<Span>>();
        // once to warm up, so that compiled code is measured
        set.samples().stream().limit(300).forEach(sample -> reader.scan(sample.text()));
        long characters = 0;
        var clock = ManagementFactory.getThreadMXBean();
        long start = clock.getCurrentThreadCpuTime();
        for (Sample sample : set.samples()) {
            characters += sample.text().length();
            all.add(spans(reader.scan(sample.text())));
        }
        double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
        return new Measurement(set, score(set, all), characters / 1e6 / seconds);
    }

    /** The findings of a verdict, their class ids as types. Throws if the text could not be looked at to its end. */
    static List<Span> spans(Verdict verdict) {
        return switch (verdict) {
            case Verdict.Found found ->
                found.findings().stream()
                        .map(f -> new Span(f.start(), f.end(), f.dataClass().id()))
                        .toList();
            case Verdict.Clean clean -> List.of();
            case Verdict.Incomplete incomplete -> throw new IllegalStateException("incomplete: " + incomplete.reason());
        };
    }

    /** What was found in each sample of a set, with class ids as types, against what the set marks. */
    static Score score(DataSet set, List<List<Span>> found) {
        var score = new Score();
        for (int i = 0; i < found.size(); i++) {
            count(set, set.samples().get(i), found.get(i), score);
        }
        return score;
    }

    private static void count(DataSet set, Sample sample, List<Span> findings, Score score) {
        int n = sample.text().length();
        var wanted = new boolean[n];
        var apart = new boolean[n];
        var found = new boolean[n];
        for (Span span : sample.spans()) {
            java.util.Arrays.fill(set.apart().contains(span.type()) ? apart : wanted, span.start(), span.end(), true);
        }
        for (Span finding : findings) {
            if (set.unmarked().contains(finding.type())) {
                for (int i = finding.start(); i < finding.end(); i++) {
                    apart[i] |= !wanted[i];
                }
            }
            if (set.counts().test(finding.type())) {
                java.util.Arrays.fill(found, finding.start(), finding.end(), true);
                int outside = sum(apart, finding.start(), finding.end());
                int length = finding.end() - finding.start() - outside;
                if (length > 0) {
                    score.reported(
                            DataSet.groupOfClass(finding.type()), length, sum(wanted, finding.start(), finding.end()));
                }
            }
        }
        for (int i = 0; i < n; i++) {
            if (!apart[i]) {
                score.character(wanted[i], found[i]);
            }
        }
        for (Span span : sample.spans()) {
            if (!set.apart().contains(span.type())) {
                score.wanted(
                        DataSet.groupOf(span.type()), span.end() - span.start(), sum(found, span.start(), span.end()));
            }
        }
    }

    private static int sum(boolean[] marks, int from, int to) {
        int sum = 0;
        for (int i = from; i < to; i++) {
            sum += marks[i] ? 1 : 0;
        }
        return sum;
    }
}
