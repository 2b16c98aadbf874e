package dev.weir.pipeline.document;

import dev.weir.detect.TextScanner;
import dev.weir.model.DataClass;
import dev.weir.model.Verdict;
import dev.weir.pipeline.table.FoundSpans;
import dev.weir.pipeline.table.SpanWorker;
import dev.weir.protect.ValueTreatment;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Treats what is found within running text and leaves the rest of it. A class that was not decided on is redacted; a
 * text that can't be looked at to its end is not passed on in part.
 */
public final class SpanTreatment implements ValueTreatment {
    private final TextScanner scanner;
    private final Map<DataClass, ValueTreatment> treatments;

    /**
     * Makes a treatment.
     *
     * @param treatments by class; a treatment that answers null takes the span out
     */
    public SpanTreatment(TextScanner scanner, Map<DataClass, ValueTreatment> treatments) {
        this.scanner = scanner;
        this.treatments = Map.copyOf(treatments);
    }

    @Override
    public Worker open() {
        return new Spans();
    }

    private final class Spans implements SpanWorker {
        private static final int REMEMBERED = 1024;

        private final TextScanner.Reader reader = scanner.reader();
        private final @Nullable String[] clean = new @Nullable String[REMEMBERED];
        private final Map<DataClass, ValueTreatment.Worker> workers = new HashMap<>();

        private Spans() {
            treatments.forEach((dataClass, treatment) -> workers.put(dataClass, treatment.open()));
        }

        @Override
        public @Nullable String apply(@Nullable String text, @Nullable String subject) {
            if (text == null) {
                return null;
            }
            // tables say the same things again and again; a text in which nothing was found has nothing in it the next
            // time
            int slot = (text.hashCode() ^ text.length()) & (REMEMBERED - 1);
            if (text.equals(clean[slot])) {
                return text;
            }
            return switch (reader.scan(text)) {
                case Verdict.Clean __ -> {
                    clean[slot] = text;
                    yield text;
                }
                case Verdict.Incomplete incomplete ->
                    throw new IllegalStateException("a text could not be looked at to its end: " + incomplete.reason());
                case Verdict.Found found ->
                    apply(
                            text,
                            subject,
                            found.findings().stream()
                                    .map(finding ->
                                            new FoundSpans.Span(finding.dataClass(), finding.start(), finding.end()))
                                    .toList());
            };
        }

        @Override
        public String apply(String text, @Nullable String subject, List<FoundSpans.Span> found) {
            var out = new StringBuilder(text.length() + 64);
            int at = 0;
            for (var span : found) {
                out.append(text, at, span.start());
                String treated = treated(span.dataClass(), text.substring(span.start(), span.end()), subject);
                if (treated != null) {
                    out.append(treated);
                }
                at = span.end();
            }
            return out.append(text, at, text.length()).toString();
        }

        private @Nullable String treated(DataClass dataClass, String value, @Nullable String subject) {
            var worker = workers.get(dataClass);
            return worker == null ? "[" + dataClass.id() + "]" : worker.apply(value, subject);
        }
    }
}
