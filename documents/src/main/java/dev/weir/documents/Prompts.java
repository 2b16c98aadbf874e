package dev.weir.documents;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The prompts that stand in layouts and masters of slides, {@code Click to edit Master title style}: nobody wrote them
 * and no slide shows them, but out of their sentences they look like names and places. Only a whole paragraph that is
 * such a prompt is one; all else in a layout or master is text like any other.
 */
final class Prompts {
    private static final Set<String> ALL = all();

    private Prompts() {}

    /** Whether parts at this place hold prompts. */
    static boolean possible(String place) {
        return place.startsWith("slide layout") || place.contains("master");
    }

    static boolean is(String paragraph) {
        return paragraph.length() <= 80 && ALL.contains(folded(paragraph));
    }

    private static String folded(String text) {
        var folded = new StringBuilder();
        String parts = Normalizer.normalize(text, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        for (int i = 0; i < parts.length(); i++) {
            if (Character.isLetter(parts.charAt(i))) {
                folded.append(parts.charAt(i));
            }
        }
        return folded.toString();
    }

    private static Set<String> all() {
        var all = new HashSet<String>();
        var stream = Prompts.class.getResourceAsStream("prompts.txt");
        if (stream == null) {
            throw new IllegalStateException("prompts.txt is missing from the jar of weir-documents");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.startsWith("#") && !line.isBlank()) {
                    all.add(folded(line));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Set.copyOf(all);
    }
}
