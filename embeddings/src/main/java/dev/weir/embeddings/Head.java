package dev.weir.embeddings;

import dev.weir.detect.tagger.Segment;
import dev.weir.detect.tagger.Tag;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * From what is known of a token to the logarithm of the odds of its labels: one hidden layer with a rectifier. Immutable
 * once read. What goes in: the token's vector, how it and its neighbours are written and what lists say of them, and the
 * language.
 *
 * <p>The file: the four letters {@code WHEA}, the version 1, the sizes of the layers, how much it counts beside the
 * tagger; then, deflated, the weights as floats: of each input to all hidden, of each hidden to all labels, with a
 * constant input last.
 */
public final class Head {
    private static final int MAGIC = 0x57484541;
    private static final int VERSION = 1;
    private static final int FORMS = 32;
    private static final int KNOWN = 7;
    private static final int LANGUAGES = 16;
    /** Places beside a vector that are one or nothing. */
    private static final int SIGNS = 3 * (FORMS + KNOWN) + LANGUAGES;

    /** Most signs of a token that are there at once. */
    private static final int MOST_SIGNS = 3 * (1 + KNOWN) + 1;

    /** Numbers that go in, without the constant. */
    public static final int INPUTS = Encoder.SIZE + SIGNS;

    private static final int MOST_HIDDEN = 1024;
    private static final int OUT = Tag.LABELS;

    private final int hidden;
    private final float counts;
    private final float[] first;
    private final float[] second;

    private Head(int hidden, float counts, float[] first, float[] second) {
        this.hidden = hidden;
        this.counts = counts;
        this.first = first;
        this.second = second;
    }

    /**
     * From a trainer's numbers.
     *
     * @param counts what the logarithms are multiplied by
     * @param first {@code hidden} weights for each input and for the constant
     * @param second {@link Tag#LABELS} weights for each hidden one and for the constant
     */
    public static Head of(int hidden, float counts, float[] first, float[] second) {
        if (first.length != (INPUTS + 1) * hidden || second.length != (hidden + 1) * OUT) {
            throw new IllegalArgumentException("weights of another size");
        }
        return new Head(hidden, counts, first.clone(), second.clone());
    }

    /** Writes the places of what is so at a token, from {@link Encoder#SIZE}; gives how many. */
    public static int signs(Segment segment, int token, int[] into) {
        int n = 0;
        for (int k = -1; k <= 1; k++) {
            int at = Encoder.SIZE + (k + 1) * (FORMS + KNOWN);
            into[n++] = at + segment.looks(token + k);
            int known = segment.known(token + k);
            for (int bit = 0; bit < KNOWN; bit++) {
                if ((known >>> bit & 1) != 0) {
                    into[n++] = at + FORMS + bit;
                }
            }
        }
        into[n++] = Encoder.SIZE + 3 * (FORMS + KNOWN) + segment.languageNumber();
        return n;
    }

    /** An array for {@link #signs}. */
    public static int[] room() {
        return new int[MOST_SIGNS];
    }

    /** Adds what it says of all tokens of a segment. */
    void add(Segment segment, float[] vectors, float[] units) {
        float[] layer = new float[hidden];
        float[] out = new float[OUT];
        int[] signs = room();
        for (int token = 0; token < segment.size(); token++) {
            System.arraycopy(first, INPUTS * hidden, layer, 0, hidden);
            for (int d = 0; d < Encoder.SIZE; d++) {
                addRow(layer, first, d * hidden, vectors[token * Encoder.SIZE + d]);
            }
            for (int k = signs(segment, token, signs) - 1; k >= 0; k--) {
                addRow(layer, first, signs[k] * hidden, 1);
            }
            System.arraycopy(second, hidden * OUT, out, 0, OUT);
            for (int h = 0; h < hidden; h++) {
                if (layer[h] > 0) {
                    addRow(out, second, h * OUT, layer[h]);
                }
            }
            for (int l = 0; l < OUT; l++) {
                units[token * OUT + l] += counts * (out[l] - out[0]);
            }
        }
    }

    private static void addRow(float[] sums, float[] rows, int row, float times) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += times * rows[row + i];
        }
    }

    /** Reads a file; {@link UncheckedIOException} if it is cut short, of another version or not one at all. */
    public static Head read(InputStream from) {
        try (var in = new DataInputStream(new BufferedInputStream(from))) {
            if (in.readInt() != MAGIC || in.readInt() != VERSION || in.readInt() != INPUTS) {
                throw new IOException("not a head of this version");
            }
            int hidden = in.readInt();
            int out = in.readInt();
            float counts = in.readFloat();
            if (hidden < 1 || hidden > MOST_HIDDEN || out != OUT || !Float.isFinite(counts)) {
                throw new IOException("a head with broken sizes");
            }
            try (var inflated = new InflaterInputStream(in)) {
                return new Head(
                        hidden, counts, floats(inflated, (INPUTS + 1) * hidden), floats(inflated, (hidden + 1) * OUT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static float[] floats(InputStream in, int n) throws IOException {
        byte[] bytes = in.readNBytes(n * Float.BYTES);
        if (bytes.length < n * Float.BYTES) {
            throw new IOException("a head that is cut short");
        }
        float[] floats = new float[n];
        ByteBuffer.wrap(bytes).asFloatBuffer().get(floats);
        for (float weight : floats) {
            if (!Float.isFinite(weight)) {
                throw new IOException("a head with a weight that is no number");
            }
        }
        return floats;
    }

    public void write(OutputStream to) throws IOException {
        var out = new DataOutputStream(to);
        out.writeInt(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(INPUTS);
        out.writeInt(hidden);
        out.writeInt(OUT);
        out.writeFloat(counts);
        var deflated = new DeflaterOutputStream(out);
        for (float[] weights : new float[][] {first, second}) {
            var bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
            bytes.asFloatBuffer().put(weights);
            deflated.write(bytes.array());
        }
        deflated.finish();
        out.flush();
    }
}
