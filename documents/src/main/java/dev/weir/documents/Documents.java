package dev.weir.documents;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads documents. Stateless and thread-safe; two reads of the same bytes give the same text. */
public final class Documents {
    private Documents() {}

    /** Whether the name is that of a document which can be read; costs nothing. */
    public static boolean is(String fileName) {
        return Format.named(fileName).isPresent();
    }

    /** {@code .pdf}, {@code .docx} … */
    public static List<String> endings() {
        return Format.allEndings();
    }

    /** What {@link #format} can answer. */
    public static List<String> formats() {
        return java.util.Arrays.stream(Format.values())
                .filter(Format::readable)
                .map(format -> format.name().toLowerCase(java.util.Locale.ROOT))
                .toList();
    }

    /** {@code pdf}, {@code word}, {@code sheets}, {@code slides}, {@code html}, {@code mail}, {@code rtf} or {@code zip}. */
    public static String format(String fileName) {
        return Format.named(fileName)
                .orElseThrow(() -> new IllegalArgumentException("not the name of a document"))
                .name()
                .toLowerCase(java.util.Locale.ROOT);
    }

    /**
     * Reads a document. What is inside of it and can't be read, and any limit that is reached, stands in
     * {@link DocumentText#unread()}.
     *
     * @throws DocumentException when nothing can be read: a password, damage, another kind than the name says
     */
    public static DocumentText read(Path file, Limits limits) {
        String name = String.valueOf(file.getFileName());
        Format named = Format.named(name).orElseThrow(() -> new IllegalArgumentException("not the name of a document"));
        try {
            var content = new Content.OnDisk(file, name, Files.size(file));
            if (content.size() > limits.fileBytes()) {
                throw new DocumentException(
                        DocumentException.Code.TOO_LARGE,
                        "larger than " + (limits.fileBytes() >> 20) + " MiB; split it");
            }
            Format format = Sniffer.of(content, "");
            refuse(named, format);
            var gathered = Gathered.start(limits);
            try {
                read(content, format, gathered);
            } catch (LimitReached e) {
                gathered.unread("", "the rest of the file: " + e.reason());
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
                throw e instanceof DocumentException known ? known : damaged(named, e);
            }
            return gathered.end();
        } catch (IOException e) {
            throw damaged(named, e);
        }
    }

    private static DocumentException damaged(Format named, Throwable fault) {
        if (fault instanceof OutOfMemoryError) {
            return new DocumentException(
                    DocumentException.Code.TOO_LARGE, "too large for the memory that there is; split it");
        }
        boolean gone = fault instanceof java.nio.file.FileSystemException;
        return new DocumentException(
                gone ? DocumentException.Code.UNREADABLE : DocumentException.Code.DAMAGED,
                gone
                        ? "can't be read (" + fault.getClass().getSimpleName() + ")"
                        : "damaged or cut off: it can't be read as " + named.title() + " ("
                                + fault.getClass().getSimpleName() + "); save it anew with the program that made it");
    }

    private static void refuse(Format named, Format format) {
        if (named == format) {
            return;
        }
        switch (format) {
            case ENCRYPTED_OFFICE ->
                throw new DocumentException(
                        DocumentException.Code.ENCRYPTED, format.title() + "; save it without a password");
            case EMPTY -> throw new DocumentException(DocumentException.Code.DAMAGED, "the file is empty");
            case ZIP -> {
                if (named == Format.WORD || named == Format.SHEETS || named == Format.SLIDES) {
                    throw new DocumentException(
                            DocumentException.Code.DAMAGED,
                            "damaged or cut off: a ZIP file that is not " + named.title()
                                    + "; save it anew with the program that made it, or rename it to .zip");
                }
                throw misnamed(named, format);
            }
            default -> throw misnamed(named, format);
        }
    }

    private static DocumentException misnamed(Format named, Format format) {
        return new DocumentException(
                DocumentException.Code.MISNAMED,
                "by its name it is " + named.title() + ", by its first bytes " + format.title()
                        + "; give it the ending of what it is");
    }

    /** Reads a document within another; whatever goes wrong is told in {@code gathered}. */
    static void nested(Content content, String type, Gathered gathered, String location) {
        try {
            Format format = Sniffer.of(content, type);
            if (format == Format.TEXT) {
                text(content, charset(type), gathered, location);
            } else {
                read(content, format, gathered, location);
            }
        } catch (DocumentException e) {
            gathered.unread(location, e.code() == DocumentException.Code.ENCRYPTED ? "encrypted" : "damaged");
        } catch (LimitReached e) {
            throw e;
        } catch (IOException | RuntimeException | StackOverflowError e) {
            gathered.unread(location, "damaged (" + e.getClass().getSimpleName() + ")");
        }
    }

    private static void text(Content content, String charset, Gathered gathered, String location) throws IOException {
        String text = Decoding.text(content.all(), charset);
        gathered.endLine().place(location).append(text).endLine();
        if (text.chars().anyMatch(c -> c < ' ' && !Character.isWhitespace(c) && c != 0x1B)) {
            gathered.unread(location, "bytes that are no text");
        }
    }

    private static String charset(String type) {
        int at = type.toLowerCase(java.util.Locale.ROOT).indexOf("charset=");
        return at < 0 ? "" : type.substring(at + 8).replace("\"", "").replaceAll("[;\\s].*", "");
    }

    private static void read(Content content, Format format, Gathered gathered, String location) throws IOException {
        switch (format) {
            case IMAGE -> {
                gathered.image(location);
                if (content.head()[0] == '<') {
                    // a drawing in XML, which can hold text
                    text(content, "", gathered, location);
                }
            }
            case EMPTY -> {
                // there is nothing to look at
            }
            case ENCRYPTED_OFFICE -> gathered.unread(location, "encrypted");
            case OLD_OFFICE, OPEN_DOCUMENT, UNKNOWN -> gathered.unread(location, format.title());
            case PDF, WORD, SHEETS, SLIDES, HTML, MAIL, RTF, ZIP, TEXT -> {
                if (gathered.deepest()) {
                    gathered.unread(location, "a document that lies too deep in others");
                } else {
                    read(content, format, gathered.within(location));
                }
            }
        }
    }

    private static void read(Content content, Format format, Gathered gathered) throws IOException {
        switch (format) {
            case PDF -> PdfReader.read(content, gathered);
            case WORD, SHEETS, SLIDES -> OfficeReader.read(content, format, gathered);
            case HTML -> HtmlReader.read(content.all(), "", gathered);
            case MAIL -> MailReader.read(content.all(), gathered);
            case RTF -> RtfReader.read(content.all(), gathered);
            case ZIP -> ZipReader.read(content, gathered);
            case TEXT, IMAGE, EMPTY, ENCRYPTED_OFFICE, OLD_OFFICE, OPEN_DOCUMENT, UNKNOWN ->
                throw new IllegalArgumentException("no reader for " + format);
        }
    }
}
