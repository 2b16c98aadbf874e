package dev.weir.train;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Packages of openly licensed programs, pinned in {@code packages.txt} by version and SHA-256: jars of sources and archives
 * of npm. {@code ./dev train} fetches them into a folder that is never committed.
 */
final class TextPackages {
    private static final List<String> ENDS = List.of(".java", ".md", ".js", ".ts");

    /**
     * A line of the list.
     *
     * @param file its name in the folder
     * @param sha256 in small hexadecimal digits
     */
    record Pinned(String file, String sha256) {}

    private final Path folder;

    TextPackages(Path folder) {
        this.folder = folder;
    }

    /** The lines of {@code packages.txt}: tool, what the tool calls it, name of the file, SHA-256, licence. */
    static List<Pinned> listed() {
        return Pools.lines("packages.txt").stream()
                .map(line -> line.split(" "))
                .map(cells -> new Pinned(cells[2], cells[3]))
                .toList();
    }

    /** Texts by their path, in its order. Throws if the package is not the one that the list pins. */
    Map<String, String> texts(Pinned pinned) throws IOException {
        Path file = folder.resolve(pinned.file());
        byte[] bytes = Files.readAllBytes(file);
        if (!sha256(bytes).equals(pinned.sha256())) {
            throw new IOException(pinned.file() + " is not the package that packages.txt pins");
        }
        var texts = new TreeMap<String, String>();
        if (pinned.file().endsWith(".tgz")) {
            Tar.read(
                    new GZIPInputStream(new ByteArrayInputStream(bytes)), (name, content) -> put(name, content, texts));
        } else {
            try (var zip = new ZipFile(file.toFile())) {
                for (ZipEntry entry : zip.stream().toList()) {
                    try (var in = zip.getInputStream(entry)) {
                        put(entry.getName(), in.readAllBytes(), texts);
                    }
                }
            }
        }
        return texts;
    }

    private static void put(String name, byte[] content, Map<String, String> into) {
        if (ENDS.stream().anyMatch(name::endsWith)) {
            into.put(name, new String(content, StandardCharsets.UTF_8).replace("\r\n", "\n"));
        }
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
