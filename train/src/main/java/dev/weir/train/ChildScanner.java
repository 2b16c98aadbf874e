package dev.weir.train;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A process that finds spans in texts: {@link ScanChild}, or a peer that speaks as it does. It reads lines: a text as a JSON
 * string, or {@code null}, which ends a batch; and answers a batch with a line for each text, a JSON list of {@code [start,
 * end, type]} in UTF-16 code units, and then one with the seconds of processor time that it took.
 */
final class ChildScanner implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Characters; a batch lies in the memory of both sides. */
    private static final int BATCH = 500_000;

    /** What was found in each text, and the processor time of it. */
    record Answer(List<List<Span>> spans, double seconds) {}

    private final Process process;
    private final BufferedWriter to;
    private final BufferedReader from;

    ChildScanner(List<String> command) throws IOException {
        process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        to = process.outputWriter(StandardCharsets.UTF_8);
        from = process.inputReader(StandardCharsets.UTF_8);
    }

    /** Weir in a JVM with 256 MB of heap. */
    static ChildScanner weir(String what) throws IOException {
        return new ChildScanner(List.of(
                java.nio.file.Path.of(System.getProperty("java.home"), "bin", "java")
                        .toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ScanChild.class.getName(),
                what));
    }

    /** Throws if the process ends before it has answered, or answers out of order. */
    Answer scan(List<String> texts) throws IOException {
        var spans = new ArrayList<List<Span>>(texts.size());
        double seconds = 0;
        int next = 0;
        while (next < texts.size()) {
            int first = next;
            for (int length = 0; next < texts.size() && length < BATCH; next++) {
                to.write(JSON.writeValueAsString(texts.get(next)));
                to.write('\n');
                length += texts.get(next).length();
            }
            to.write("null\n");
            to.flush();
            for (int i = first; i < next; i++) {
                spans.add(spans(line(), texts.get(i).length()));
            }
            seconds += seconds(line());
        }
        return new Answer(spans, seconds);
    }

    private String line() throws IOException {
        String line = from.readLine();
        if (line == null) {
            throw new IllegalStateException("the scanning process ended before it had answered");
        }
        return line;
    }

    /** Reads the answer for a text of this length; one that does not lie in the text is refused. */
    static List<Span> spans(String line, int length) throws IOException {
        JsonNode answer = JSON.readTree(line);
        if (!answer.isArray()) {
            throw new IllegalStateException("the scanning process did not answer with a list");
        }
        var spans = new ArrayList<Span>();
        for (JsonNode each : answer) {
            int start = each.path(0).asInt(-1);
            int end = each.path(1).asInt(-1);
            if (start < 0 || end < start || end > length || !each.path(2).isTextual()) {
                throw new IllegalStateException("the scanning process reported a span that is none");
            }
            spans.add(new Span(start, end, each.path(2).asText()));
        }
        return spans;
    }

    private static double seconds(String line) throws IOException {
        JsonNode answer = JSON.readTree(line);
        if (!answer.isNumber()) {
            throw new IllegalStateException("the scanning process did not say how long it took");
        }
        return answer.asDouble();
    }

    /** The most memory that the process has held so far; 0 where there is no /proc. */
    double peakMegabytes() {
        return ProcessMemory.peakMegabytes(process.pid());
    }

    @Override
    public void close() throws IOException {
        to.close();
        process.destroy();
    }
}
