package dev.weir.train;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.detect.TextScanner;
import dev.weir.detect.secret.Jwt;
import dev.weir.detect.secret.PrivateKey;
import dev.weir.detect.secret.Secrets;
import dev.weir.model.Verdict;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Weir as a process that {@link ChildScanner} drives, so that it is measured as its peers are: {@code ScanChild all} with
 * everything on, {@code ScanChild secrets} with the detectors of secrets only.
 */
final class ScanChild {
    private ScanChild() {}

    public static void main(String[] arguments) throws IOException {
        var reader = (arguments[0].equals("secrets") ? secrets() : TextScanner.standard()).reader();
        var in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        var out = new BufferedWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8));
        var json = new ObjectMapper();
        var clock = ManagementFactory.getThreadMXBean();
        var batch = new ArrayList<String>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (!line.equals("null")) {
                batch.add(json.readValue(line, String.class));
                continue;
            }
            var verdicts = new ArrayList<Verdict>(batch.size());
            long start = clock.getCurrentThreadCpuTime();
            for (String text : batch) {
                verdicts.add(reader.scan(text));
            }
            double seconds = (clock.getCurrentThreadCpuTime() - start) / 1e9;
            for (Verdict verdict : verdicts) {
                var spans = new ArrayList<List<Object>>();
                for (Span span : Measurement.spans(verdict)) {
                    spans.add(List.of(span.start(), span.end(), span.type()));
                }
                out.write(json.writeValueAsString(spans));
                out.write('\n');
            }
            out.write(json.writeValueAsString(seconds));
            out.write('\n');
            out.flush();
            batch.clear();
        }
    }

    /** What finds secrets, and nothing else. */
    static TextScanner secrets() {
        var detectors = new ArrayList<>(Secrets.detectors());
        detectors.addAll(PrivateKey.kind().detectors());
        detectors.addAll(Jwt.kind().detectors());
        return TextScanner.of(detectors, Duration.ofSeconds(30));
    }
}
