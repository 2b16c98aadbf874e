package dev.weir.protect.generalize;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The hierarchy files beside a policy, by name. Each is read once. Thread-safe. */
public final class Hierarchies {
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_.-]{0,99}");
    private static final long LARGEST = 64L << 20;

    private final @Nullable Path folder;
    private final Map<String, Hierarchy> read = new ConcurrentHashMap<>();

    private Hierarchies(@Nullable Path folder) {
        this.folder = folder;
    }

    /** No files at all: every {@code file:} is refused. */
    public static Hierarchies none() {
        return new Hierarchies(null);
    }

    /** The files of a folder; {@code race} or {@code race.csv} names {@code race.csv} in it. */
    public static Hierarchies in(Path folder) {
        return new Hierarchies(folder);
    }

    /**
     * The hierarchy of this name.
     *
     * @throws IllegalArgumentException when there is no such file, the name isn't a plain file name, or the file isn't a
     *     hierarchy
     * @throws UncheckedIOException when the file can't be read
     */
    public Hierarchy get(String name) {
        var known = read.get(name);
        if (known != null) {
            return known;
        }
        if (folder == null || !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("generalize: no hierarchy file '" + name + "' beside the policy");
        }
        var file = folder.resolve(name.endsWith(".csv") ? name : name + ".csv");
        try {
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException("generalize: the hierarchy '" + name + "' is larger than 64 MiB");
            }
            var hierarchy = Hierarchy.parse(Files.readAllLines(file, StandardCharsets.UTF_8));
            read.put(name, hierarchy);
            return hierarchy;
        } catch (NoSuchFileException e) {
            throw new IllegalArgumentException("generalize: no hierarchy file '" + name + "' beside the policy", e);
        } catch (IOException e) {
            throw new UncheckedIOException("generalize: the hierarchy '" + name + "' can't be read", e);
        }
    }
}
