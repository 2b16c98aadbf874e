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

/** Finds the files that a user names: a file, a folder with all below it, or a pattern. */
public final class Sources {
    private Sources() {}

    /**
     * Lists the files. Files and folders whose name begins with a dot are left out.
     *
     * @param names files, folders or glob patterns
     * @throws WeirException when there is nothing at a name, or a file is of a kind that can't be read
     */
    public static List<Source> find(List<String> names) {
        var found = new ArrayList<Source>();
        for (String name : names) {
            Path path = Path.of(name);
            if (Files.isDirectory(path)) {
                addFolder(Files.isSymbolicLink(path) ? real(path) : path, found);
            } else if (Files.exists(path) && !Files.isRegularFile(path)) {
                throw WeirException.source(name, "not a plain file; expected a file, a folder or a pattern");
            } else if (Files.exists(path)) {
                found.add(source(path, path.getFileName()));
            } else if (name.indexOf('*') >= 0 || name.indexOf('?') >= 0 || name.indexOf('{') >= 0) {
                addPattern(name, found);
            } else {
                throw WeirException.source(name, "no such file or folder");
            }
        }
        return named(found);
    }

    private static Path real(Path folder) {
        try {
            return folder.toRealPath();
        } catch (IOException e) {
            throw SourceFiles.unreadable(folder.toString(), e);
        }
    }

    private static void addFolder(Path folder, List<Source> found) {
        int before = found.size();
        for (Path file : filesBelow(folder)) {
            found.add(source(file, folder.relativize(file)));
        }
        if (found.size() == before) {
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

    private static List<Path> filesBelow(Path folder) {
        try (var walk = Files.walk(folder)) {
            var visible = walk.filter(path -> !hidden(folder.relativize(path)))
                    .sorted()
                    .toList();
            for (Path path : visible) {
                if (Files.isSymbolicLink(path) && Files.isDirectory(path)) {
                    throw WeirException.source(
                            path.toString(),
                            "a link to a folder, which is not followed; name the folder itself as a source");
                }
            }
            return visible.stream().filter(Files::isRegularFile).toList();
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

    private static void addPattern(String pattern, List<Source> found) {
        Path base = Path.of(pattern).toAbsolutePath().getParent();
        while (base != null && base.toString().matches(".*[*?{\\[].*")) {
            base = base.getParent();
        }
        if (base == null || !Files.isDirectory(base)) {
            throw WeirException.source(pattern, "no file matches");
        }
        var matcher = FileSystems.getDefault()
                .getPathMatcher("glob:" + Path.of(pattern).toAbsolutePath());
        int before = found.size();
        for (Path file : filesBelow(base)) {
            if (matcher.matches(file.toAbsolutePath())) {
                found.add(source(file, base.relativize(file)));
            }
        }
        if (found.size() == before) {
            throw WeirException.source(pattern, "no file matches");
        }
    }

    private static Source source(Path file, Path relative) {
        String name = file.getFileName().toString();
        if (TableFormat.of(name).isEmpty() && !Document.is(name)) {
            throw WeirException.source(
                    file.toString(),
                    "a kind of file that Weir can't look into; expected .csv, .tsv, .json, .ndjson, .jsonl, .parquet, "
                            + String.join(", ", Document.endings())
                            + ". Nothing passes that was not looked at: leave the file out, or convert it");
        }
        return new Source(stem(name), file, relative);
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
