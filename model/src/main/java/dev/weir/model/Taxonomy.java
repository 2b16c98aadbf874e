package dev.weir.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The tree of data classes, read from one data file ({@code taxonomy.tsv}) that maps each class to the Fideslang
 * category and the W3C DPV concept nearest to it. The version goes into every manifest.
 */
public final class Taxonomy {
    private static final Taxonomy STANDARD = read();

    private final String version;
    private final Map<String, DataClass> classes;

    private Taxonomy(String version, Map<String, DataClass> classes) {
        this.version = version;
        this.classes = Map.copyOf(classes);
    }

    /** The taxonomy that Weir ships. */
    public static Taxonomy standard() {
        return STANDARD;
    }

    public String version() {
        return version;
    }

    public Collection<DataClass> classes() {
        return classes.values();
    }

    public Optional<DataClass> find(String id) {
        return Optional.ofNullable(classes.get(id));
    }

    /**
     * The class with this id.
     *
     * @throws IllegalArgumentException when the taxonomy has no such class
     */
    public DataClass get(String id) {
        return find(id).orElseThrow(() -> new IllegalArgumentException("no data class " + id + " in the taxonomy"));
    }

    private static Taxonomy read() {
        var stream = Taxonomy.class.getResourceAsStream("taxonomy.tsv");
        if (stream == null) {
            throw new IllegalStateException("taxonomy.tsv is missing from the jar of weir-model");
        }
        var classes = new LinkedHashMap<String, DataClass>();
        String version = "";
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.startsWith("#version ")) {
                    version = line.substring(9).strip();
                } else if (!line.isBlank() && !line.startsWith("#")) {
                    var parsed = parse(line);
                    if (classes.put(parsed.id(), parsed) != null) {
                        throw new IllegalStateException("taxonomy.tsv has two classes " + parsed.id());
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var each : classes.values()) {
            for (var above : each.ancestorIds()) {
                if (!classes.containsKey(above)) {
                    throw new IllegalStateException("taxonomy.tsv: " + each.id() + " has no parent " + above);
                }
            }
        }
        return new Taxonomy(version, classes);
    }

    private static DataClass parse(String line) {
        String[] cells = line.split("\t", -1);
        if (cells.length != 7) {
            throw new IllegalStateException("taxonomy.tsv: a row has " + cells.length + " cells, not 7: " + line);
        }
        var regimes = EnumSet.noneOf(Regime.class);
        for (String regime : cells[4].split(" ")) {
            if (!regime.isEmpty()) {
                regimes.add(Regime.valueOf(regime));
            }
        }
        return new DataClass(
                cells[0],
                cells[1],
                Sensitivity.valueOf(cells[2].toUpperCase(Locale.ROOT)),
                Identifiability.valueOf(cells[3].toUpperCase(Locale.ROOT)),
                regimes,
                cells[5],
                cells[6]);
    }
}
