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
import java.util.Set;

/**
 * A file of running text, read whole: a text file (at most 64 MiB; also logs, configuration, source code and what has no
 * ending), or a PDF, Office, HTML, mail, RTF or ZIP file within {@link Limits#standard()}.
 */
public final class Document {
    private static final long LARGEST = 64L << 20;

    /** Of files that are text and nothing else: no pictures stand in them, nor files of another kind. */
    private static final Set<String> TEXTS = Set.of((
            // prose
            "txt text md markdown rst adoc tex srt vtt ics vcf po "
                    // logs, data and settings
                    + "log xml yaml yml toml ini cfg conf config properties env sql diff patch "
                    // source code
                    + "java kt kts groovy gradle scala clj py pyi r rb php pl pm lua go rs c h cc cpp cxx hpp cs fs vb "
                    + "swift m mm dart ex exs erl hs ml jl js mjs cjs jsx ts tsx vue css scss less sh bash zsh fish "
                    + "ps1 bat cmd tf hcl proto graphql")
            .split(" "));

    private Document() {}

    public static boolean is(String fileName) {
        return isText(fileName) || Documents.is(fileName);
    }

    /** Whether it is a text file by its ending; {@code README} and {@code .env} have none. */
    public static boolean isText(String fileName) {
        String name = String.valueOf(Path.of(fileName).getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        return dot <= 0 || TEXTS.contains(name.substring(dot + 1));
    }

    /** Whether this is what {@link DocumentForm#name} says of some document. */
    public static boolean isForm(String name) {
        return name.equals("text") || Documents.formats().contains(name);
    }

    /** The endings of files that can be read, without most of those of text files. */
    public static List<String> endings() {
        var endings = new ArrayList<>(List.of(".txt", ".md", ".log", ".xml", ".yaml"));
        endings.addAll(Documents.endings());
        return endings;
    }

    /**
     * What a document is. A text file may be empty if that is usual for its kind; of a {@code .txt} it is a mistake.
     *
     * @param encoding of a text file, as the user said it
     */
    public static DocumentForm form(String what, Path file, Optional<Encoding> encoding) {
        String name = String.valueOf(file.getFileName());
        if (!isText(name)) {
            return new DocumentForm.Rich(Documents.format(name));
        }
        String lower = name.toLowerCase(Locale.ROOT);
        boolean empty = !lower.endsWith(".txt")
                && !lower.endsWith(".md")
                && SourceFiles.stamp(what, file).size() == 0;
        return new DocumentForm.Plain(
                empty ? new TextProbe.Text(Encoding.UTF_8, 0) : TextProbe.probe(what, file, encoding));
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
