package dev.weir.train;

import dev.weir.detect.Text;
import dev.weir.detect.tagger.Model;
import dev.weir.detect.tagger.Segment;
import dev.weir.detect.tagger.Tag;
import dev.weir.detect.tagger.Tagger;
import java.util.ArrayList;
import java.util.List;

/**
 * Makes a share of right spans of a span's margin: a logistic curve for each tag, fitted on texts that were not trained on
 * (Platt 1999, with his counts smoothed by one).
 */
final class Calibration {
    private static final int STEPS = 400;
    private static final double RATE = 0.3;

    private record Point(double margin, boolean right) {}

    private final Model model;
    private final double[] added;

    /** @param added what is added to the score of each tag */
    Calibration(Model model, double[] added) {
        float[] none = new float[added.length];
        this.model = model.calibrated(added, none, none);
        this.added = added.clone();
    }

    Model on(List<Sample> samples) {
        var points = new ArrayList<List<Point>>();
        for (int t = 0; t < added.length; t++) {
            // one right and one wrong span of each, so that a tag that never occurs has a curve too
            points.add(new ArrayList<>(List.of(new Point(0, false), new Point(6, true))));
        }
        var segment = new Segment();
        var tagger = new Tagger(model);
        for (Sample sample : samples) {
            segment.open(Text.of(sample.text()));
            while (segment.next()) {
                collect(segment, tagger, sample, points);
            }
        }
        float[] slopes = new float[added.length];
        float[] offsets = new float[added.length];
        for (Tag tag : Tag.values()) {
            fit(points.get(tag.number()), tag.number(), slopes, offsets);
        }
        return model.calibrated(added, slopes, offsets);
    }

    private static void collect(Segment segment, Tagger tagger, Sample sample, List<List<Point>> points) {
        int[] labels = tagger.tag(segment);
        for (int i = 0; i < segment.size(); i++) {
            if (labels[i] == 0) {
                continue;
            }
            int end = i + 1;
            while (end < segment.size() && Tag.isInside(labels[end])) {
                end++;
            }
            int start = segment.start(i);
            int stop = segment.end(end - 1);
            boolean right = sample.spans().stream().anyMatch(span -> span.start() < stop && span.end() > start);
            points.get(Tag.of(labels[i]).number()).add(new Point(tagger.margin(i, end), right));
            i = end - 1;
        }
    }

    private static void fit(List<Point> points, int tag, float[] slopes, float[] offsets) {
        double slope = 0.5;
        double offset = 0;
        for (int step = 0; step < STEPS; step++) {
            double bySlope = 0;
            double byOffset = 0;
            for (Point point : points) {
                double x = Math.min(point.margin, 12);
                double error = (point.right ? 1 : 0) - 1 / (1 + Math.exp(-(slope * x + offset)));
                bySlope += error * x;
                byOffset += error;
            }
            slope += RATE * bySlope / points.size() / 4;
            offset += RATE * byOffset / points.size();
        }
        slopes[tag] = (float) slope;
        offsets[tag] = (float) offset;
    }
}
