package dev.weir.detect;

import java.util.List;

/** Shows texts to a single detector, with its triggers. For one thread. */
public final class OneDetector {
    private final Detector detector;
    private final Text text;

    public OneDetector(Detector detector) {
        this.detector = detector;
        this.text = new Text(Triggers.of(List.of(detector)));
    }

    /** Gives to the sink what the detector finds. */
    public void find(String string, FindingSink sink) {
        text.read(string, Long.MAX_VALUE);
        text.show(0);
        detector.find(text, sink);
    }
}
