package dev.weir.onnx;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.weir.detect.Chars;
import dev.weir.detect.Detector;
import dev.weir.detect.FindingSink;
import dev.weir.detect.Text;
import dev.weir.model.DataClass;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Any token-classification model of Hugging Face in ONNX as a detector: a folder with {@code model.onnx},
 * {@code tokenizer.json} and {@code config.json}. Give it to {@code TextScanner.standard().and(List.of(…))}. Thread-safe.
 *
 * <p>The model is run on one sentence after another, and only on those in which a capital or a letter of a script
 * without capitals occurs, or any letter if {@code everySentence}. A sentence that is too long for the model is cut at
 * blanks. A tokenizer or model that fails makes the scan {@code Incomplete}. The confidence is the model's own
 * probability, averaged over the tokens of a span.
 *
 * <p>The libraries below unpack native code: set {@code DJL_CACHE_DIR} and {@code onnxruntime.native.path} to folders
 * that may hold it, and {@code DJL_OFFLINE=true}, {@code OPT_OUT_TRACKING=true} so that nothing asks the network.
 */
public final class OnnxDetector implements Detector, AutoCloseable {
    private static final int MOST_CHARS = 1200;

    private final String name;
    private final OrtEnvironment environment;
    private final OrtSession session;
    private final HuggingFaceTokenizer tokenizer;
    private final Labels labels;
    private final boolean everySentence;

    private OnnxDetector(
            String name,
            OrtEnvironment environment,
            OrtSession session,
            HuggingFaceTokenizer tokenizer,
            Labels labels,
            boolean everySentence) {
        this.name = name;
        this.environment = environment;
        this.session = session;
        this.tokenizer = tokenizer;
        this.labels = labels;
        this.everySentence = everySentence;
    }

    /**
     * Opens a model on one thread of its own.
     *
     * @param classes classes for labels of the model that are not among the usual (PER, LOC, ORG …), empty to pass over
     * @param everySentence whether sentences without a hint are looked at too
     * @throws IllegalArgumentException when the folder holds no model that fits; the message says what is missing
     */
    public static OnnxDetector open(Path folder, Map<String, String> classes, boolean everySentence) {
        for (String file : new String[] {"model.onnx", "tokenizer.json", "config.json"}) {
            if (!Files.isRegularFile(folder.resolve(file))) {
                throw new IllegalArgumentException(folder + ": has no " + file);
            }
        }
        Path name = folder.toAbsolutePath().getFileName();
        try (var options = new OrtSession.SessionOptions()) {
            var labels = new Labels(folder.resolve("config.json"), classes);
            var tokenizer = HuggingFaceTokenizer.newInstance(
                    folder.resolve("tokenizer.json"), Map.of("truncation", "false", "padding", "false"));
            options.setIntraOpNumThreads(1);
            var environment = OrtEnvironment.getEnvironment();
            var session = environment.createSession(folder.resolve("model.onnx").toString(), options);
            return new OnnxDetector(
                    "onnx-" + (name == null ? "model" : name), environment, session, tokenizer, labels, everySentence);
        } catch (IOException e) {
            throw new IllegalArgumentException(folder + ": can't be read as a model and its tokenizer", e);
        } catch (OrtException e) {
            throw new IllegalArgumentException(
                    folder.resolve("model.onnx") + ": is no model that ONNX Runtime runs", e);
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void find(Text text, FindingSink sink) {
        String whole = text.string();
        int start = 0;
        while (start < whole.length()) {
            text.tick();
            int end = sentence(whole, start);
            if (hinted(whole, start, end)) {
                look(whole, start, end, sink, text);
            }
            start = end;
        }
    }

    /** The end of the sentence, or of as much of it as is looked at together. */
    private static int sentence(String text, int start) {
        int blank = -1;
        int limit = Math.min(text.length(), start + MOST_CHARS);
        for (int i = start; i < limit; i++) {
            char c = text.charAt(i);
            boolean stop = c == '.' || c == '!' || c == '?' || c == '\u3002';
            boolean over = i + 1 >= text.length() || Chars.blank(text.charAt(i + 1));
            if (i - start > 40 && ((stop && over) || c == '\n')) {
                return i + 1;
            }
            blank = Chars.blank(c) ? i + 1 : blank;
        }
        if (limit == text.length()) {
            return limit;
        }
        int end = blank > start ? blank : limit;
        return Character.isHighSurrogate(text.charAt(end - 1)) ? end + 1 : end;
    }

    private boolean hinted(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            boolean letter = Character.isLetter(c) || Character.isSurrogate(c);
            if (letter && (everySentence || !Character.isLowerCase(c))) {
                return true;
            }
        }
        return false;
    }

    private void look(String text, int start, int end, FindingSink sink, Text time) {
        time.tick();
        String part = text.substring(start, end);
        Encoding encoding = tokenizer.encode(part, true, false);
        if (encoding.getIds().length > labels.longest()) {
            if (end - start < 2) {
                throw new IllegalStateException("one character is more than the model takes");
            }
            int middle = start + (end - start) / 2;
            while (middle > start + 1 && !Chars.blank(text.charAt(middle - 1))) {
                middle--;
            }
            middle = middle > start + 1 ? middle : start + (end - start) / 2;
            middle += Character.isLowSurrogate(text.charAt(middle)) ? 1 : 0;
            look(text, start, middle, sink, time);
            look(text, middle, end, sink, time);
            return;
        }
        new Spans(part, start, sink).read(encoding, run(encoding));
    }

    private float[][] run(Encoding encoding) {
        var given = Map.of(
                "input_ids", encoding.getIds(),
                "attention_mask", encoding.getAttentionMask(),
                "token_type_ids", encoding.getTypeIds());
        var inputs = new HashMap<String, OnnxTensor>();
        try {
            for (String input : session.getInputNames()) {
                long[] values = given.get(input);
                if (values == null) {
                    throw new IllegalStateException("the model wants an input that a tokenizer does not give");
                }
                inputs.put(input, OnnxTensor.createTensor(environment, new long[][] {values}));
            }
            try (var result = session.run(inputs)) {
                return ((float[][][]) result.get(0).getValue())[0];
            }
        } catch (OrtException e) {
            throw new IllegalStateException("the model failed", e);
        } finally {
            inputs.values().forEach(OnnxTensor::close);
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

    /** Joins the tokens of a span; offsets of tokens count code points. */
    private final class Spans {
        private final String part;
        private final int offset;
        private final FindingSink sink;
        private @Nullable DataClass open;
        private int from;
        private int to;
        private double sum;
        private int tokens;
        private int points;
        private int chars;

        Spans(String part, int offset, FindingSink sink) {
            this.part = part;
            this.offset = offset;
            this.sink = sink;
        }

        void read(Encoding encoding, float[][] scores) {
            var spans = encoding.getCharTokenSpans();
            if (scores.length != spans.length) {
                throw new IllegalStateException("the model answered for other tokens than it was given");
            }
            for (int t = 0; t < spans.length; t++) {
                var span = spans[t];
                if (span == null || span.getEnd() <= span.getStart()) {
                    continue;
                }
                if (scores[t].length != labels.size()) {
                    throw new IllegalStateException("the model has other labels than its config.json");
                }
                int best = best(scores[t]);
                var label = labels.get(best);
                int start = chars(span.getStart());
                int end = chars(span.getEnd());
                boolean goesOn = open != null
                        && open.equals(label.dataClass())
                        && (!label.begins() || start == to)
                        && start - to <= 1;
                if (!goesOn) {
                    end();
                    if (label.dataClass() == null) {
                        continue;
                    }
                    open = label.dataClass();
                    from = start;
                }
                to = end;
                sum += probability(scores[t], best);
                tokens++;
            }
            end();
        }

        /** Tokens come in order, so that the text is walked along once. */
        private int chars(int codePoints) {
            chars = part.offsetByCodePoints(chars, codePoints - points);
            points = codePoints;
            return chars;
        }

        private void end() {
            if (open != null) {
                sink.add(open, offset + from, offset + to, Math.min(0.99, sum / tokens), "model");
            }
            open = null;
            sum = 0;
            tokens = 0;
        }
    }

    private static int best(float[] scores) {
        int best = 0;
        for (int i = 1; i < scores.length; i++) {
            best = scores[i] > scores[best] ? i : best;
        }
        return best;
    }

    private static double probability(float[] scores, int of) {
        double sum = 0;
        for (float score : scores) {
            sum += Math.exp((double) score - scores[of]);
        }
        return 1 / sum;
    }
}
