package dev.weir.documents;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.io.RandomAccessReadBufferedFile;
import org.apache.pdfbox.pdfparser.PDFParser;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * PDF (ISO 32000): pages, notes, form fields, bookmarks, links, alternative texts, properties, scripts and attached
 * files. A file whose table of objects is damaged is rebuilt as far as can be, and told to be not all.
 *
 * <p>Not seen: text drawn as outlines on a page that has other text, and what lies only in versions of the file before
 * its last one.
 */
final class PdfReader {
    /** Entries of dictionaries that are text for people. */
    private static final List<String> TEXTS = List.of(
            "Title",
            "Contents",
            "Alt",
            "ActualText",
            "E",
            "V",
            "DV",
            "TU",
            "T",
            "Subj",
            "RC",
            "URI",
            "JS",
            "Desc",
            "Author",
            "Subject",
            "Keywords",
            "CA",
            "Lbl",
            "Reason",
            "Location",
            "ContactInfo",
            "Opt",
            "P");

    private static final int DEEPEST = 64;

    private final Gathered gathered;
    private final Set<String> said = new HashSet<>();

    static {
        try {
            FontMappers.set(new BundledFonts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private PdfReader(Gathered gathered) {
        this.gathered = gathered;
    }

    static void read(Content content, Gathered gathered) throws IOException {
        try (var document = load(content, gathered)) {
            new PdfReader(gathered).read(document);
        } catch (InvalidPasswordException e) {
            throw new DocumentException(
                    DocumentException.Code.ENCRYPTED, "a PDF that needs a password; save it without one");
        }
    }

    private static PDDocument load(Content content, Gathered gathered) throws IOException {
        try {
            return new PDFParser(source(content)).parse(false);
        } catch (InvalidPasswordException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            var rebuilt = new PDFParser(source(content)).parse(true);
            gathered.unread("", "the table of objects is damaged or cut off; what could be found without it was read");
            return rebuilt;
        }
    }

    private static RandomAccessRead source(Content content) throws IOException {
        return content instanceof Content.OnDisk file
                ? new RandomAccessReadBufferedFile(file.file())
                : new RandomAccessReadBuffer(content.all());
    }

    private void read(PDDocument document) throws IOException {
        var text = new PdfText(gathered, this::annotations);
        text.writeText(document, text.lines());
        gathered.endLine();
        var information = document.getDocumentInformation().getCOSObject();
        for (COSName key : information.keySet()) {
            String value = information.getString(key);
            if (value != null && !value.startsWith("D:")) {
                gathered.line("properties", key.getName() + ": " + value);
                said.add(value);
            }
        }
        var form = document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.ACRO_FORM);
        var xfa = form == null ? null : form.getDictionaryObject(COSName.getPDFName("XFA"));
        if (xfa != null) {
            xml("form", joined(xfa));
        }
        everything(document);
    }

    private void xml(String location, byte[] bytes) throws IOException {
        var text = OfficeText.of(gathered, location, false);
        try {
            Xml.read(new ByteArrayInputStream(bytes), gathered.budget(), text);
            text.finish();
        } catch (IOException e) {
            gathered.line(location, Decoding.text(bytes, ""));
        }
    }

    private static byte[] joined(COSBase xfa) throws IOException {
        var all = new java.io.ByteArrayOutputStream();
        if (xfa instanceof COSStream stream) {
            all.writeBytes(bytes(stream));
        } else if (xfa instanceof COSArray parts) {
            for (int i = 0; i < parts.size(); i++) {
                if (parts.getObject(i) instanceof COSStream stream) {
                    all.writeBytes(bytes(stream));
                }
            }
        }
        return all.toByteArray();
    }

    private static byte[] bytes(COSStream stream) throws IOException {
        try (var in = stream.createInputStream()) {
            return in.readAllBytes();
        }
    }

    /** Notes, links and fields of a page, unless the page's text shows them anyway. */
    private void annotations(PDPage page, String location, int textFrom) throws IOException {
        for (var annotation : page.getAnnotations()) {
            gathered.budget().tick();
            var dictionary = annotation.getCOSObject();
            say(dictionary, location, textFrom, 0);
            for (String key : List.of("A", "MK", "Parent")) {
                if (dictionary.getDictionaryObject(COSName.getPDFName(key)) instanceof COSDictionary inner) {
                    say(inner, location, textFrom, 0);
                }
            }
        }
    }

    private void say(COSDictionary dictionary, String location, int textFrom, int depth) throws IOException {
        for (String key : TEXTS) {
            if (key.equals("Contents") && dictionary.containsKey(COSName.BYTERANGE)) {
                continue; // the bytes of a signature
            }
            for (String text : texts(dictionary.getDictionaryObject(COSName.getPDFName(key)), key, depth)) {
                String shown = text.strip();
                if (!shown.isEmpty() && said.add(shown) && !gathered.holds(textFrom, shown)) {
                    gathered.line(location, shown);
                }
            }
        }
    }

    private static List<String> texts(COSBase value, String key, int depth) throws IOException {
        if (value instanceof COSString string) {
            return List.of(string.getString());
        }
        boolean textual = key.equals("JS") || key.equals("RC") || key.equals("V") || key.equals("Contents");
        if (value instanceof COSStream stream && textual && !key.equals("Contents")) {
            return List.of(Decoding.text(bytes(stream), ""));
        }
        if (value instanceof COSArray array && depth < 3 && !key.equals("Contents")) {
            var all = new ArrayList<String>();
            for (int i = 0; i < array.size(); i++) {
                all.addAll(texts(array.getObject(i), key, depth + 1));
            }
            return all;
        }
        return List.of();
    }

    /** Every object of the file, whether or not a page leads to it. */
    private void everything(PDDocument document) throws IOException {
        var objects = document.getDocument();
        var seen = new HashSet<COSBase>();
        for (var key : new ArrayList<>(objects.getXrefTable().keySet())) {
            gathered.budget().tick();
            COSObject object = objects.getObjectFromPool(key);
            try {
                walk(object == null ? null : object.getObject(), 0, seen);
            } catch (RuntimeException e) {
                if (e instanceof LimitReached) {
                    throw e;
                }
                gathered.unread("", "a damaged object");
            }
        }
        walk(objects.getTrailer(), 0, seen);
    }

    private void walk(@org.jspecify.annotations.Nullable COSBase value, int depth, Set<COSBase> seen)
            throws IOException {
        if (value == null || depth > DEEPEST || !seen.add(value)) {
            return;
        }
        if (value instanceof COSDictionary dictionary) {
            if (dictionary.getDictionaryObject(COSName.EF) instanceof COSDictionary files) {
                attachment(dictionary, files);
            }
            if (value instanceof COSStream stream && COSName.METADATA.equals(stream.getCOSName(COSName.TYPE))) {
                xml("metadata", bytes(stream));
            }
            say(dictionary, "document", gathered.length(), 0);
            for (COSBase each : dictionary.getValues()) {
                // other objects have their own turn
                if (!(each instanceof COSObject)) {
                    walk(each, depth + 1, seen);
                }
            }
        } else if (value instanceof COSArray array) {
            for (int i = 0; i < array.size(); i++) {
                if (!(array.get(i) instanceof COSObject)) {
                    walk(array.get(i), depth + 1, seen);
                }
            }
        }
    }

    private void attachment(COSDictionary specification, COSDictionary files) throws IOException {
        String name = specification.getString(COSName.UF, specification.getString(COSName.F, "file"));
        for (COSName key : List.of(COSName.UF, COSName.F)) {
            if (files.getDictionaryObject(key) instanceof COSStream stream) {
                gathered.budget().entry();
                gathered.heading("attachment " + name);
                byte[] bytes = bytes(stream);
                gathered.budget().unpacked(bytes.length, 0, -1);
                Documents.nested(new Content.InMemory(name, bytes), "", gathered, "attachment " + name);
                return;
            }
        }
    }
}
