package dev.weir.detect.tagger;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The weights of the tagger, as whole numbers of eight bits; immutable, shared by all threads.
 *
 * <p>The file: the four letters {@code WTAG}, the version 2, the number of labels, the binary logarithm of the number of
 * rows, how many steps of a weight make one unit, what is added to the score of each tag (in steps; it trades precision for
 * recall), the weights of label after label, slope and offset of the confidence of each {@link Tag}; then, deflated,
 * the weights row by row, 32 bytes each as they lie in memory, so that reading costs little more than inflating.
 */
public final class Model {
    private static final int MAGIC = 0x57544147;
    private static final int VERSION = 2;
    private static final int MOST_ROW_BITS = 22;
    /** Scores of a token in a {@link Tagger}'s array. */
    static final int STRIDE = 32;

    /** Longs of a row; eight weights each, one a byte, with {@link #ZERO} added so that sums of bytes don't borrow. */
    private static final int LONGS = 4;

    /** Bytes read at once, a power of two. */
    private static final int CHUNK = 1 << 16;

    private static final int ZERO = 128;
    /** Rows whose weights all lie within this many steps of zero are left out: three of four, and nearly no difference. */
    private static final int LEAST = 4;

    /** A row without weights. */
    private static final long NOTHING = 0x8080808080808080L;

    /** The bytes of a row's last long that are of a label. */
    private static final long LAST_LABELS = (1L << 8 * (Tag.LABELS % 8)) - 1;

    private static final long EVEN = 0x00ff00ff00ff00ffL;

    private final int rowBits;
    private final int steps;
    private final int[] bias;
    private final int[] transitions;
    private final float[] slopes;
    private final float[] offsets;
    private final long[] weights;
    /** A bit for each row that has weights; they lie nearer than the rows. */
    private final long[] used;

    private Model(
            int rowBits, int steps, int[] bias, int[] transitions, float[] slopes, float[] offsets, long[] weights) {
        this.rowBits = rowBits;
        this.steps = steps;
        this.bias = bias;
        this.transitions = transitions;
        this.slopes = slopes;
        this.offsets = offsets;
        this.weights = weights;
        used = used(weights);
    }

    private static long[] used(long[] weights) {
        long[] used = new long[Math.max(1, weights.length / LONGS / Long.SIZE)];
        for (int row = 0; row < weights.length / LONGS; row++) {
            int at = row * LONGS;
            long first = (weights[at] ^ NOTHING) | (weights[at + 1] ^ NOTHING) | (weights[at + 2] ^ NOTHING);
            if ((first | (weights[at + 3] ^ NOTHING) & LAST_LABELS) != 0) {
                used[row / Long.SIZE] |= 1L << row;
            }
        }
        return used;
    }

    /**
     * From a trainer's numbers; nothing is added to any tag yet.
     *
     * @param weights rows of {@link Tag#LABELS} each; rounded, and cut at 127 steps
     * @param transitions from label times {@link Tag#LABELS} plus to label
     */
    public static Model of(int rowBits, float[] weights, float[] transitions, int steps) {
        long[] packed = new long[(1 << rowBits) * LONGS];
        int[] line = new int[Tag.LABELS];
        for (int row = 0; row < 1 << rowBits; row++) {
            int most = 0;
            for (int l = 0; l < Tag.LABELS; l++) {
                int w = Math.round(weights[row * Tag.LABELS + l] * steps);
                line[l] = Math.max(-127, Math.min(127, w));
                most = Math.max(most, Math.abs(line[l]));
            }
            for (int l = 0; l < Tag.LABELS; l++) {
                put(packed, row, l, most > LEAST ? line[l] : 0);
            }
        }
        int[] between = new int[transitions.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = Math.round(transitions[i] * steps);
        }
        int tags = Tag.values().length;
        return new Model(rowBits, steps, new int[tags], between, new float[tags], new float[tags], packed);
    }

    private static void put(long[] packed, int row, int label, int weight) {
        packed[row * LONGS + label / 8] |= (long) (weight + ZERO) << 8 * (label % 8);
    }

    /**
     * The same with other additions and another confidence.
     *
     * @param added what is added to the score of each tag, in units
     */
    public Model calibrated(double[] added, float[] slopesNow, float[] offsetsNow) {
        int[] biasNow = new int[bias.length];
        for (int t = 0; t < bias.length; t++) {
            biasNow[t] = (int) Math.round(added[t] * steps);
        }
        return new Model(rowBits, steps, biasNow, transitions, slopesNow.clone(), offsetsNow.clone(), weights);
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
            if (rowBits < 1 || rowBits > MOST_ROW_BITS || steps < 1) {
                throw new IOException("a tagger's model with a broken head");
            }
            int[] bias = new int[tags];
            for (int t = 0; t < tags; t++) {
                bias[t] = in.readInt();
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
            long[] weights = new long[(1 << rowBits) * LONGS];
            inflate(in, weights);
            return new Model(rowBits, steps, bias, transitions, slopes, offsets, weights);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void inflate(InputStream in, long[] weights) throws IOException {
        byte[] chunk = new byte[Math.min(CHUNK, weights.length * Long.BYTES)];
        var longs = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        var inflater = new Inflater();
        try {
            var inflated = new InflaterInputStream(in, inflater, 1 << 16);
            for (int at = 0; at < weights.length; at += longs.capacity()) {
                if (inflated.readNBytes(chunk, 0, chunk.length) < chunk.length) {
                    throw new EOFException("a tagger's model that is cut short");
                }
                longs.get(0, weights, at, longs.capacity());
            }
            if (inflated.read() >= 0) {
                throw new IOException("a tagger's model with something behind its weights");
            }
        } finally {
            inflater.end();
        }
    }

    public void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(Tag.LABELS);
        out.writeInt(rowBits);
        out.writeInt(steps);
        for (int added : bias) {
            out.writeInt(added);
        }
        for (int weight : transitions) {
            out.writeInt(weight);
        }
        for (int t = 0; t < slopes.length; t++) {
            out.writeFloat(slopes[t]);
            out.writeFloat(offsets[t]);
        }
        var deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try {
            byte[] chunk = new byte[Math.min(CHUNK, weights.length * Long.BYTES)];
            var longs = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
            var deflated = new DeflaterOutputStream(out, deflater, 1 << 16);
            for (int at = 0; at < weights.length; at += longs.capacity()) {
                longs.put(0, weights, at, longs.capacity());
                deflated.write(chunk);
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

    /**
     * Adds up the rows into {@code scores[at…]}: four weights at a time, in the sixteen bits lanes of longs, which hold the
     * sum of up to 257 bytes. Rows without weights are dropped from {@code rows}.
     */
    void score(int[] rows, int n, int[] scores, int at) {
        long a0 = 0;
        long a1 = 0;
        long b0 = 0;
        long b1 = 0;
        long c0 = 0;
        long c1 = 0;
        long d0 = 0;
        long d1 = 0;
        int kept = 0;
        for (int k = 0; k < n; k++) {
            int row = rows[k];
            rows[kept] = row;
            kept += (int) (used[row / Long.SIZE] >>> row & 1);
        }
        for (int k = 0; k < kept; k++) {
            int row = rows[k] * LONGS;
            long a = weights[row];
            long b = weights[row + 1];
            long c = weights[row + 2];
            long d = weights[row + 3];
            a0 += a & EVEN;
            a1 += a >>> 8 & EVEN;
            b0 += b & EVEN;
            b1 += b >>> 8 & EVEN;
            c0 += c & EVEN;
            c1 += c >>> 8 & EVEN;
            d0 += d & EVEN;
            d1 += d >>> 8 & EVEN;
        }
        int zero = kept * ZERO;
        spread(a0, a1, zero, scores, at);
        spread(b0, b1, zero, scores, at + 8);
        spread(c0, c1, zero, scores, at + 16);
        spread(d0, d1, zero, scores, at + 24);
        for (int t = 0; t < bias.length; t++) {
            scores[at + 1 + 2 * t] += bias[t];
            scores[at + 2 + 2 * t] += bias[t];
        }
    }

    private static void spread(long even, long odd, int zero, int[] scores, int at) {
        for (int k = 0; k < 4; k++) {
            scores[at + 2 * k] = (int) (even >>> 16 * k & 0xffff) - zero;
            scores[at + 2 * k + 1] = (int) (odd >>> 16 * k & 0xffff) - zero;
        }
    }

    /** Weights from label to label, {@link #STRIDE} to a row, with what may not follow far below all others. */
    int[] transitionRows() {
        int[] padded = new int[STRIDE * STRIDE];
        java.util.Arrays.fill(padded, Tagger.NONE);
        for (int from = 0; from < Tag.LABELS; from++) {
            for (int to = 0; to < Tag.LABELS; to++) {
                if (Tag.follows(from, to)) {
                    padded[from * STRIDE + to] = transitions[from * Tag.LABELS + to];
                }
            }
        }
        return padded;
    }

    /** The share of spans with this margin (in units, per token) that were right where it was measured. */
    double confidence(Tag tag, double margin) {
        double x = slopes[tag.number()] * margin + offsets[tag.number()];
        return Math.max(0.05, Math.min(0.98, 1 / (1 + Math.exp(-x))));
    }
}
