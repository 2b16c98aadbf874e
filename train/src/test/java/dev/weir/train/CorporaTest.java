package dev.weir.train;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorporaTest {
    @TempDir
    Path folder;

    @Test
    void tokensBecomeTextWithSpansOfCharacters() throws IOException {
        Files.writeString(folder.resolve("a.conll"), """
                The\tO
                firm\tO
                Zolt\tB-ORG
                &\tI-ORG
                Co\tI-ORG
                (\tO
                Ulm\tB-LOC
                )\tO
                .\tO

                Ann\tB-PER
                Bo\tB-PER
                """);
        var samples = new Corpora(folder).columns("a.conll", 0, 1, 1);
        assertThat(samples)
                .containsExactly(
                        new Sample(
                                "The firm Zolt & Co (Ulm).",
                                java.util.List.of(new Span(9, 18, "ORG"), new Span(20, 23, "LOC"))),
                        new Sample("Ann Bo", java.util.List.of(new Span(0, 3, "PER"), new Span(4, 6, "PER"))));
    }

    @Test
    void theSentenceAsItWasIsKeptWhereTheCorpusHasIt() throws IOException {
        Files.writeString(folder.resolve("b.iob2"), """
                # sent_id = 1
                # text = I'm in Bad Ems, now.
                1\tI\tO\t-
                2\t'm\tO\t-
                3\tin\tO\t-
                4\tBad\tB-LOC\t-
                5\tEms\tI-LOC\t-
                6\t,\tO\t-
                7\tnow\tO\t-
                8\t.\tO\t-
                """);
        assertThat(new Corpora(folder).columns("b.iob2", 1, 2, 1))
                .containsExactly(new Sample("I'm in Bad Ems, now.", java.util.List.of(new Span(7, 14, "LOC"))));
    }
}
