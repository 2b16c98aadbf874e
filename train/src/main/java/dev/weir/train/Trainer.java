package dev.weir.train;

import dev.weir.detect.Text;
import dev.weir.detect.tagger.Features;
import dev.weir.detect.tagger.Segment;
import dev.weir.detect.tagger.Tag;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Fits the weights of the tagger: likelihood of a linear-chain conditional random field, one segment at a time, with
 * AdaGrad (Duchi et al. 2011). Where {@link Labelling} leaves a choice, the sum over all rows that it allows is made
 * likely. Deterministic for a seed.
 */
final class Trainer {
    private static final int LABELS = Tag.LABELS;
    private static final double RATE = 0.12;
    private static final double CLIP = 12;
    /** How often a word's class is hidden. */
    private static final double HIDE_ALIKE = 0.1;
    /** Of how many moments of a pass the mean is taken. */
    private static final int MOMENTS = 24;

    /**
     * Samples whose spans' types are names of {@link Tag}s or {@link Span#UNSURE}.
     *
     * @param weight how much a sample counts
     */
    record Part(List<Sample> samples, Set<Tag> annotated, double hideLists, double hideWord, double weight) {
        Part(List<Sample> samples, Set<Tag> annotated, double hideLists, double hideWord) {
            this(samples, annotated, hideLists, hideWord, 1);
        }
    }

    private final Labelling labelling;
    private final int rowBits;
    private final int mask;
    private final float[] weights;
    private final float[] squares;
    private final BitSet frequent;
    private final float[] transitions = new float[LABELS * LABELS];
    private final float[] transitionSquares = new float[LABELS * LABELS];
    private final Random random;
    private float[] sum = new float[0];
    private float[] transitionSum = new float[0];
    private int moments;
    private final boolean[] legal = new boolean[LABELS * LABELS];

    private final int[][] rows = new int[Segment.MOST][Features.MOST];
    private final int[] counts = new int[Segment.MOST];
    private final double[][] scores = new double[Segment.MOST][LABELS];
    private final double[][] forward = new double[Segment.MOST][LABELS];
    private final double[][] backward = new double[Segment.MOST][LABELS];
    private final double[][] expected = new double[Segment.MOST][LABELS];
    private final double[] pairs = new double[LABELS * LABELS];
    private final double[] factor = new double[LABELS * LABELS];
    private final double[] scale = new double[Segment.MOST];
    private final double[] fold = new double[LABELS];
    private final double[] edge = new double[LABELS];
    private final long[] allowed = new long[Segment.MOST];

    /** @param lexicon words, in lower case, that a corpus without their tag may well hold */
    Trainer(int rowBits, long seed, Map<String, Tag> lexicon) {
        labelling = new Labelling(lexicon);
        this.rowBits = rowBits;
        mask = (1 << rowBits) - 1;
        weights = new float[(1 << rowBits) * LABELS];
        squares = new float[weights.length];
        frequent = new BitSet(mask + 1);
        random = new Random(seed);
        for (int b = 0; b < LABELS; b++) {
            for (int l = 0; l < LABELS; l++) {
                legal[b * LABELS + l] = Tag.follows(b, l);
            }
        }
    }

    int rowBits() {
        return rowBits;
    }

    float[] weights() {
        return weights;
    }

    float[] transitions() {
        return transitions;
    }

    /** Puts the mean of what the weights were at some moments of a pass in their place (Polyak, Juditsky 1992). */
    double averagedPass(List<Part> parts, double rate) {
        sum = new float[weights.length];
        transitionSum = new float[transitions.length];
        moments = 0;
        double loss = pass(parts, rate);
        for (int i = 0; i < weights.length; i++) {
            weights[i] = sum[i] / moments;
        }
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = transitionSum[i] / moments;
        }
        sum = new float[0];
        transitionSum = new float[0];
        return loss;
    }

    private void moment() {
        moments++;
        for (int i = 0; i < weights.length; i++) {
            sum[i] += weights[i];
        }
        for (int i = 0; i < transitions.length; i++) {
            transitionSum[i] += transitions[i];
        }
    }

    private record Item(Part part, Sample sample) {}

    /** One pass over all samples in a random order; gives the loss per token. */
    double pass(List<Part> parts, double rate) {
        var items = new java.util.ArrayList<Item>();
        for (Part part : parts) {
            part.samples().forEach(sample -> items.add(new Item(part, sample)));
        }
        if (frequent.isEmpty()) {
            count(items);
        }
        Collections.shuffle(items, random);
        var segment = new Segment();
        double loss = 0;
        long tokens = 0;
        int every = Math.max(1, items.size() / MOMENTS);
        for (int i = 0; i < items.size(); i++) {
            Item item = items.get(i);
            if (sum.length > 0 && i % every == every - 1) {
                moment();
            }
            segment.open(Text.of(item.sample.text()));
            while (segment.next()) {
                prepare(segment, item);
                loss += learn(segment.size(), rate, item.part.weight());
                tokens += segment.size();
            }
        }
        return loss / tokens;
    }

    /** Notes what occurs in two texts or more; what occurs in one says more of that text than of the language. */
    private void count(List<Item> items) {
        var texts = new HashSet<String>();
        int[] last = new int[mask + 1];
        var segment = new Segment();
        for (Item item : items) {
            if (!texts.add(item.sample.text())) {
                continue;
            }
            segment.open(Text.of(item.sample.text()));
            while (segment.next()) {
                for (int i = 0; i < segment.size(); i++) {
                    int n = Features.of(segment, i, 0, mask, rows[0]);
                    for (int k = 0; k < n; k++) {
                        int row = rows[0][k];
                        if (last[row] != 0 && last[row] != texts.size()) {
                            frequent.set(row);
                        }
                        last[row] = texts.size();
                    }
                }
            }
        }
    }

    /** Moves the frequent rows to the front; gives how many there are. */
    private int frequent(int[] all, int n) {
        int kept = 0;
        for (int k = 0; k < n; k++) {
            if (frequent.get(all[k])) {
                all[kept++] = all[k];
            }
        }
        return kept;
    }

    private void prepare(Segment segment, Item item) {
        boolean lists = random.nextDouble() < item.part.hideLists();
        boolean allWords = random.nextDouble() < item.part.hideWord() / 2;
        for (int i = 0; i < segment.size(); i++) {
            int hidden = lists || random.nextDouble() < item.part.hideLists() / 2 ? Features.HIDE_LISTS : 0;
            hidden |= allWords || random.nextDouble() < item.part.hideWord() ? Features.HIDE_WORD : 0;
            hidden |= random.nextDouble() < HIDE_ALIKE ? Features.HIDE_ALIKE : 0;
            counts[i] = frequent(rows[i], Features.of(segment, i, hidden, mask, rows[i]));
        }
        labelling.write(segment, item.sample, item.part.annotated(), allowed);
    }

    private double learn(int n, double rate, double weight) {
        for (int i = 0; i < n; i++) {
            double[] score = scores[i];
            Arrays.fill(score, 0);
            for (int k = 0; k < counts[i]; k++) {
                int base = rows[i][k] * LABELS;
                for (int l = 0; l < LABELS; l++) {
                    score[l] += weights[base + l];
                }
            }
            double top = score[0];
            for (int l = 1; l < LABELS; l++) {
                top = Math.max(top, score[l]);
            }
            for (int l = 0; l < LABELS; l++) {
                score[l] = Math.exp(Math.max(-40, score[l] - top));
            }
        }
        for (int t = 0; t < factor.length; t++) {
            factor[t] = legal[t] ? Math.exp(transitions[t]) : 0;
        }
        for (double[] row : expected) {
            Arrays.fill(row, 0);
        }
        Arrays.fill(pairs, 0);
        double all = sum(n, false, 1);
        double right = sum(n, true, -1);
        if (!(Double.isFinite(all) && Double.isFinite(right))) {
            return 0;
        }
        update(n, rate, weight);
        return all - right;
    }

    /** Forward and backward; adds the expected counts times the sign; gives the logarithm of the sum. */
    private double sum(int n, boolean constrained, double sign) {
        double log = 0;
        for (int i = 0; i < n; i++) {
            double[] here = forward[i];
            if (i == 0) {
                for (int l = 0; l < LABELS; l++) {
                    here[l] = legal[l] ? 1 : 0;
                }
            } else {
                Arrays.fill(here, 0);
                for (int b = 0; b < LABELS; b++) {
                    double before = forward[i - 1][b];
                    if (before > 0) {
                        addRow(here, factor, b * LABELS, before);
                    }
                }
            }
            double total = 0;
            for (int l = 0; l < LABELS; l++) {
                boolean open = !constrained || (allowed[i] >>> l & 1) != 0;
                here[l] = open ? here[l] * scores[i][l] : 0;
                total += here[l];
            }
            scale[i] = total;
            log += Math.log(total);
            for (int l = 0; l < LABELS; l++) {
                here[l] /= total;
            }
        }
        if (!Double.isFinite(log)) {
            return log;
        }
        Arrays.fill(backward[n - 1], 1);
        for (int i = n - 1; i >= 0; i--) {
            for (int l = 0; l < LABELS; l++) {
                expected[i][l] += sign * forward[i][l] * backward[i][l];
            }
            if (i > 0) {
                before(i, constrained, sign);
            }
        }
        return log;
    }

    private void before(int i, boolean constrained, double sign) {
        for (int l = 0; l < LABELS; l++) {
            boolean open = !constrained || (allowed[i] >>> l & 1) != 0;
            fold[l] = open ? scores[i][l] * backward[i][l] / scale[i] : 0;
        }
        double[] before = backward[i - 1];
        for (int b = 0; b < LABELS; b++) {
            double from = forward[i - 1][b];
            // what nothing leads to is not asked for
            before[b] = from > 0 ? edges(b * LABELS, sign * from) : 0;
        }
    }

    private static void addRow(double[] sums, double[] rows, int row, double times) {
        for (int l = 0; l < LABELS; l++) {
            sums[l] += times * rows[row + l];
        }
    }

    private double edges(int row, double times) {
        double value = 0;
        for (int l = 0; l < LABELS; l++) {
            edge[l] = factor[row + l] * fold[l];
            value += edge[l];
        }
        for (int l = 0; l < LABELS; l++) {
            pairs[row + l] += times * edge[l];
        }
        return value;
    }

    private void update(int n, double rate, double weight) {
        for (int i = 0; i < n; i++) {
            double[] gradient = expected[i];
            for (int l = 0; l < LABELS; l++) {
                float g = (float) (gradient[l] * weight);
                if (g < 1e-3f && g > -1e-3f) {
                    continue;
                }
                for (int k = 0; k < counts[i]; k++) {
                    int at = rows[i][k] * LABELS + l;
                    squares[at] += g * g;
                    weights[at] -= (float) (rate * RATE) * g / (float) Math.sqrt(squares[at] + 0.1f);
                }
            }
        }
        for (int t = 0; t < pairs.length; t++) {
            float g = (float) (Math.max(-CLIP, Math.min(CLIP, pairs[t])) * weight);
            if (legal[t] && g != 0) {
                transitionSquares[t] += g * g;
                transitions[t] -= (float) (rate * RATE) * g / (float) Math.sqrt(transitionSquares[t] + 1);
            }
        }
    }
}
