package dev.weir.embeddings;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detect.tagger.Segment;
import java.io.IOException;
import java.io.InputStream;
import java.nio.FloatBuffer;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * MiniLM: for each token of a segment the mean of the vectors of its word pieces, each of which knows its neighbours.
 * Thread-safe. The vocabulary is uncased: how a word is written must come from elsewhere.
 */
public final class Encoder implements AutoCloseable {
    /** Numbers of a vector. */
    public static final int SIZE = 384;

    private static final String MODEL = "/all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "/all-minilm-l6-v2-q-tokenizer.json";
    private static final String OUTPUT = "last_hidden_state";
    /** Word pieces that the model takes, less the two at the ends. */
    private static final int MOST_PIECES = 510;
    /** Characters of a token that are looked at; a longer one is no word. */
    private static final int LONGEST = 64;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;

    private Encoder(OrtEnvironment environment, OrtSession session, HuggingFaceTokenizer tokenizer) {
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
    }

    /**
     * Opens the model; each call of {@link #encode} runs on its own thread only.
     *
     * @param natives a folder that native code may be kept in between starts; it is made if need be
     * @throws IllegalStateException when the model is not on the class path or can't be run
     */
    public static Encoder open(Path natives) {
        Natives.keepIn(natives);
        try (var options = new OrtSession.SessionOptions()) {
            byte[] model;
            try (InputStream in = resource(MODEL)) {
                model = in.readAllBytes();
            }
            HuggingFaceTokenizer tokenizer;
            try (InputStream in = resource(TOKENIZER)) {
                tokenizer = HuggingFaceTokenizer.newInstance(in, Map.of("truncation", "false", "padding", "false"));
            }
            options.setIntraOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            return new Encoder(environment, environment.createSession(model, options), tokenizer);
        } catch (IOException | OrtException e) {
            throw new IllegalStateException("MiniLM could not be opened", e);
        }
    }

    private static InputStream resource(String name) {
        InputStream in = Encoder.class.getResourceAsStream(name);
        if (in == null) {
            throw new IllegalStateException(name + " is missing from the class path");
        }
        return in;
    }

    /** Writes the vectors of a segment's tokens, one after another; all zeros where a token has no piece. */
    public void encode(Segment segment, float[] into) {
        java.util.Arrays.fill(into, 0, segment.size() * SIZE, 0);
        encode(segment, 0, segment.size(), into);
    }

    private void encode(Segment segment, int first, int end, float[] into) {
        var written = new Written(segment, first, end);
        Encoding encoding = tokenizer.encode(written.text, true, false);
        if (encoding.getIds().length > MOST_PIECES + 2 && end - first > 1) {
            int middle = (first + end) / 2;
            encode(segment, first, middle, into);
            encode(segment, middle, end, into);
            return;
        }
        try (var inputs = new Inputs(encoding);
                var result = session.run(inputs.tensors)) {
            var output = (OnnxTensor) result.get(OUTPUT).orElseGet(() -> result.get(0));
            FloatBuffer vectors = output.getFloatBuffer();
            CharSpan[] spans = encoding.getCharTokenSpans();
            if (vectors.remaining() != spans.length * SIZE) {
                throw new IllegalStateException("the model answered for other tokens than it was given");
            }
            written.mean(spans, vectors, into);
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed", e);
        }
    }

    @Override
    public void close() {
        try {
            session.close();
        } catch (OrtException e) {
            throw new IllegalStateException("the model could not be closed", e);
        } finally {
            tokenizer.close();
        }
    }

    private final class Inputs implements AutoCloseable {
        final Map<String, OnnxTensor> tensors = new HashMap<>();

        Inputs(Encoding encoding) throws OrtException {
            var given = Map.of(
                    "input_ids", encoding.getIds(),
                    "attention_mask", encoding.getAttentionMask(),
                    "token_type_ids", encoding.getTypeIds());
            for (String input : session.getInputNames()) {
                long[] values = given.get(input);
                if (values == null) {
                    close();
                    throw new IllegalStateException("the model wants an input that a tokenizer does not give");
                }
                tensors.put(input, OnnxTensor.createTensor(environment, new long[][] {values}));
            }
        }

        @Override
        public void close() {
            tensors.values().forEach(OnnxTensor::close);
        }
    }

    /** The tokens as a text of their own, in which long ones are cut and all that is blank is one blank. */
    private static final class Written {
        final String text;
        private final int first;
        private final int[] starts;
        private final int[] ends;

        Written(Segment segment, int first, int end) {
            this.first = first;
            starts = new int[end - first];
            ends = new int[end - first];
            var built = new StringBuilder();
            String whole = segment.text().string();
            for (int i = first; i < end; i++) {
                if (i > first && segment.start(i) > segment.end(i - 1)) {
                    built.append(' ');
                }
                int from = segment.start(i);
                int to = Math.min(segment.end(i), from + LONGEST);
                to -= to - from > 1 && Character.isHighSurrogate(whole.charAt(to - 1)) ? 1 : 0;
                starts[i - first] = built.length();
                built.append(whole, from, to);
                ends[i - first] = built.length();
            }
            text = built.toString();
        }

        /** The tokenizer's spans count code points, not characters of Java; those of the ends are none. */
        void mean(CharSpan[] spans, FloatBuffer vectors, float[] into) {
            int token = 0;
            int points = 0;
            int chars = 0;
            int[] pieces = new int[starts.length];
            for (int p = 0; p < spans.length; p++) {
                CharSpan span = spans[p];
                if (span == null || span.getEnd() <= span.getStart()) {
                    continue;
                }
                chars = text.offsetByCodePoints(chars, span.getStart() - points);
                points = span.getStart();
                while (token + 1 < starts.length && ends[token] <= chars) {
                    token++;
                }
                pieces[token]++;
                int at = (first + token) * SIZE;
                for (int d = 0; d < SIZE; d++) {
                    into[at + d] += vectors.get(p * SIZE + d);
                }
            }
            for (int t = 0; t < pieces.length; t++) {
                for (int d = 0; pieces[t] > 1 && d < SIZE; d++) {
                    into[(first + t) * SIZE + d] /= pieces[t];
                }
            }
        }
    }
}
