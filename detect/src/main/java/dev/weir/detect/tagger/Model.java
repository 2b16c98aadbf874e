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
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The weights of the tagger, as whole numbers of eight bits; immutable, shared by all threads.
 *
 * <p>The file: the four letters {@code WTAG}, the version 3, the number of labels, the binary logarithm of the number of
 * rows, how many steps of a weight make one unit, what is added to the score of each tag (in steps; it trades precision for
 * recall), the weights of label after label, slope and offset of the confidence of each {@link Tag}; then, deflated and in little-endian longs as they
 * lie in memory, a bit for each row that has weights, and these rows, 32 bytes each.
 */
public final class Model {
    private static final int MAGIC = 0x57544147;
    private static final int VERSION = 3;
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

    private static final long EVEN = 0x00ff00ff00ff00ffL;

    private final int rowBits;
    private final int steps;
    private final int[] bias;
    private final int[] transitions;
    private final float[] slopes;
    private final float[] offsets;
    /** A bit for each row that has weights. */
    private final long[] used;
    /** How many rows have weights before those of each long of {@link #used}. */
    private final int[] before;
    /** The rows that have weights, one after another, so that what is needed lies close together. */
    private final long[] weights;

    private Model(
            int rowBits,
            int steps,
            int[] bias,
            int[] transitions,
            float[] slopes,
            float[] offsets,
            long[] used,
            long[] weights) {
        this.rowBits = rowBits;
        this.steps = steps;
        this.bias = bias;
        this.transitions = transitions;
        this.slopes = slopes;
        this.offsets = offsets;
        this.used = used;
        this.weights = weights;
        before = new int[used.length];
        for (int i = 1; i < used.length; i++) {
            before[i] = before[i - 1] + Long.bitCount(used[i - 1]);
        }
    }

    private static int count(long[] used) {
        int count = 0;
        for (long bits : used) {
            count += Long.bitCount(bits);
        }
        return count;
    }

    private static long[] bits(int rowBits) {
        return new long[Math.max(1, (1 << rowBits) / Long.SIZE)];
    }

    /**
     * From a trainer's numbers; nothing is added to any tag yet.
     *
     * @param weights rows of {@link Tag#LABELS} each; rounded, and cut at 127 steps
     * @param transitions from label times {@link Tag#LABELS} plus to label
     */
    public static Model of(int rowBits, float[] weights, float[] transitions, int steps) {
        long[] used = bits(rowBits);
        long[] packed = new long[(1 << rowBits) * LONGS];
        int kept = 0;
        int[] line = new int[Tag.LABELS];
        for (int row = 0; row < 1 << rowBits; row++) {
            int most = 0;
            for (int l = 0; l < Tag.LABELS; l++) {
                int w = Math.round(weights[row * Tag.LABELS + l] * steps);
                line[l] = Math.max(-127, Math.min(127, w));
                most = Math.max(most, Math.abs(line[l]));
            }
            if (most > LEAST) {
                used[row / Long.SIZE] |= 1L << row;
                for (int l = 0; l < Tag.LABELS; l++) {
                    put(packed, kept, l, line[l]);
                }
                kept++;
            }
        }
        int[] between = new int[transitions.length];
        for (int i = 0; i < between.length; i++) {
            between[i] = Math.round(transitions[i] * steps);
        }
        int tags = Tag.values().length;
        return new Model(
                rowBits,
                steps,
                new int[tags],
                between,
                new float[tags],
                new float[tags],
                used,
                Arrays.copyOf(packed, kept * LONGS));
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
        return new Model(rowBits, steps, biasNow, transitions, slopesNow.clone(), offsetsNow.clone(), used, weights);
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
            return inflated(in, rowBits, steps, bias, transitions, slopes, offsets);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Model inflated(
            InputStream in, int rowBits, int steps, int[] bias, int[] transitions, float[] slopes, float[] offsets)
            throws IOException {
        var inflater = new Inflater();
        try {
            var inflated = new InflaterInputStream(in, inflater, 1 << 16);
            long[] used = bits(rowBits);
            read(inflated, used);
            long[] weights = new long[count(used) * LONGS];
            read(inflated, weights);
            if (inflated.read() >= 0) {
                throw new IOException("a tagger's model with something behind its weights");
            }
            return new Model(rowBits, steps, bias, transitions, slopes, offsets, used, weights);
        } finally {
            inflater.end();
        }
    }

    private static void read(InputStream in, long[] into) throws IOException {
        byte[] chunk = new byte[CHUNK];
        var longs = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        for (int at = 0; at < into.length; ) {
            int n = Math.min(longs.capacity(), into.length - at);
            if (in.readNBytes(chunk, 0, n * Long.BYTES) < n * Long.BYTES) {
                throw new EOFException("a tagger's model that is cut short");
            }
            longs.get(0, into, at, n);
            at += n;
        }
    }

    private static void write(OutputStream out, long[] from) throws IOException {
        byte[] chunk = new byte[CHUNK];
        var longs = ByteBuffer.wrap(chunk).order(ByteOrder.LITTLE_ENDIAN).asLongBuffer();
        for (int at = 0; at < from.length; ) {
            int n = Math.min(longs.capacity(), from.length - at);
            longs.put(0, from, at, n);
            out.write(chunk, 0, n * Long.BYTES);
            at += n;
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
            var deflated = new DeflaterOutputStream(out, deflater, 1 << 16);
            write(deflated, used);
            write(deflated, weights);
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
     * sum of up to 257 bytes. What is in {@code rows} is lost.
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
            long bits = used[row / Long.SIZE];
            rows[kept] = before[row / Long.SIZE] + Long.bitCount(bits & (1L << row) - 1);
            kept += (int) (bits >>> row & 1);
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
