package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import dev.weir.detect.TextScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/**
 * What is found in ordinary code and prose must not become more. Each number is a tenth above what was measured, in
 * findings in a million characters; who makes a detector more exact lowers it.
 */
class OrdinaryTextTest {
    /** All findings, with names and without; of people, places and addresses, with names. */
    private static final Map<String, double[]> MOST = Map.of(
            "code", new double[] {953, 185, 67, 181, 302},
            "documentation", new double[] {324, 46, 125, 41, 7},
            "licences", new double[] {2556, 415, 844, 187, 98},
            "specifications", new double[] {1442, 820, 179, 29, 46});

    /** Findings by patterns and labels alone, where next to nothing should be. A class stands for those below it too. */
    private static final Map<String, Map<String, Double>> MOST_BY_CLASS = Map.of(
            "code",
                    Map.of(
                            "secret",
                            0.5,
                            "finance",
                            0.1,
                            "id",
                            0.1,
                            "health",
                            0.5,
                            "contact.phone",
                            0.5,
                            "contact.email",
                            0.1,
                            "network",
                            0.1,
                            "person",
                            5.0),
            "documentation",
                    Map.of(
                            "secret",
                            0.1,
                            "finance",
                            0.1,
                            "id",
                            0.1,
                            "health",
                            0.1,
                            "contact.phone",
                            2.6,
                            "contact.email",
                            0.1,
                            "network",
                            1.3,
                            "person",
                            2.6),
            "licences",
                    Map.of(
                            "secret",
                            0.1,
                            "finance",
                            0.1,
                            "id",
                            0.1,
                            "health",
                            0.1,
                            "contact.phone",
                            27.9,
                            "contact.email",
                            78.0,
                            "network",
                            0.1,
                            "person",
                            0.1),
            "specifications",
                    Map.of(
                            "secret",
                            58.0,
                            "finance",
                            0.1,
                            "id",
                            9.5,
                            "health",
                            0.1,
                            "contact.phone",
                            7.2,
                            "contact.email",
                            55.0,
                            "network",
                            0.1,
                            "person",
                            55.0));

    private static void hold(List<OrdinaryText> texts) {
        var tooMany = new TreeMap<String, String>();
        for (OrdinaryText text : texts) {
            var all = text.count(TextScanner.standard());
            var without = text.count(TextScanner.standard().without(OrdinaryText.NAMES));
            double[] most = MOST.get(text.name());
            assertThat(all.characters()).isGreaterThan(300_000);
            over(tooMany, text.name() + ", all", all.perMegabyte(), most[0]);
            over(tooMany, text.name() + " without names, all", without.perMegabyte(), most[1]);
            over(tooMany, text.name() + ", people", all.perMegabyte("person"), most[2]);
            over(tooMany, text.name() + ", places", all.perMegabyte("place"), most[3]);
            over(tooMany, text.name() + ", addresses", all.perMegabyte("address"), most[4]);
            MOST_BY_CLASS
                    .get(text.name())
                    .forEach((dataClass, limit) -> over(
                            tooMany,
                            text.name() + " without names, " + dataClass,
                            without.perMegabyte(dataClass),
                            limit));
        }
        assertThat(tooMany).as("findings in a million characters").isEmpty();
    }

    private static void over(Map<String, String> tooMany, String what, double found, double most) {
        if (found > most) {
            tooMany.put(what, found + ", at most " + most);
        }
    }

    @Test
    void theJdksCodeAndProseHoldNoMoreThanTheyDid() throws IOException {
        var jdk = JdkTexts.running();
        Assumptions.assumeTrue(jdk.hasSources(), "the JDK has no src.zip");
        hold(OrdinaryText.ofTheJdk(jdk));
    }

    @Test
    void specificationsHoldNoMoreThanTheyDid() throws IOException {
        String environment = System.getenv("WEIR_SHARED");
        Path data = (environment != null
                        ? Path.of(environment)
                        : Path.of(System.getProperty("weir.root", "."), "..", "shared"))
                .resolve("data");
        Assumptions.assumeTrue(Files.isDirectory(data), "evaluation data not there: shared/data");
        hold(List.of(OrdinaryText.specifications(data)));
    }

    @Test
    void aClassStandsForThoseBelowIt() {
        var count = new OrdinaryText.Count(
                "x", 2_000_000, Map.of("contact.phone", 4, "contact.email", 2, "contactless", 8));
        assertThat(count.perMegabyte()).isEqualTo(7);
        assertThat(count.perMegabyte("contact")).isEqualTo(3);
        assertThat(count.perMegabyte("contact.phone")).isEqualTo(2);
        assertThat(count.perMegabyte("finance")).isZero();
        var rows = new ArrayList<>(OrdinaryText.table(List.of(count)).lines().toList());
        assertThat(rows)
                .contains("| **all** | **7** |", "| contact.phone | 2.0 |")
                .hasSize(7);
    }
}
