package dev.weir.pipeline.document;

import dev.weir.documents.DocumentText;
import dev.weir.documents.Documents;
import dev.weir.documents.Limits;
import dev.weir.pipeline.WeirException;
import dev.weir.pipeline.table.Encoding;
import dev.weir.pipeline.table.SourceFiles;
import dev.weir.pipeline.table.TextProbe;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A file of running text, read whole: a text file ({@code .txt}, {@code .md}; at most 64 MiB), or a PDF, Office, HTML,
 * mail, RTF or ZIP file within {@link Limits#standard()}.
 */
public final class Document {
    private static final long LARGEST = 64L << 20;

    private Document() {}

    public static boolean is(String fileName) {
        return plain(fileName) || Documents.is(fileName);
    }

    private static boolean plain(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".md");
    }

    /** Whether this is what {@link DocumentForm#name} says of some document. */
    public static boolean isForm(String name) {
        return name.equals("text") || Documents.formats().contains(name);
    }

    /** The endings of all files that can be read. */
    public static List<String> endings() {
        var endings = new ArrayList<>(List.of(".txt", ".md"));
        endings.addAll(Documents.endings());
        return endings;
    }

    /**
     * What a document is.
     *
     * @param encoding of a text file, as the user said it
     */
    public static DocumentForm form(String what, Path file, Optional<Encoding> encoding) {
        String name = String.valueOf(file.getFileName());
        return plain(name)
                ? new DocumentForm.Plain(TextProbe.probe(what, file, encoding))
                : new DocumentForm.Rich(Documents.format(name));
    }

    /**
     * The document's text; a text file's is without its byte-order mark.
     *
     * @throws dev.weir.documents.DocumentException when nothing of a file in some format can be read
     */
    public static DocumentText read(String what, Path file, DocumentForm form) {
        return switch (form) {
            case DocumentForm.Plain plain -> DocumentText.plain(read(what, file, plain.text()));
            case DocumentForm.Rich __ -> Documents.read(file, Limits.standard());
        };
    }

    private static String read(String what, Path file, TextProbe.Text text) {
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
