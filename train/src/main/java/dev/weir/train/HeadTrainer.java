package dev.weir.train;

import dev.weir.detect.tagger.Tag;
import dev.weir.embeddings.Encoder;
import dev.weir.embeddings.Head;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Fits a {@link Head}: the sum of the labels that a token may have is made likely, one token at a time, with some of the
 * hidden ones left out at random (Srivastava et al. 2014). Deterministic for a seed.
 */
final class HeadTrainer {
    private static final int OUT = Tag.LABELS;
    private static final double DROPPED = 0.2;
    /** A token whose labels are this likely teaches no more. */
    private static final double LEARNED = 0.995;

    /** A token: its vector, its signs and the labels that it may have. */
    static final class Token {
        private final float[] vector;
        private final int[] signs;
        private final long allowed;

        /** Keeps the arrays. */
        Token(float[] vector, int[] signs, long allowed) {
            this.vector = vector;
            this.signs = signs;
            this.allowed = allowed;
        }
    }

    private final int hidden;
    private final float[] first;
    private final float[] second;
    private final float[] layer;
    private final float[] back;
    private final double[] out = new double[OUT];
    private final float[] delta = new float[OUT];
    private final Random random;

    HeadTrainer(int hidden, long seed) {
        this.hidden = hidden;
        random = new Random(seed);
        first = new float[(Head.INPUTS + 1) * hidden];
        second = new float[(hidden + 1) * OUT];
        layer = new float[hidden];
        back = new float[hidden];
        for (int i = 0; i < Head.INPUTS * hidden; i++) {
            first[i] = (float) (random.nextGaussian() * Math.sqrt(2.0 / Encoder.SIZE));
        }
        for (int i = 0; i < hidden * OUT; i++) {
            second[i] = (float) (random.nextGaussian() * Math.sqrt(1.0 / hidden));
        }
    }

    /** The head, which counts so much, with so much (in units) added to the scores of tags. */
    Head head(float counts, Map<Tag, Float> added) {
        float[] favoured = second.clone();
        added.forEach((tag, units) -> {
            favoured[hidden * OUT + tag.begin()] += units / counts;
            favoured[hidden * OUT + tag.inside()] += units / counts;
        });
        return Head.of(hidden, counts, first, favoured);
    }

    /** One pass in a random order, the rate falling evenly from one to the other; gives the mean loss. */
    double pass(List<Token> tokens, double from, double to) {
        var order = new ArrayList<>(tokens);
        Collections.shuffle(order, random);
        double loss = 0;
        for (int i = 0; i < order.size(); i++) {
            loss += learn(order.get(i), (float) (from + (to - from) * i / order.size()));
        }
        return loss / order.size();
    }

    private double learn(Token token, float rate) {
        forward(token);
        double top = 0;
        for (double score : out) {
            top = Math.max(top, score);
        }
        double all = 0;
        double right = 0;
        for (int l = 0; l < OUT; l++) {
            out[l] = Math.exp(out[l] - top);
            all += out[l];
            right += (token.allowed >>> l & 1) != 0 ? out[l] : 0;
        }
        if (right > LEARNED * all) {
            return -Math.log(right / all);
        }
        for (int l = 0; l < OUT; l++) {
            boolean open = (token.allowed >>> l & 1) != 0;
            delta[l] = (float) (out[l] / all - (open ? out[l] / Math.max(right, 1e-12) : 0)) * rate;
        }
        backward(token);
        return -Math.log(Math.max(right, 1e-12) / all);
    }

    private void forward(Token token) {
        System.arraycopy(first, Head.INPUTS * hidden, layer, 0, hidden);
        for (int d = 0; d < Encoder.SIZE; d++) {
            float x = token.vector[d];
            int row = d * hidden;
            for (int h = 0; h < hidden; h++) {
                layer[h] += x * first[row + h];
            }
        }
        for (int sign : token.signs) {
            for (int h = 0; h < hidden; h++) {
                layer[h] += first[sign * hidden + h];
            }
        }
        for (int l = 0; l < OUT; l++) {
            out[l] = second[hidden * OUT + l];
        }
        for (int h = 0; h < hidden; h++) {
            layer[h] = layer[h] > 0 && random.nextFloat() >= DROPPED ? layer[h] / (float) (1 - DROPPED) : 0;
            if (layer[h] > 0) {
                for (int l = 0; l < OUT; l++) {
                    out[l] += layer[h] * second[h * OUT + l];
                }
            }
        }
    }

    private void backward(Token token) {
        for (int h = 0; h < hidden; h++) {
            float sum = 0;
            if (layer[h] > 0) {
                for (int l = 0; l < OUT; l++) {
                    sum += delta[l] * second[h * OUT + l];
                    second[h * OUT + l] -= delta[l] * layer[h];
                }
            }
            back[h] = sum / (float) (1 - DROPPED);
        }
        for (int l = 0; l < OUT; l++) {
            second[hidden * OUT + l] -= delta[l];
        }
        for (int d = 0; d < Encoder.SIZE; d++) {
            float x = token.vector[d];
            int row = d * hidden;
            for (int h = 0; h < hidden; h++) {
                first[row + h] -= x * back[h];
            }
        }
        for (int sign : token.signs) {
            for (int h = 0; h < hidden; h++) {
                first[sign * hidden + h] -= back[h];
            }
        }
        for (int h = 0; h < hidden; h++) {
            first[Head.INPUTS * hidden + h] -= back[h];
        }
    }
}
