package dev.weir.documents;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Tells by its first bytes what a file is; its name is never trusted alone. */
final class Sniffer {
    private static final String[] IMAGES = {
        "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "II*\0", "MM\0*", "\u00d7\u00cd\u00c6\u009a", "8BPS", "\0\0\1\0"
    };

    private Sniffer() {}

    /**
     * What the bytes are. HTML and mail have no certain sign: what is text, and is named or declared so, is so.
     *
     * @param type the MIME type that somebody declared, or empty
     */
    static Format of(Content content, String type) throws IOException {
        byte[] bytes = content.head();
        String head = new String(bytes, StandardCharsets.ISO_8859_1);
        if (bytes.length == 0) {
            return Format.EMPTY;
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
            return Format.RTF;
        }
        int pdf = head.indexOf("%PDF-");
        // other bytes may come before; but a page or a mail may talk about PDF
        if (pdf == 0 || (pdf > 0 && pdf < 1024 && !talks(content.name()))) {
            return Format.PDF;
        }
        if (image(head)) {
            return Format.IMAGE;
        }
        return text(bytes) ? textual(content.name(), type, begin.toLowerCase(Locale.ROOT)) : Format.UNKNOWN;
    }

    private static boolean talks(String name) {
        var named = Format.named(name);
        return named.isPresent() && (named.get() == Format.HTML || named.get() == Format.MAIL);
    }

    private static Format textual(String name, String type, String begin) {
        if (talks(name)) {
            return Format.named(name).orElseThrow();
        }
        if (type.startsWith("message/rfc822")) {
            return Format.MAIL;
        }
        if (begin.startsWith("<svg") || (begin.startsWith("<?xml") && begin.contains("<svg"))) {
            return Format.IMAGE;
        }
        boolean html = type.startsWith("text/html") || begin.startsWith("<!doctype html") || begin.startsWith("<html");
        return html ? Format.HTML : Format.TEXT;
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
            return files.getRoot().hasEntryCaseInsensitive("EncryptedPackage")
                    ? Format.ENCRYPTED_OFFICE
                    : Format.OLD_OFFICE;
        } catch (IOException | RuntimeException e) {
            return Format.OLD_OFFICE;
        }
    }
}
