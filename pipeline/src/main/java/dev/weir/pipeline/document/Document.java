package dev.weir.pipeline.document;

import dev.weir.pipeline.WeirException;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.pipeline.table.TextProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** A text file ({@code .txt}, {@code .md}), read whole; at most 64 MiB. */
public final class Document {
    private static final long LARGEST = 64L << 20;

    private Document() {}

    public static boolean is(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".md");
    }

    /** The file's text without its byte-order mark. */
    public static String read(String what, Path file, TextProbe.Text text) {
        try {
            if (Files.size(file) > LARGEST) {
                throw WeirException.source(what, "larger than 64 MiB; split it");
            }
            byte[] bytes = Files.readAllBytes(file);
            return text.decode(bytes);
        } catch (IOException e) {
            throw SourceFiles.unreadable(what, e);
        }
    }
}
