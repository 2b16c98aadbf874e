package dev.weir.pipeline;

import dev.weir.model.Source;
import dev.weir.pipeline.document.Document;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.pipeline.table.TableFormat;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** Finds the files that a user names: a file, a folder with all below it, or a pattern. */
public final class Sources {
    private final List<Source> found = new ArrayList<>();
    private final List<Source> unknown = new ArrayList<>();
    private final List<Path> hidden = new ArrayList<>();

    private Sources() {}

    /**
     * What is there.
     *
     * @param unknown files below the folders that are of a kind that can't be read
     * @param hidden files and folders below them whose names begin with a dot, which are left out
     */
    public record Listing(List<Source> sources, List<Source> unknown, List<Path> hidden) {
        public Listing {
            sources = List.copyOf(sources);
            unknown = List.copyOf(unknown);
            hidden = List.copyOf(hidden);
        }
    }

    /**
     * Lists the files, all of which must be of a kind that can be read.
     *
     * @param names files, folders or glob patterns
     * @throws WeirException when there is nothing at a name, or a file can't be read
     */
    public static Listing find(List<String> names) {
        var listing = list(names);
        if (!listing.unknown().isEmpty()) {
            throw unreadableKind(listing.unknown().getFirst().location());
        }
        return listing;
    }

    /**
     * Lists the files.
     *
     * @param names files, folders or glob patterns
     * @throws WeirException when there is nothing at a name, a file that is named itself is of a kind that can't be read,
     *     or something is no file at all
     */
    public static Listing list(List<String> names) {
        var sources = new Sources();
        for (String name : names) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                sources.addFolder(Files.isSymbolicLink(path) ? real(path) : path);
            } else if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw WeirException.source(name, "not a plain file; expected a file, a folder or a pattern");
            } else if (Files.exists(path)) {
                if (!isKnown(path)) {
                    throw unreadableKind(path);
                }
                sources.add(path, path.getFileName());
            } else if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('{') >= 0) {
                sources.addPattern(name);
            } else {
                throw WeirException.source(name, "no such file or folder");
            }
        }
        return new Listing(named(sources.found), sources.unknown, sources.hidden);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw SourceFiles.unreadable(folder.toString(), e);
        }
    }

    private void addFolder(Path folder) {
        var files = filesBelow(folder, path -> true);
        for (Path file : files) {
            add(file, folder.relativize(file));
        }
        if (files.isEmpty()) {
            throw WeirException.source(folder.toString(), "the folder holds no file");
        }
    }

    private static boolean hidden(Path relative) {
        for (Path part : relative) {
            if (part.toString().startsWith(".")) {
                return true;
            }
        }
        return false;
    }

    /** None of which is passed over without a word. */
    private List<Path> filesBelow(Path folder, Predicate<Path> wanted) {
        try (var walk = Files.walk(folder)) {
            var files = new ArrayList<Path>();
            for (Path path : (Iterable<Path>) walk.sorted()::iterator) {
                Path relative = folder.relativize(path);
                if (hidden(relative)) {
                    if (relative.getParent() == null || !hidden(relative.getParent())) {
                        hidden.add(path);
                    }
                } else if (Files.isSymbolicLink(path) && Files.isDirectory(path)) {
                    throw WeirException.source(
                            path.toString(),
                            "a link to a folder, which is not followed; name the folder itself as a source");
                } else if (Files.isRegularFile(path)) {
                    files.add(path);
                } else if (!Files.isDirectory(path) && wanted.test(path)) {
                    throw WeirException.source(
                            path.toString(),
                            Files.isSymbolicLink(path)
                                    ? "a link to nothing; take it away, or mend it"
                                    : "not a plain file; leave it out of the folder");
                }
            }
            return files;
        } catch (java.io.UncheckedIOException e) {
            IOException cause = e.getCause() == null ? new IOException() : e.getCause();
            String at = cause instanceof java.nio.file.FileSystemException fault && fault.getFile() != null
                    ? fault.getFile()
                    : folder.toString();
            throw SourceFiles.unreadable(at, cause);
        } catch (IOException e) {
            throw SourceFiles.unreadable(folder.toString(), e);
        }
    }

    private void addPattern(String pattern) {
        Path base = Path.of(pattern).toAbsolutePath().getParent();
        while (base != null && base.toString().matches(".*[*?{\\[].*")) {
            base = base.getParent();
        }
        if (base == null || !Files.isDirectory(base)) {
            throw WeirException.source(pattern, "no file matches");
        }
        var matcher = FileSystems.getDefault()
                .getPathMatcher("glob:" + Path.of(pattern).toAbsolutePath());
        boolean any = false;
        // what lies beside the files that match is not asked for
        for (Path file : new Sources().filesBelow(base, path -> matcher.matches(path.toAbsolutePath()))) {
            if (matcher.matches(file.toAbsolutePath())) {
                add(file, base.relativize(file));
                any = true;
            }
        }
        if (!any) {
            throw WeirException.source(pattern, "no file matches");
        }
    }

    private void add(Path file, Path relative) {
        var source = new Source(stem(String.valueOf(file.getFileName())), file, relative);
        (isKnown(file) ? found : unknown).add(source);
    }

    private static boolean isKnown(Path file) {
        String name = String.valueOf(file.getFileName());
        return TableFormat.of(name).isPresent() || Document.is(name);
    }

    private static WeirException unreadableKind(Path file) {
        return WeirException.source(
                file.toString(),
                "a kind of file that Weir can't look into; expected .csv, .tsv, .json, .ndjson, .jsonl, .parquet, "
                        + String.join(", ", Document.endings())
                        + ", or source code. Nothing passes that was not looked at: leave the file out, or convert it");
    }

    private static String stem(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    /**
     * A table's data set is its name without the ending, with its folders where two have the same; a document's is the
     * folder that it lies in.
     */
    private static List<Source> named(List<Source> found) {
        var stems = new HashMap<String, Integer>();
        var seen = new HashSet<Path>();
        var places = new HashSet<String>();
        for (var source : found) {
            if (!Document.is(source.relative().toString())) {
                stems.merge(source.dataset(), 1, Integer::sum);
            }
            if (!seen.add(source.location().toAbsolutePath().normalize())) {
                throw WeirException.source(source.location().toString(), "named twice");
            }
            if (!places.add(source.relative().toString().toLowerCase(Locale.ROOT))) {
                throw WeirException.source(
                        source.location().toString(),
                        "another source has the same name and would stand in the same place of the release");
            }
        }
        return found.stream()
                .map(source -> {
                    String relative = source.relative().toString();
                    if (Document.is(relative)) {
                        Path folder = source.location().toAbsolutePath().getParent();
                        Path name = folder == null ? null : folder.getFileName();
                        return new Source(
                                name == null ? "documents" : name.toString(), source.location(), source.relative());
                    }
                    return stems.getOrDefault(source.dataset(), 0) > 1
                            ? new Source(stem(relative), source.location(), source.relative())
                            : source;
                })
                .toList();
    }
}
