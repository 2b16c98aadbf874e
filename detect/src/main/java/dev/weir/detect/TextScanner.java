package dev.weir.detect;

import dev.weir.model.DataClass;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds sensitive data in running text. Thread-safe.
 *
 * <p>A text is scanned to its end or the verdict is {@link Verdict.Incomplete}, with the name of the detector and the
 * class of its exception as the reason, never a part of the text and never the exception's message. A detector that
 * neither returns nor calls {@link Text#tick} can't be stopped. What is found is a claim with a confidence, not a proof;
 * what is not found may still be there: names above all are found by a model and by cues.
 *
 * <p>A text is also scanned as it is meant where it is written so as not to be found: characters that show nothing,
 * look-alikes, percent-encoding, character references, base 64 in up to two levels. Such findings say so and have their place in the original.
 */
public final class TextScanner {
    /** The time that a text gets unless told otherwise. */
    public static final Duration TIME_PER_TEXT = Duration.ofSeconds(10);

    private static final int DISGUISED = Marks.PERCENT | Marks.AMPERSAND | Marks.DISGUISE;
    private static final double LIKELY = 0.6;
    private static final int BASE64_LEVELS = 2;

    private static final class Standard {
        static final TextScanner SCANNER = new TextScanner(Kinds.detectors(), TIME_PER_TEXT);
    }

    private final List<Detector> detectors;
    private final boolean[] onlyTriggered;
    private final Triggers triggers;
    private final Duration perText;
    private final KindTable kinds;

    private TextScanner(List<Detector> detectors, Duration perText) {
        this(detectors, perText, KindTable.standard());
    }

    private TextScanner(List<Detector> detectors, Duration perText, KindTable kinds) {
        this.kinds = kinds;
        this.detectors = List.copyOf(detectors);
        this.perText = perText;
        this.triggers = Triggers.of(this.detectors);
        this.onlyTriggered = new boolean[this.detectors.size()];
        for (int i = 0; i < onlyTriggered.length; i++) {
            onlyTriggered[i] = this.detectors.get(i).onlyTriggered();
        }
    }

    /** All kinds that Weir knows, 10 s for each text. */
    public static TextScanner standard() {
        return Standard.SCANNER;
    }

    /** These detectors only. */
    public static TextScanner of(List<Detector> detectors, Duration perText) {
        return new TextScanner(detectors, perText);
    }

    /** As this one, with further detectors behind its own. */
    public TextScanner and(List<Detector> more) {
        var all = new ArrayList<>(detectors);
        all.addAll(more);
        return new TextScanner(all, perText, kinds);
    }

    /** As this one, with another time for each text; for detectors that are slow. */
    public TextScanner within(Duration other) {
        return new TextScanner(detectors, other, kinds);
    }

    /** As this one, with the detectors of further kinds; tables looked at with it know these kinds too. */
    public TextScanner withKinds(List<Kind> more) {
        var all = new ArrayList<>(detectors);
        more.forEach(kind -> all.addAll(kind.detectors()));
        var known = new ArrayList<>(kinds.kinds());
        known.addAll(more);
        return new TextScanner(all, perText, new KindTable(known));
    }

    /** The kinds that columns are classified by. */
    KindTable kinds() {
        return kinds;
    }

    /** As this one, without the detectors of these names; a name that none has is refused. */
    public TextScanner without(Set<String> names) {
        if (!Set.copyOf(detectorNames()).containsAll(names)) {
            throw new IllegalArgumentException("no detector of this name");
        }
        return new TextScanner(
                detectors.stream()
                        .filter(detector -> !names.contains(detector.name()))
                        .toList(),
                perText,
                kinds);
    }

    /** A buffer for scanning with this scanner, to be kept by one thread. */
    Text buffer() {
        return new Text(triggers);
    }

    /** What is in the text: findings in order of their start, none overlapping another (rule: {@code Overlaps}). */
    public Verdict scan(String text) {
        return scan(text, buffer());
    }

    /** As {@link #scan(String)}, with a buffer that the calling thread keeps. */
    Verdict scan(String text, Text buffer) {
        var sink = new Sink(text.length());
        try {
            detect(text, buffer, sink);
            if ((buffer.marks() & DISGUISED) != 0) {
                undisguised(text, buffer.second(), sink);
            }
            encoded(buffer, sink, BASE64_LEVELS);
        } catch (OutOfTime e) {
            return new Verdict.Incomplete(sink.detector + ": out of time");
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | AssertionError e) {
            return new Verdict.Incomplete(sink.detector + ": " + e.getClass().getName());
        }
        return Verdict.of(Overlaps.resolved(sink.found, text));
    }

    private void detect(String text, Text buffer, Sink sink) {
        buffer.read(text, perText.toNanos());
        for (int i = 0; i < onlyTriggered.length; i++) {
            Hits hits = buffer.show(i);
            Detector detector = detectors.get(i);
            if ((hits.size() > 0 || !onlyTriggered[i]) && detector.worthwhile(buffer.mask())) {
                sink.detector = detector.name();
                detector.find(buffer, sink);
                buffer.checkTime();
            }
        }
    }

    /** What the text says without its disguises, at the places where it says so. */
    private void undisguised(String text, Text buffer, Sink sink) {
        Undisguised meant = Undisguised.of(text);
        if (meant == null) {
            return;
        }
        var inner = new Sink(meant.text().length());
        sink.inner(inner, () -> detect(meant.text(), buffer, inner));
        for (Finding f : inner.found) {
            sink.found.add(new Finding(
                    f.dataClass(),
                    meant.start(f.start()),
                    meant.end(f.end() - 1),
                    f.confidence(),
                    f.by() + ", undisguised"));
        }
    }

    /** What the text says in base 64, and in base 64 within that; each level is shorter by a quarter. */
    private void encoded(Text buffer, Sink sink, int levels) {
        if (levels == 0 || buffer.length() < Base64Runs.SHORTEST) {
            return;
        }
        var runs = new Base64Runs(buffer);
        while (runs.next()) {
            buffer.tick();
            String plain = runs.decoded();
            if (plain == null) {
                continue;
            }
            var inner = new Sink(plain.length());
            sink.inner(inner, () -> {
                detect(plain, buffer.second(), inner);
                encoded(buffer.second(), inner, levels - 1);
            });
            for (Finding f : inner.found) {
                if (f.confidence() >= LIKELY) {
                    // bytes, not characters, have a place in base 64: with others than ASCII the whole run is meant
                    boolean ascii = plain.chars().allMatch(c -> c < 128);
                    int start = ascii ? runs.start() + f.start() * 4 / 3 : runs.start();
                    int end = ascii ? Math.min(runs.end(), runs.start() + (f.end() * 4 + 2) / 3) : runs.end();
                    sink.found.add(new Finding(f.dataClass(), start, end, f.confidence(), f.by() + ", in base64"));
                }
            }
        }
    }

    /** Scans a text that arrives in pieces. */
    public TextStream open() {
        return new TextStream(reader());
    }

    /** Scans many texts, one after another, with buffers that it keeps. */
    public Reader reader() {
        return new Reader(this);
    }

    /** For one thread at a time. */
    public static final class Reader {
        private final TextScanner scanner;
        private final Text buffer;

        private Reader(TextScanner scanner) {
            this.scanner = scanner;
            this.buffer = scanner.buffer();
        }

        /** As {@link TextScanner#scan(String)}. */
        public Verdict scan(String text) {
            return scanner.scan(text, buffer);
        }
    }

    /** For people, and for the manifest. */
    public List<String> detectorNames() {
        return detectors.stream().map(Detector::name).toList();
    }

    private static final class Sink implements FindingSink {
        private final List<Finding> found = new ArrayList<>(4);
        private final int length;
        private String detector = "text";
        // one detector gives the same evidence again and again
        private String lastDetector = "";
        private String lastEvidence = "";
        private String by = "";

        /** Runs a detection into another sink; if it fails, the detector at fault is named here. */
        void inner(Sink other, Runnable detection) {
            try {
                detection.run();
            } finally {
                detector = other.detector;
            }
        }

        Sink(int length) {
            this.length = length;
        }

        @Override
        public void add(DataClass dataClass, int start, int end, double confidence, String evidence) {
            if (end > length) {
                throw new IllegalArgumentException("a finding ends after the text");
            }
            if (!evidence.equals(lastEvidence) || !detector.equals(lastDetector)) {
                lastEvidence = evidence;
                lastDetector = detector;
                by = detector + ":" + evidence;
            }
            found.add(new Finding(dataClass, start, end, confidence, by));
        }
    }
}
