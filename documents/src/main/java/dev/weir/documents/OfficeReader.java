package dev.weir.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/**
 * Word and PowerPoint documents (ECMA-376, transitional and strict): <b>every</b> part of the package is looked at,
 * whether or not something refers to it; {@link SheetReader} does the sheets of a workbook before the rest.
 *
 * <p>Not content: fonts, printer settings, the digital signature's bytes. Unread: images, macros, old binary objects.
 */
class OfficeReader {
    private static final List<String> DATA_TYPES = List.of(
            "tags",
            "pivotCache",
            "connections",
            "externalLink",
            "queryTable",
            "table+xml",
            "person",
            "people",
            "uthors",
            "application/xml",
            "text/xml",
            "metadata",
            "slicer",
            "timeline");
    private static final Map<String, String> WORDS = Map.of(
            "notesSlide",
            "notes",
            "comments",
            "comment",
            "threadedComment",
            "comment",
            "drawing",
            "drawing",
            "vmlDrawing",
            "drawing",
            "pivotTable",
            "pivot table",
            "chart",
            "chart",
            "diagramData",
            "diagram",
            "diagramDrawing",
            "diagram",
            "package",
            "embedded document");

    private static final Set<String> VML_BUILD = Set.of(
            "x:anchor",
            "x:autofill",
            "x:row",
            "x:column",
            "x:visible",
            "x:movewithcells",
            "x:sizewithcells",
            "x:locktext",
            "x:textvalign",
            "x:texthalign",
            "x:printobject",
            "x:defaultsize",
            "x:fmlamacro");

    final OfficePackage office;
    final Gathered gathered;
    /** Where the part is, by its name, as far as it is known yet. */
    private final Map<String, String> places = new LinkedHashMap<>();

    private final Set<String> done = new HashSet<>();

    OfficeReader(OfficePackage office, Gathered gathered) {
        this.office = office;
        this.gathered = gathered;
    }

    static void read(Content content, Format format, Gathered gathered) throws IOException {
        try (var office = OfficePackage.open(content, gathered.budget())) {
            if (office.ambiguous()) {
                gathered.unread("", "two parts with the same name, of which readers see one or the other");
            }
            var reader =
                    format == Format.SHEETS ? new SheetReader(office, gathered) : new OfficeReader(office, gathered);
            reader.readAll();
        }
    }

    /** The main part's place; its paragraphs are counted in a Word document. */
    String mainPlace(String part) {
        return part.endsWith("document.xml") || part.endsWith("document2.xml") ? "" : "presentation";
    }

    /** What comes first. */
    void begin(String main) throws IOException {
        if (office.type(main).contains("presentation") || office.type(main).contains("slideshow")) {
            slides(main);
        }
    }

    private void slides(String main) throws IOException {
        var targets = new HashMap<String, String>();
        office.relations(main).forEach(relation -> targets.put(relation.id(), relation.target()));
        var order = new ArrayList<String>();
        try (InputStream in = office.open(main)) {
            Xml.read(in, gathered.budget(), new Elements((name, attributes) -> {
                if (name.equals("sldId")) {
                    order.add(attributes.get("r:id"));
                }
            }));
        }
        int number = 0;
        for (String id : order) {
            number++;
            String slide = targets.get(id);
            if (slide != null && office.has(slide)) {
                name(slide, "slide " + number);
                part(slide);
            } else {
                gathered.unread("slide " + number, "a slide that is missing from the file");
            }
        }
    }

    private void readAll() throws IOException {
        for (var relation : office.relations("")) {
            if (relation.type().equals("officeDocument") && office.has(relation.target())) {
                name(relation.target(), mainPlace(relation.target()));
                begin(relation.target());
                part(relation.target());
            }
        }
        if (done.isEmpty()) {
            throw new IOException("no main part");
        }
        for (String part : office.names()) {
            part(part);
        }
    }

    final void name(String part, String place) {
        places.putIfAbsent(part, place);
    }

    /** Looks at a part and all that it refers to, once. */
    final void part(String part) throws IOException {
        if (!done.add(part)) {
            return;
        }
        gathered.budget().entry();
        String place = places.computeIfAbsent(part, OfficeReader::ownName);
        try {
            if (!office.readable(part)) {
                gathered.unread(place, "an encrypted part, or one packed in an unknown way");
            } else {
                content(part, place);
            }
        } catch (IOException e) {
            gathered.unread(place.isEmpty() ? "the body" : place, "a damaged part");
        }
        references(part, place);
    }

    private void references(String part, String place) throws IOException {
        var outside = new HashSet<String>();
        for (var relation : office.relations(part)) {
            if (relation.outside()) {
                if (outside.add(relation.target())) {
                    gathered.line((place + " link").strip(), relation.target());
                }
            } else if (office.has(relation.target())) {
                name(relation.target(), childPlace(place, relation));
                part(relation.target());
            } else if (relation.type().equals("image")) {
                gathered.unread(place, "an image that is missing from the file");
            }
        }
    }

    private static String childPlace(String place, OfficePackage.Relation relation) {
        if (relation.type().equals("image")) {
            return place.isEmpty() ? "the body" : place;
        }
        String word = WORDS.get(relation.type());
        boolean own = place.isEmpty() || place.equals("presentation") || place.equals("workbook");
        return word == null || own ? ownName(relation.target()) : place + " " + word;
    }

    /** {@code slide layout 1} for {@code ppt/slideLayouts/slideLayout1.xml}. */
    private static String ownName(String part) {
        if (part.startsWith("docProps/")) {
            return part.contains("thumbnail") ? "thumbnail" : "properties";
        }
        String file = part.substring(part.lastIndexOf('/') + 1);
        int dot = file.lastIndexOf('.');
        String stem = dot > 0 ? file.substring(0, dot) : file;
        return stem.replaceAll("(?<=[a-z])(?=[A-Z])", " ")
                .toLowerCase(Locale.ROOT)
                .replaceFirst("(?<=[a-z])(\\d+)$", " $1");
    }

    /** Looks at the bytes of a part. */
    void content(String part, String place) throws IOException {
        String type = office.type(part);
        if (type.startsWith("image/")) {
            gathered.image(place);
            if (type.contains("svg")) {
                text(part, place, true);
            }
        } else if (type.contains("vmlDrawing")) {
            vml(part, place);
        } else if (type.startsWith("application/vnd.openxmlformats-package.core-properties")
                || type.contains("extended-properties")
                || type.contains("custom-properties")) {
            properties(part);
        } else if (type.contains("digital-signature")
                || type.contains("printerSettings")
                || type.contains("font")
                || type.contains("fontdata")
                || part.endsWith(".odttf")
                || part.endsWith(".fntdata")) {
            if (type.endsWith("xml")) {
                text(part, place, false);
            }
        } else if (type.endsWith("+xml") || type.equals("application/xml") || type.equals("text/xml")) {
            text(part, place, DATA_TYPES.stream().anyMatch(type::contains));
        } else {
            embedded(part, place, type);
        }
    }

    private void embedded(String part, String place, String type) throws IOException {
        if (type.contains("vbaProject") || part.endsWith(".bin") && part.contains("vba")) {
            gathered.unread(place, "macros");
        } else if (type.startsWith("audio/") || type.startsWith("video/")) {
            gathered.unread(place, "sound or film");
        } else {
            String name = part.substring(part.lastIndexOf('/') + 1);
            Documents.nested(
                    new Content.InMemory(name, office.bytes(part)), type, gathered, place.isEmpty() ? name : place);
        }
    }

    private void text(String part, String place, boolean allAttributes) throws IOException {
        var text = OfficeText.of(gathered, place, allAttributes);
        try (InputStream in = office.open(part)) {
            Xml.read(in, gathered.budget(), text);
        } finally {
            text.finish();
        }
    }

    private void properties(String part) throws IOException {
        var text = OfficeText.properties(gathered);
        try (InputStream in = office.open(part)) {
            Xml.read(in, gathered.budget(), text);
        } finally {
            text.finish();
        }
    }

    /** Drawings of the older kind are HTML inside, and not always well-formed. */
    private void vml(String part, String place) throws IOException {
        var page = Jsoup.parse(Decoding.text(office.bytes(part), ""), "", Parser.xmlParser());
        for (var element : page.getAllElements()) {
            gathered.budget().tick();
            if (!VML_BUILD.contains(element.normalName())) {
                gathered.line(place, element.ownText());
            }
            for (String attribute : List.of("alt", "string", "title", "o:title", "href")) {
                gathered.line(place, element.attr(attribute));
            }
        }
    }

    static String attribute(XMLStreamReader element, String name) {
        String value = Xml.attribute(element, name);
        return value == null ? "" : value;
    }
}
