package dev.weir.bench;

import dev.weir.bench.generate.Documents;
import dev.weir.detect.TextScanner;
import dev.weir.detect.secret.Secrets;
import dev.weir.model.Verdict;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * {@code detect-patterns} and {@code detect-names}: English documents on one core. The peer is {@code java.util.regex}, one
 * expression after another: all of the secrets' rules and one for each kind of pattern.
 */
final class Detect {
    /** Throughput is by the processor time of the thread, so that other load on the machine does not count. */
    private static final ThreadMXBean CLOCK = ManagementFactory.getThreadMXBean();

    private static final int RUNS = 7;
    /** Readings of the text, so that the compiler is done. */
    private static final int WARM_UP = 40;

    private static final int PEER_CHARACTERS = 60_000;
    private static final int OUR_CHARACTERS = 4_000_000;
    private static final String PEER = "java.util.regex one by one";
    private static final Set<String> NAMES = Set.of("tagger", "masked-name", "street");

    private static final List<String> KINDS = List.of(
            "[\\w.+%'-]{1,64}@[\\w-]{1,63}(?:\\.[\\w-]{1,63})+",
            "(?:[a-z]{3,6}://|www\\.)[^\\s\"'<>]+",
            "\\b\\d{1,3}(?:\\.\\d{1,3}){3}\\b",
            "\\b(?:[0-9a-fA-F]{0,4}:){2,7}[0-9a-fA-F]{0,4}\\b",
            "\\b[0-9a-fA-F]{2}(?:[:-][0-9a-fA-F]{2}){5}\\b",
            "\\b[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}\\b",
            "\\b[A-Z]{2}\\d{2}(?:[ -]?[A-Z0-9]{1,4}){3,8}\\b",
            "\\b\\d(?:[ -]?\\d){12,18}\\b",
            "\\b\\d{3}-\\d{2}-\\d{4}\\b",
            "\\b9\\d{2}-\\d{2}-\\d{4}\\b",
            "(?:\\+\\d{1,3}[ .-]?)?\\(?\\d{2,4}\\)?[ .-]?\\d{3,4}[ .-]?\\d{3,4}\\b",
            "\\b\\d{1,4}[-/.]\\d{1,2}[-/.]\\d{1,4}\\b",
            "(?i)\\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? \\d{4}\\b",
            "\\b[A-Z]\\d[0-9AB](?:\\.[0-9A-Z]{1,4})\\b",
            "\\b(?:\\d{5}(?:-\\d{4})?|[A-Z]{1,2}\\d[A-Z0-9]? \\d[A-Z]{2})\\b",
            "-?\\d{1,2}\\.\\d{3,}, ?-?\\d{1,3}\\.\\d{3,}",
            "eyJ[\\w-]{5,}\\.[\\w-]+\\.[\\w-]*",
            "-----BEGIN [A-Z ]{0,20}PRIVATE KEY-----",
            "(?i)\\b(?:password|passwd|pwd|secret|token|api[_ -]?key)\\s*[:=]\\s*[\"']?([^\\s\"']{4,})",
            "(?i)\\b\\d{1,3}[ -]years?[ -]old\\b",
            "(?i)\\b(?:ssn|mrn|npi|dob|icd|passport|account|customer|licen[cs]e)\\b\\W{0,3}\\w{0,10}\\W{0,3}([\\w/-]{4,20})");
    private static final String NAME = "\\b(?:Dr|Mr|Mrs|Ms)?\\.? ?[A-Z][a-z]+(?: [A-Z][a-z]+){1,3}\\b";

    private final boolean names;
    private final String bench;
    private final List<Pattern> peers = new ArrayList<>();

    Detect(boolean names) {
        this.names = names;
        this.bench = names ? "detect-names" : "detect-patterns";
        KINDS.forEach(each -> peers.add(Pattern.compile(each)));
        Secrets.expressions().forEach(each -> peers.add(Pattern.compile(each)));
        if (names) {
            peers.add(Pattern.compile(NAME));
        }
    }

    TextScanner scanner() {
        return names ? TextScanner.standard() : TextScanner.standard().without(NAMES);
    }

    List<Line> run() {
        var reader = scanner().reader();
        String text = new Documents(4).text(OUR_CHARACTERS);
        String forPeer = text.substring(0, PEER_CHARACTERS);
        var ours = new ArrayList<Double>();
        var theirs = new ArrayList<Double>();
        for (int i = 0; i < WARM_UP / (names ? 10 : 1); i++) {
            scan(reader, text);
        }
        for (int i = -3; i < RUNS; i++) {
            long start = CLOCK.getCurrentThreadCpuTime();
            scan(reader, text);
            double our = text.length() * 1e3 / (CLOCK.getCurrentThreadCpuTime() - start);
            start = CLOCK.getCurrentThreadCpuTime();
            find(forPeer);
            double their = forPeer.length() * 1e3 / (CLOCK.getCurrentThreadCpuTime() - start);
            if (i >= 0) {
                ours.add(our);
                theirs.add(their);
            }
        }
        var lines = new ArrayList<Line>();
        lines.add(Line.moreIsBetter(
                bench, "english-1-core", new Measured(ours).median(), new Measured(theirs).median(), PEER, "MB/s"));
        lines.addAll(prompts(reader));
        return lines;
    }

    /** How long a prompt of 2 kB waits. */
    private List<Line> prompts(TextScanner.Reader reader) {
        var prompts = new ArrayList<String>();
        for (int i = 0; i < 200; i++) {
            prompts.add(new Documents(100 + i).text(2000));
        }
        var ours = new double[20_000];
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < ours.length; i++) {
                long start = System.nanoTime();
                scan(reader, prompts.get(i % prompts.size()));
                ours[i] = (System.nanoTime() - start) / 1e6;
            }
        }
        var theirs = new double[100];
        for (int i = 0; i < theirs.length; i++) {
            long start = System.nanoTime();
            find(prompts.get(i));
            theirs[i] = (System.nanoTime() - start) / 1e6;
        }
        Arrays.sort(ours);
        Arrays.sort(theirs);
        return List.of(
                Line.lessIsBetter(bench, "prompt-2kB-p50", at(ours, 0.5), at(theirs, 0.5), PEER, "ms"),
                Line.lessIsBetter(bench, "prompt-2kB-p99", at(ours, 0.99), at(theirs, 0.99), PEER, "ms"));
    }

    private static double at(double[] sorted, double share) {
        return sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static void scan(TextScanner.Reader reader, String text) {
        if (!(reader.scan(text) instanceof Verdict.Found)) {
            throw new IllegalStateException("the documents hold findings, and none was found");
        }
    }

    private void find(String text) {
        int found = 0;
        for (Pattern pattern : peers) {
            var matcher = pattern.matcher(text);
            while (matcher.find()) {
                found++;
            }
        }
        if (found == 0) {
            throw new IllegalStateException("the peer found nothing");
        }
    }
}
