package dev.weir.detect.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The weights of the tagger, as whole numbers of eight bits; immutable, shared by all threads.
 *
 * <p>The file: the four letters {@code WTAG}, the version 1, the number of labels, the binary logarithm of the number of
 * rows, how many steps of a weight make one unit, what is taken off the score of label 0 (in steps; it trades precision
 * for recall), the weights of label after label, slope and offset of the confidence of each {@link Tag}; then, deflated,
 * the weights row by row.
 */
public final class Model {
    private static final int MAGIC = 0x57544147;
    private static final int VERSION = 1;
    private static final int MOST_ROW_BITS = 22;
    /** Row length in memory: a power of two, so that a row lies in one line of the cache. */
    static final int STRIDE = 32;

    private final int rowBits;
    private final int steps;
    private final int outside;
    private final int[] transitions;
    private final float[] slopes;
    private final float[] offsets;
    private final byte[] weights;

    private Model(
            int rowBits, int steps, int outside, int[] transitions, float[] slopes, float[] offsets, byte[] weights) {
        this.rowBits = rowBits;
        this.steps = steps;
        this.outside = outside;
        this.transitions = transitions;
        this.slopes = slopes;
        this.offsets = offsets;
        this.weights = weights;
    }

    /**
     * From a trainer's numbers.
     *
     * @param weights rows of {@link Tag#LABELS} each; rounded, and cut at 127 steps
     * @param transitions from label times {@link Tag#LABELS} plus to label
     */
    public static Model of(int rowBits, float[] weights, float[] transitions, int steps, double outside) {
        byte[] rounded = new byte[(1 << rowBits) * STRIDE];
        for (int row = 0; row < 1 << rowBits; row++) {
            for (int l = 0; l < Tag.LABELS; l++) {
                int w = Math.round(weights[row * Tag.LABELS + l] * steps);
                rounded[row * STRIDE + l] = (byte) Math.max(-127, Math.min(127, w));
            }
        }
        int[] between = new int[transitions.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = Math.round(transitions[i] * steps);
        }
        float[] slopes = new float[Tag.values().length];
        java.util.Arrays.fill(slopes, 0.5f);
        return new Model(
                rowBits, steps, (int) Math.round(outside * steps), between, slopes, new float[slopes.length], rounded);
    }

    /** The same with another weight of label 0 and another confidence. */
    public Model calibrated(double outsideNow, float[] slopesNow, float[] offsetsNow) {
        return new Model(
                rowBits,
                steps,
                (int) Math.round(outsideNow * steps),
                transitions,
                slopesNow.clone(),
                offsetsNow.clone(),
                weights);
    }

    /** Reads a model's file; {@link UncheckedIOException} if it is cut short, of another version or not one at all. */
    public static Model read(InputStream from) {
        try (var in = new DataInputStream(new BufferedInputStream(from, 1 << 16))) {
            int tags = Tag.values().length;
            if (in.readInt() != MAGIC || in.readInt() != VERSION || in.readInt() != Tag.LABELS) {
                throw new IOException("not a tagger's model of this version");
            }
            int rowBits = in.readInt();
            int steps = in.readInt();
            int outside = in.readInt();
            if (rowBits < 1 || rowBits > MOST_ROW_BITS || steps < 1) {
                throw new IOException("a tagger's model with a broken head");
            }
            int[] transitions = new int[Tag.LABELS * Tag.LABELS];
            for (int i = 0; i < transitions.length; i++) {
                transitions[i] = in.readInt();
            }
            float[] slopes = new float[tags];
            float[] offsets = new float[tags];
            for (int t = 0; t < tags; t++) {
                slopes[t] = in.readFloat();
                offsets[t] = in.readFloat();
            }
            byte[] weights = new byte[(1 << rowBits) * STRIDE];
            var inflated = new DataInputStream(new BufferedInputStream(new InflaterInputStream(in), 1 << 16));
            for (int row = 0; row < 1 << rowBits; row++) {
                inflated.readFully(weights, row * STRIDE, Tag.LABELS);
            }
            return new Model(rowBits, steps, outside, transitions, slopes, offsets, weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(Tag.LABELS);
        out.writeInt(rowBits);
        out.writeInt(steps);
        out.writeInt(outside);
        for (int weight : transitions) {
            out.writeInt(weight);
        }
        for (int t = 0; t < slopes.length; t++) {
            out.writeFloat(slopes[t]);
            out.writeFloat(offsets[t]);
        }
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            var deflated = new DeflaterOutputStream(out, deflater, 1 << 16);
            for (int row = 0; row < 1 << rowBits; row++) {
                deflated.write(weights, row * STRIDE, Tag.LABELS);
            }
            deflated.finish();
            out.flush();
        } finally {
            deflater.end();
        }
    }

    int mask() {
        return (1 << rowBits) - 1;
    }

    int steps() {
        return steps;
    }

    /** Adds up the rows into {@code scores[at…]}. */
    void score(int[] rows, int n, int[] scores, int at) {
        for (int l = 0; l < STRIDE; l++) {
            scores[at + l] = 0;
        }
        for (int k = 0; k < n; k++) {
            int base = rows[k] * STRIDE;
            for (int l = 0; l < STRIDE; l++) {
                scores[at + l] += weights[base + l];
            }
        }
        scores[at] -= outside;
    }

    int transition(int before, int label) {
        return transitions[before * Tag.LABELS + label];
    }

    /** The share of spans with this margin (in units, per token) that were right where it was measured. */
    double confidence(Tag tag, double margin) {
        double x = slopes[tag.number()] * margin + offsets[tag.number()];
        return Math.max(0.05, Math.min(0.98, 1 / (1 + Math.exp(-x))));
    }
}
