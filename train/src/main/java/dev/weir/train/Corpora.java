package dev.weir.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;

/** Readers of the labelled corpora under one folder, all into texts with spans of characters. */
final class Corpora {
    private final Path root;

    /** @param root the folder with {@code ner}, {@code meddocan}, {@code presidio-research}, {@code pii-anon} */
    Corpora(Path root) {
        this.root = root;
    }

    boolean has(String file) {
        return Files.isRegularFile(root.resolve(file));
    }

    /**
     * A file of one token a line, label in the given column (counted from 0, -1 the last), sentences apart by an empty
     * line; IOB1 or IOB2. The text is put together from the tokens.
     *
     * @param token the column of the token
     * @param perText how many sentences make one text
     */
    List<Sample> columns(String file, int token, int label, int perText) throws IOException {
        var samples = new ArrayList<Sample>();
        var joined = new Joiner();
        String comment = "";
        for (String line : Files.readAllLines(root.resolve(file), StandardCharsets.UTF_8)) {
            if (line.startsWith("# ") && line.contains(" = ")) {
                comment = line.startsWith("# text = ") ? line.substring(9) : comment;
                continue;
            }
            if (line.startsWith("-DOCSTART-") || line.startsWith("# newdoc")) {
                continue;
            }
            String[] cells = line.strip().split("[\t ]+");
            if (cells.length < 2 || cells.length <= Math.max(token, label)) {
                joined.sentence(comment, perText, samples);
                comment = "";
            } else {
                joined.add(cells[token], label < 0 ? cells[cells.length - 1] : cells[label]);
            }
        }
        joined.sentence(comment, 1, samples);
        return samples;
    }

    /** Puts tokens together as they would stand in running text. */
    private static final class Joiner {
        private final StringBuilder text = new StringBuilder();
        private final List<Span> spans = new ArrayList<>();
        private final List<String> tokens = new ArrayList<>();
        private final List<String> labels = new ArrayList<>();
        private int sentences;

        void add(String token, String label) {
            tokens.add(token);
            labels.add(label);
        }

        void sentence(String original, int perText, List<Sample> into) {
            if (!tokens.isEmpty()) {
                if (!text.isEmpty()) {
                    text.append(' ');
                }
                int base = text.length();
                int[] offsets = aligned(original);
                if (offsets.length == 0) {
                    offsets = spaced();
                } else {
                    text.append(original);
                }
                label(base, offsets);
                sentences++;
                tokens.clear();
                labels.clear();
            }
            if (sentences >= perText && !text.isEmpty()) {
                into.add(new Sample(text.toString(), spans));
                text.setLength(0);
                spans.clear();
                sentences = 0;
            }
        }

        /** Where each token lies in the sentence as it was, or nothing if they don't fit (contractions taken apart). */
        private int[] aligned(String original) {
            int[] offsets = new int[tokens.size()];
            int from = 0;
            for (int i = 0; i < offsets.length; i++) {
                int at = original.indexOf(tokens.get(i), from);
                if (at < 0 || at - from > 2) {
                    return new int[0];
                }
                offsets[i] = at;
                from = at + tokens.get(i).length();
            }
            return offsets;
        }

        private int[] spaced() {
            int[] offsets = new int[tokens.size()];
            int base = text.length();
            boolean glue = true;
            boolean open = false;
            for (int i = 0; i < offsets.length; i++) {
                String token = tokens.get(i);
                boolean closing = token.length() <= 2 && ".,;:!?)]}%".indexOf(token.charAt(0)) >= 0;
                boolean clitic = token.matches("['\u2019]\\p{L}{1,2}|n['\u2019]t");
                boolean quote = token.equals("\"") || token.equals("''") || token.equals("``");
                if (!glue && !closing && !clitic && !(quote && open)) {
                    text.append(' ');
                }
                open ^= quote;
                glue = token.equals("(")
                        || token.equals("[")
                        || token.equals("@")
                        || token.equals("#")
                        || quote && open;
                offsets[i] = text.length() - base;
                text.append(token);
            }
            return offsets;
        }

        private void label(int base, int[] offsets) {
            String open = "";
            int start = 0;
            int end = 0;
            for (int i = 0; i < offsets.length; i++) {
                String label = labels.get(i);
                boolean none = label.equals("O") || label.length() < 3;
                String type = none ? "" : label.substring(2);
                boolean goesOn = !none && type.equals(open) && label.startsWith("I-");
                if (!goesOn && !open.isEmpty()) {
                    spans.add(new Span(start, end, open));
                }
                if (!goesOn) {
                    start = base + offsets[i];
                }
                end = base + offsets[i] + tokens.get(i).length();
                open = type;
            }
            if (!open.isEmpty()) {
                spans.add(new Span(start, end, open));
            }
        }
    }

    /** The texts of one part ({@code train}, {@code dev}) of MEDDOCAN. */
    List<Sample> meddocan(String part) throws IOException {
        var texts = new TreeMap<String, String>();
        try (var archive =
                new GZIPInputStream(Files.newInputStream(root.resolve("meddocan/meddocan_train_dev_brat.tar.gz")))) {
            Tar.read(archive, (name, content) -> {
                if (name.contains("/" + part + "/")) {
                    texts.put(name, new String(content, StandardCharsets.UTF_8));
                }
            });
        }
        var samples = new ArrayList<Sample>();
        for (var entry : texts.entrySet()) {
            if (entry.getKey().endsWith(".txt")) {
                String stem = entry.getKey().substring(0, entry.getKey().length() - 4);
                var spans = new ArrayList<Span>();
                for (String line : texts.getOrDefault(stem + ".ann", "").split("\n")) {
                    String[] cells = line.split("[\t ]");
                    if (cells.length > 3 && cells[0].startsWith("T")) {
                        spans.add(new Span(Integer.parseInt(cells[2]), Integer.parseInt(cells[3]), cells[1]));
                    }
                }
                samples.add(new Sample(entry.getValue(), spans));
            }
        }
        return samples;
    }

    /** The sentences of presidio-research, by their template: the text with each span replaced by its type. */
    Map<String, List<Sample>> presidio(String file) throws IOException {
        var byTemplate = new TreeMap<String, List<Sample>>();
        for (JsonNode node : new ObjectMapper().readTree(root.resolve(file).toFile())) {
            String text = node.get("full_text").asText();
            var spans = new ArrayList<Span>();
            for (JsonNode span : node.get("spans")) {
                spans.add(new Span(
                        span.get("start_position").asInt(),
                        span.get("end_position").asInt(),
                        span.get("entity_type").asText()));
            }
            spans.sort(java.util.Comparator.comparingInt(Span::start));
            byTemplate
                    .computeIfAbsent(template(text, spans), key -> new ArrayList<>())
                    .add(new Sample(text, spans));
        }
        return byTemplate;
    }

    private static String template(String text, List<Span> spans) {
        var template = new StringBuilder();
        int from = 0;
        for (Span span : spans) {
            if (span.start() >= from) {
                template.append(text, from, span.start())
                        .append('{')
                        .append(span.type())
                        .append('}');
                from = span.end();
            }
        }
        return template.append(text.substring(from)).toString();
    }

    /**
     * A part ({@code legal}, {@code clinical}) of pii-anon; of spans inside of others the outer one counts.
     *
     * @param language whether texts in this language (ISO 639-1) are wanted
     */
    List<Sample> piiAnon(String part, Predicate<String> language) throws IOException {
        var samples = new ArrayList<Sample>();
        var mapper = new ObjectMapper();
        try (var reader = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(root.resolve("pii-anon/test_" + part + ".jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                JsonNode node = mapper.readTree(line);
                if (!language.test(node.get("language").asText())) {
                    continue;
                }
                String text = node.get("text").asText();
                int[] offsets = codePoints(text);
                var spans = new ArrayList<Span>();
                for (JsonNode each : node.get("annotations")) {
                    spans.add(new Span(
                            offsets[each.get("start").asInt()],
                            offsets[each.get("end").asInt()],
                            each.get("entity_type").asText()));
                }
                samples.add(new Sample(text, spans));
            }
        }
        return samples;
    }

    /** From counts of code points to offsets of {@code char}s. */
    private static int[] codePoints(String text) {
        int[] offsets = new int[text.length() + 1];
        int n = 0;
        for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
            offsets[n++] = i;
        }
        for (; n < offsets.length; n++) {
            offsets[n] = text.length();
        }
        return offsets;
    }

    /** The same samples with other types, without those that become empty. */
    static List<Sample> renamed(List<Sample> samples, UnaryOperator<String> types) {
        var renamed = new ArrayList<Sample>();
        for (Sample sample : samples) {
            var spans = new ArrayList<Span>();
            for (Span span : sample.spans()) {
                String type = types.apply(span.type());
                if (!type.isEmpty()) {
                    spans.add(new Span(span.start(), span.end(), type));
                }
            }
            renamed.add(new Sample(sample.text(), spans));
        }
        return renamed;
    }

    /** Every distinct type of some samples. */
    static Set<String> types(List<Sample> samples) {
        var types = new HashSet<String>();
        samples.forEach(sample -> sample.spans().forEach(span -> types.add(span.type())));
        return types;
    }

    /** How many spans there are of each type. */
    static Map<String, Integer> counts(List<Sample> samples) {
        var counts = new HashMap<String, Integer>();
        samples.forEach(sample -> sample.spans().forEach(span -> counts.merge(span.type(), 1, Integer::sum)));
        return counts;
    }
}
