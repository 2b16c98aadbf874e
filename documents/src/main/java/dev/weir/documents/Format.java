package dev.weir.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** What a file can be. By its name, and, never trusting that alone, by its first bytes. */
enum Format {
    PDF("a PDF", ".pdf"),
    WORD("a Word document", ".docx .docm"),
    SHEETS("an Excel workbook", ".xlsx .xlsm"),
    SLIDES("a PowerPoint presentation", ".pptx .pptm"),
    HTML("an HTML page", ".html .htm .xhtml"),
    MAIL("a mail", ".eml"),
    RTF("an RTF document", ".rtf"),
    ZIP("a ZIP archive", ".zip"),
    TEXT("plain text"),
    IMAGE("an image"),
    ENCRYPTED_OFFICE("an Office document that needs a password"),
    OLD_OFFICE("an Office file of the old binary kind (.doc, .xls, .ppt, .msg)"),
    OPEN_DOCUMENT("an OpenDocument file"),
    EMPTY("empty"),
    UNKNOWN("a kind of file that is not known");

    private static final String[] IMAGES = {
        "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "II*\0", "MM\0*", "\u00d7\u00cd\u00c6\u009a", "8BPS", "\0\0\1\0"
    };

    private final String title;
    /** Separated by blanks. */
    private final String endings;

    Format(String title) {
        this(title, "");
    }

    Format(String title, String endings) {
        this.title = title;
        this.endings = endings;
    }

    private List<String> endings() {
        return endings.isEmpty() ? List.of() : List.of(endings.split(" "));
    }

    /** For people: {@code a PDF}. */
    String title() {
        return title;
    }

    /** The format that a name promises, of those that can be read. */
    static Optional<Format> named(String fileName) {
        String name = fileName.toLowerCase(Locale.ROOT);
        for (Format format : values()) {
            for (String ending : format.endings()) {
                if (name.endsWith(ending)) {
                    return Optional.of(format);
                }
            }
        }
        return Optional.empty();
    }

    static List<String> allEndings() {
        return java.util.Arrays.stream(values())
                .flatMap(format -> format.endings().stream())
                .toList();
    }

    /**
     * What the bytes are. HTML and mail have no certain sign: what is text, and is named or declared so, is so.
     *
     * @param type the MIME type that somebody declared, or empty
     */
    static Format of(Content content, String type) throws IOException {
        byte[] bytes = content.head();
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (bytes.length == 0) {
            return EMPTY;
        }
        if (head.startsWith("PK\3\4") || head.startsWith("PK\5\6")) {
            return OfficePackage.kindOf(content);
        }
        if (head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")) {
            return compound(content);
        }
        String begin = head.startsWith("\u00ef\u00bb\u00bf") ? head.substring(3) : head;
        begin = begin.stripLeading();
        if (begin.startsWith("{\\rtf")) {
            return RTF;
        }
        int pdf = head.indexOf("%PDF-");
        if (pdf >= 0 && pdf < 1024) {
            return PDF;
        }
        if (image(head)) {
            return IMAGE;
        }
        return text(bytes) ? textual(content.name(), type, begin.toLowerCase(Locale.ROOT)) : UNKNOWN;
    }

    private static Format textual(String name, String type, String begin) {
        var named = named(name);
        if (named.isPresent() && (named.get() == HTML || named.get() == MAIL)) {
            return named.get();
        }
        if (type.startsWith("message/rfc822")) {
            return MAIL;
        }
        if (begin.startsWith("<svg") || (begin.startsWith("<?xml") && begin.contains("<svg"))) {
            return IMAGE;
        }
        boolean html = type.startsWith("text/html") || begin.startsWith("<!doctype html") || begin.startsWith("<html");
        return html ? HTML : TEXT;
    }

    private static boolean image(String head) {
        for (String magic : IMAGES) {
            if (head.startsWith(magic)) {
                return true;
            }
        }
        String at8 = head.length() >= 12 ? head.substring(8, 12) : "";
        boolean webp = head.startsWith("RIFF") && at8.equals("WEBP");
        boolean emf = head.startsWith("\1\0\0\0") && head.length() > 44 && head.startsWith(" EMF", 40);
        boolean bmp = head.startsWith("BM") && head.length() > 10 && head.startsWith("\0\0\0\0", 6);
        boolean heif = head.startsWith("ftyp", 4)
                && List.of("heic", "heix", "mif1", "avif").contains(at8);
        return webp || emf || bmp || heif;
    }

    /** Text has no control characters but a few; in UTF-16 every second byte of most texts is 0. */
    private static boolean text(byte[] head) {
        boolean marked = head.length > 1
                && ((head[0] == (byte) 0xFF && head[1] == (byte) 0xFE)
                        || (head[0] == (byte) 0xFE && head[1] == (byte) 0xFF));
        if (marked) {
            return true;
        }
        for (byte b : head) {
            if (b >= 0 && b < ' ' && b != '\t' && b != '\n' && b != '\r' && b != '\f' && b != 0x1B && b != 0x0B) {
                return false;
            }
        }
        return true;
    }

    private static Format compound(Content content) {
        try (var files = new POIFSFileSystem(content.open())) {
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage") ? ENCRYPTED_OFFICE : OLD_OFFICE;
        } catch (IOException | RuntimeException e) {
            return OLD_OFFICE;
        }
    }
}
