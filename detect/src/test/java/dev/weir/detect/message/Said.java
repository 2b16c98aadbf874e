package dev.weir.detect.message;

import dev.weir.detect.Detector;
import dev.weir.detect.OneDetector;
import dev.weir.detect.TextScanner;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.util.ArrayList;
import java.util.List;

/** What is found in a text, as lines that can be read. */
final class Said {
    private Said() {}

    /** Class, value and evidence of what all detectors find. */
    static List<String> byAll(String text) {
        return switch (TextScanner.standard().scan(text)) {
            case Verdict.Clean __ -> List.of();
            case Verdict.Found found ->
                found.findings().stream().map(each -> line(each, text)).toList();
            case Verdict.Incomplete incomplete -> throw new AssertionError(incomplete.reason());
        };
    }

    private static String line(Finding finding, String text) {
        String value = text.substring(finding.start(), finding.end());
        return finding.dataClass().id() + " " + value + " "
                + finding.by().substring(finding.by().indexOf(':') + 1);
    }

    /** Class, value and evidence of what one detector finds. */
    static List<String> by(Detector detector, String text) {
        var found = new ArrayList<String>();
        new OneDetector(detector)
                .find(
                        text,
                        (dataClass, start, end, confidence, evidence) ->
                                found.add(dataClass.id() + " " + text.substring(start, end) + " " + evidence));
        return found;
    }
}
