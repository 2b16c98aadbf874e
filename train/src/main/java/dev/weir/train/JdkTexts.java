package dev.weir.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** Ordinary code and prose that lies on every developer's machine: what the JDK brings along. */
final class JdkTexts {
    private final Path home;

    JdkTexts(Path home) {
        this.home = home;
    }

    /** That of the running JVM. */
    static JdkTexts running() {
        return new JdkTexts(Path.of(System.getProperty("java.home")));
    }

    boolean hasSources() {
        return Files.isRegularFile(sources());
    }

    private Path sources() {
        return home.resolve("lib/src.zip");
    }

    /** Every n-th source file, in the order of their names. */
    List<String> code(int every) throws IOException {
        var files = new ArrayList<String>();
        try (var zip = new ZipFile(sources().toFile())) {
            List<? extends ZipEntry> entries = zip.stream()
                    .filter(entry -> entry.getName().endsWith(".java"))
                    .sorted(java.util.Comparator.comparing(ZipEntry::getName))
                    .toList();
            for (int i = 0; i < entries.size(); i += every) {
                try (var in = zip.getInputStream(entries.get(i))) {
                    files.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return files;
    }

    /** The longer documentation comments of every n-th source file, without stars and tags, a text for each comment. */
    List<String> documentation(int every) throws IOException {
        var comments = new ArrayList<String>();
        for (String file : code(every)) {
            comments.addAll(Comments.documentation(file));
        }
        return comments;
    }

    /** The licences and notices of all modules, each once. */
    List<String> licences() throws IOException {
        try (Stream<Path> files = Files.walk(home.resolve("legal"))) {
            var texts = new java.util.LinkedHashSet<String>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                texts.add(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
            }
            return List.copyOf(texts);
        }
    }
}
