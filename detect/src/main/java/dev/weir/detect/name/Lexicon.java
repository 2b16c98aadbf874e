package dev.weir.detect.name;

import dev.weir.detect.WordMap;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * What is known of words and phrases: given and family names, places, words of everyday language. Loaded on first use,
 * kept as hashes of 64 bits. The lists were made by {@code NameListGenerator} from Datafaker's locales.
 */
public final class Lexicon {
    public static final int GIVEN = 1;
    public static final int FAMILY = 1 << 1;
    /** Also a word of everyday language. */
    public static final int COMMON = 1 << 2;

    public static final int COUNTRY = 1 << 3;
    public static final int STATE = 1 << 4;
    public static final int CITY = 1 << 5;
    public static final int TITLE = 1 << 6;
    /** The first word of a place of several words. */
    public static final int PLACE_BEGINS = 1 << 7;

    private static final class Loaded {
        static final WordMap WORDS = load();
    }

    private Lexicon() {}

    /** The bits of a word or phrase, by its {@link dev.weir.detect.Words#hash}. */
    public static int of(long hash) {
        return Loaded.WORDS.get(hash);
    }

    private static WordMap load() {
        var words = new WordMap();
        read("given.txt", GIVEN, words);
        read("family.txt", FAMILY, words);
        read("common.txt", COMMON, words);
        read("countries.txt", COUNTRY, words);
        read("states.txt", STATE, words);
        read("cities.txt", CITY, words);
        return words.with(
                TITLE,
                "mr mrs ms miss mister dr prof professor doctor sir madam mme mlle herr frau hr fr sig señor"
                        + " señora sr sra srta dott dipl rev sgt capt lt mag");
    }

    private static void read(String file, int bit, WordMap words) {
        var stream = Lexicon.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException(file + " is missing from the jar of weir-detect");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (!line.isEmpty() && line.charAt(0) != '#') {
                    words.or(line, bit);
                    int space = line.indexOf(' ');
                    if (space > 0 && (bit & (COUNTRY | STATE | CITY)) != 0) {
                        words.or(line.substring(0, space), PLACE_BEGINS);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
