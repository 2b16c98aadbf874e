package dev.weir.train;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Short texts of many kinds in nine languages, written and marked for this repository: tickets, chats, letters, reports,
 * forms, notes, logs, and some that name nobody. Nothing is trained on them. Of those with an even number the errors may
 * be read; of the others only what they come to.
 *
 * <p>In a file {@code == number kind} begins a passage and {@code [type:text]} marks a span.
 */
final class Passages {
    static final List<String> LANGUAGES = List.of("en", "de", "fr", "es", "it", "nl", "pt", "sv", "da");

    /** Titles, bare years, time stamps of logs: sets are not of one mind whether these are wanted. */
    private static final Set<String> APART = Set.of("UNSURE");

    /** Which passages. */
    enum Half {
        DEVELOPMENT("development", "never trained on; errors were read"),
        HELD_OUT("held out", "never trained on; no error was read");

        private final String title;
        private final String note;

        Half(String title, String note) {
            this.title = title;
            this.note = note;
        }

        private boolean holds(int number) {
            return (number % 2 == 0) == (this == DEVELOPMENT);
        }
    }

    private Passages() {}

    /** Those of all languages together, and then those of each. */
    static List<DataSet> sets(Half half) {
        var all = new ArrayList<Sample>();
        var sets = new ArrayList<DataSet>();
        for (String language : LANGUAGES) {
            List<Sample> samples = of(language, half);
            all.addAll(samples);
            sets.add(set(language, half, samples));
        }
        sets.addFirst(set("all", half, all));
        return sets;
    }

    private static DataSet set(String languages, Half half, List<Sample> samples) {
        return new DataSet("passages " + languages + ", " + half.title, half.note, samples, id -> true, APART);
    }

    static List<Sample> of(String language, Half half) {
        String resource = "passages/" + language + ".txt";
        var stream = Passages.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IllegalStateException(resource + " is missing");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return read(reader.lines().toList(), half);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Sample> read(List<String> lines, Half half) {
        var samples = new ArrayList<Sample>();
        var passage = new StringBuilder();
        boolean taken = false;
        for (String line : lines) {
            if (line.startsWith("== ")) {
                close(passage, samples);
                taken = half.holds(Integer.parseInt(line.split(" ")[1]));
            } else if (taken) {
                passage.append(line).append('\n');
            }
        }
        close(passage, samples);
        return samples;
    }

    private static void close(StringBuilder passage, List<Sample> into) {
        if (!passage.isEmpty()) {
            into.add(sample(passage.toString().strip()));
            passage.setLength(0);
        }
    }

    /** Throws if a mark is not closed or names no type. */
    private static Sample sample(String marked) {
        var text = new StringBuilder();
        var spans = new ArrayList<Span>();
        int from = 0;
        for (int open = marked.indexOf('['); open >= 0; open = marked.indexOf('[', from)) {
            int colon = marked.indexOf(':', open);
            int close = marked.indexOf(']', open);
            if (colon < 0 || close < colon) {
                throw new IllegalArgumentException("a mark without type or end");
            }
            text.append(marked, from, open);
            int start = text.length();
            text.append(marked, colon + 1, close);
            spans.add(new Span(
                    start, text.length(), marked.substring(open + 1, colon).toUpperCase(java.util.Locale.ROOT)));
            from = close + 1;
        }
        return new Sample(text.append(marked.substring(from)).toString(), spans);
    }
}
