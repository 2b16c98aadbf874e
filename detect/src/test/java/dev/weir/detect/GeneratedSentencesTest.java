package dev.weir.detect;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.weir.model.Finding;
import dev.weir.model.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Recall and precision on the sentences of presidio-research; the floors are a little below what was measured. */
class GeneratedSentencesTest {
    private static final Map<String, String> CLASSES = Map.ofEntries(
            Map.entry("PERSON", "person.name"),
            Map.entry("PHONE_NUMBER", "contact.phone"),
            Map.entry("CREDIT_CARD", "finance.card"),
            Map.entry("US_SSN", "id.us.ssn"),
            Map.entry("IP_ADDRESS", "network.ip"),
            Map.entry("EMAIL_ADDRESS", "contact.email"),
            Map.entry("IBAN_CODE", "finance.iban"),
            Map.entry("DOMAIN_NAME", "contact.url"),
            Map.entry("ADDRESS", "address"),
            Map.entry("STREET_ADDRESS", "address"),
            Map.entry("LOCATION", "address"),
            Map.entry("GPE", "address"),
            Map.entry("AGE", "person.age"),
            Map.entry("ZIP_CODE", "address"),
            Map.entry("US_DRIVER_LICENSE", "id.driving-licence"),
            Map.entry("DATE_TIME", "person.birth-date"));

    private static final class Counts {
        int wanted;
        int found;
        int reported;
        int right;
    }

    @Test
    void smallSetIsFound() throws IOException {
        var counts = measure("pii/presidio-research/generated_small.json");
        recallAtLeast(counts, "contact.email", 1);
        recallAtLeast(counts, "contact.phone", 0.95);
        recallAtLeast(counts, "finance.card", 1);
        recallAtLeast(counts, "id.us.ssn", 1);
        recallAtLeast(counts, "network.ip", 1);
    }

    @Test
    void largeSetIsFound() throws IOException {
        var counts = measure("pii/presidio-research/generated_large.json");
        recallAtLeast(counts, "contact.email", 0.98);
        recallAtLeast(counts, "finance.iban", 0.98);
        recallAtLeast(counts, "finance.card", 0.98);
        recallAtLeast(counts, "id.us.ssn", 0.98);
        recallAtLeast(counts, "network.ip", 0.98);
        recallAtLeast(counts, "contact.phone", 0.97);
        recallAtLeast(counts, "person.name", 0.68);
    }

    private static void recallAtLeast(Map<String, Counts> counts, String id, double least) {
        Counts each = counts.get(id);
        assertThat((double) each.found / each.wanted).as("recall of " + id).isGreaterThanOrEqualTo(least);
    }

    private static Map<String, Counts> measure(String file) throws IOException {
        JsonNode root = new ObjectMapper().readTree(SharedData.file(file).toFile());
        var counts = new TreeMap<String, Counts>();
        boolean misses = Boolean.getBoolean("weir.misses");
        for (JsonNode sample : root) {
            String text = sample.get("full_text").asText();
            List<Finding> findings = new ArrayList<>();
            if (TextScanner.standard().scan(text) instanceof Verdict.Found found) {
                findings.addAll(found.findings());
            }
            for (JsonNode span : sample.get("spans")) {
                String id = CLASSES.get(span.get("entity_type").asText());
                if (id == null) {
                    continue;
                }
                int start = span.get("start_position").asInt();
                int end = span.get("end_position").asInt();
                Counts each = counts.computeIfAbsent(id, key -> new Counts());
                each.wanted++;
                boolean hit = findings.stream()
                        .anyMatch(f -> f.dataClass().within(id) && f.start() <= start + 1 && f.end() >= end - 1);
                hit |= findings.stream().anyMatch(f -> f.start() <= start && f.end() >= end);
                each.found += hit ? 1 : 0;
                if (misses && !hit) {
                    System.out.println(
                            "MISS " + id + " [" + text.substring(start, end) + "] in " + text.replace('\n', '|'));
                }
            }
            for (Finding finding : findings) {
                String group = finding.dataClass().within("address")
                        ? "address"
                        : finding.dataClass().id();
                Counts each = counts.computeIfAbsent(group, key -> new Counts());
                each.reported++;
                boolean right = false;
                for (JsonNode span : sample.get("spans")) {
                    String id = CLASSES.get(span.get("entity_type").asText());
                    right |= finding.start() < span.get("end_position").asInt()
                            && finding.end() > span.get("start_position").asInt()
                            && (id == null || finding.dataClass().within(id));
                }
                each.right += right ? 1 : 0;
                if (misses && !right) {
                    System.out.println("WRONG " + finding.dataClass() + " " + finding.by() + " ["
                            + text.substring(finding.start(), finding.end()) + "] in " + text.replace('\n', '|'));
                }
            }
        }
        System.out.println(file);
        counts.forEach((id, c) -> System.out.printf(
                "  %-22s recall %4d/%4d %.3f   precision %4d/%4d %.3f%n",
                id,
                c.found,
                c.wanted,
                (double) c.found / c.wanted,
                c.right,
                c.reported,
                (double) c.right / c.reported));
        return counts;
    }
}
